package app.paydesk.payment;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Operation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the first event of an operation from what was confirmed. */
final class Recording {
  private Recording() {}

  static boolean refund(Submission submission) {
    return submission.draft().operation().kind() == Operation.Kind.REFUND;
  }

  static String ref(Submission submission) {
    return refund(submission) ? submission.ref() : submission.id().value();
  }

  /** The request as it will be signed, with the card number that can be revealed once. */
  static JsonObject request(PaymentKey key, Submission submission) {
    JsonObject request = submission.draft().request(key);
    return refund(submission)
        ? request.with("payment.merchant_refund_id", submission.ref())
        : request;
  }

  static PaymentEvent.Recorded event(
      Instant at, Submission submission, JsonObject request, Optional<CardKey> cards) {
    Draft draft = submission.draft();
    Map<String, String> reasons = new HashMap<>();
    for (String field : draft.warnings()) {
      reasons.put(field, submission.reasons().getOrDefault(field, "").strip());
    }
    return new PaymentEvent.Recorded(
        at,
        ref(submission),
        draft.operation().key(),
        draft.amount(),
        payee(draft),
        draft.operation().path(),
        masked(request),
        reasons,
        cards.flatMap(key -> draft.card().map(key::tag)));
  }

  /** Name, then masked card or virtual address, as far as there are any. */
  private static String payee(Draft draft) {
    return Stream.of(
            PersonName.of(draft).shown(),
            draft.value("card.pan").orElse(""),
            draft.value("account.number").orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static JsonObject masked(JsonObject object) {
    return new JsonObject(
        object.members().stream()
            .map(m -> new JsonObject.Member(m.key(), masked(m.value())))
            .toList());
  }

  private static JsonValue masked(JsonValue value) {
    return switch (value) {
      case JsonObject object -> masked(object);
      case JsonValue.Array array ->
          new JsonValue.Array(array.items().stream().map(Recording::masked).toList());
      case JsonValue.Secret secret -> new JsonValue.Text(secret.value().masked());
      case JsonValue.Text _, JsonValue.Digits _, JsonValue.Bool _, JsonValue.Null _ -> value;
    };
  }
}
