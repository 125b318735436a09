package app.paydesk.desk;

import app.paydesk.desk.duplicate.DuplicateRadar;
import app.paydesk.desk.duplicate.PersonName;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Journal;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Operation;
import app.paydesk.method.PartyFields;
import app.paydesk.method.Role;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.RefundLedger;
import app.paydesk.words.Message;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the first event of an operation from what was confirmed. */
final class RecordedFactory {
  private RecordedFactory() {}

  static boolean refund(Submission submission) {
    return submission.draft().operation().kind() == Operation.Kind.REFUND;
  }

  static String ref(Submission submission) {
    return refund(submission) ? submission.ref() : submission.id().value();
  }

  /** The request as it will be signed, with the card number that can be revealed once. */
  static JsonObject request(PaymentKey key, Submission submission) {
    return named(submission, submission.draft().request(key));
  }

  /**
   * The same at the moment of sending: each field as it was judged.
   *
   * @throws SubmitException naming a field that lacks its value
   */
  static JsonObject whole(PaymentKey key, Submission submission) {
    return named(submission, submission.draft().whole(key));
  }

  private static JsonObject named(Submission submission, JsonObject request) {
    return refund(submission)
        ? request.with("payment.merchant_refund_id", submission.ref())
        : request;
  }

  static PaymentEvent.Recorded event(
      Instant at, Submission submission, JsonObject request, Optional<CardKey> cards) {
    Draft draft = submission.draft();
    JsonObject kept = masked(request);
    PartyFields parties = PartyFields.of(draft.operation());
    return new PaymentEvent.Recorded(
        at,
        ref(submission),
        draft.operation().key(),
        draft.amount(),
        payee(kept, parties),
        draft.operation().path(),
        kept,
        reasons(submission),
        cards.flatMap(key -> draft.card().map(key::tag)),
        Optional.empty(),
        parties,
        Optional.empty());
  }

  static PaymentEvent.Recorded link(
      Instant at, Submission submission, URI page, JsonObject parameters, PaymentEvent.Link link) {
    Draft draft = submission.draft();
    String named = PersonName.of(draft).shown();
    return new PaymentEvent.Recorded(
        at,
        ref(submission),
        draft.operation().key(),
        draft.amount(),
        named.isEmpty() ? draft.value(Role.CUSTOMER).orElse("") : named,
        page.toString(),
        parameters,
        reasons(submission),
        Optional.empty(),
        Optional.of(link),
        PartyFields.of(draft.operation()),
        Optional.empty());
  }

  private static Map<String, String> reasons(Submission submission) {
    Map<String, String> reasons = new HashMap<>();
    for (String field : submission.draft().warnings()) {
      reasons.put(field, submission.reasons().getOrDefault(field, "").strip());
    }
    String again = submission.reasons().getOrDefault(DuplicateRadar.REASON, "").strip();
    if (!again.isEmpty() && !submission.seen().duplicates().isEmpty()) {
      String names = String.join(", ", new TreeSet<>(submission.seen().duplicates()));
      reasons.put(DuplicateRadar.REASON, names + ": " + again);
    }
    String over = submission.reasons().getOrDefault(Submission.OVER_LIMIT, "").strip();
    if (!over.isEmpty()) {
      reasons.put(Submission.OVER_LIMIT, over);
    }
    return reasons;
  }

  /**
   * Keeps the first event of an operation.
   *
   * @throws SubmitException if it could not be kept
   */
  static Payment kept(Journal journal, PaymentKey key, Actor by, PaymentEvent.Recorded event) {
    return kept(journal, key, by, event, Decision.events(event));
  }

  /**
   * Keeps the first event of an operation where the decision lets it pass.
   *
   * @throws SubmitException if it could not be kept, or the decision refuses it
   */
  static Payment kept(
      Journal journal, PaymentKey key, Actor by, PaymentEvent.Recorded event, Decision decision) {
    try {
      return journal.write(key, by, decision);
    } catch (Journal.DuplicateException e) {
      throw new SubmitException(Message.of("submit.duplicate", event.ref()), e);
    } catch (Journal.OverRefundException e) {
      throw new SubmitException(
          journal
              .find(key)
              .flatMap(payment -> RefundLedger.of(payment).remaining())
              .map(left -> Message.of("refund.changed", left))
              .orElse(Message.of("refund.nothing-left")),
          e);
    } catch (Journal.JournalException e) {
      throw notKept(e);
    }
  }

  static SubmitException notKept(Journal.JournalException e) {
    String key =
        switch (e.reason()) {
          case FULL -> "submit.disk-full";
          case READ_ONLY -> "submit.read-only";
          case DAMAGED -> "submit.damaged";
          case MOVED -> "submit.moved";
          case FAULT -> "submit.not-kept";
        };
    return new SubmitException(Message.of(key), e);
  }

  /** Name, then masked card or account, as far as the request has any. */
  private static String payee(JsonObject request, PartyFields parties) {
    return Stream.of(
            PersonName.of(request, parties).shown(),
            parties.text(Role.CARD, request).orElse(""),
            parties.text(Role.ACCOUNT, request).orElse(""))
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
          new JsonValue.Array(array.items().stream().map(RecordedFactory::masked).toList());
      case JsonValue.Secret secret -> new JsonValue.Text(secret.value().masked());
      case JsonValue.Text _, JsonValue.Digits _, JsonValue.Bool _, JsonValue.Null _ -> value;
    };
  }

  /**
   * Lets nothing pass after a backup was put back, until it is known what was sent since.
   *
   * @throws SubmitException saying why, and what is being done
   */
  static void requireNoHold(Journal journal, long projectId) {
    journal
        .restoreHolds()
        .standing(projectId)
        .ifPresent(
            hold -> {
              throw new SubmitException(
                  hold.allAsked()
                      ? Message.of("submit.restored.person", hold.made())
                      : Message.of(
                          "submit.restored.asking", hold.made(), hold.asked(), hold.payments()));
            });
  }
}
