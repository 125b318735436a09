package app.paydesk.callback.tools;

import app.paydesk.callback.doctor.Clues;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Role;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What our own books know around a callback. */
record CallbackHistory(long projectId, Journal journal, Archive archive) {
  private static final int RECENT = 200;
  private static final int OF_PAYMENT = 20;

  Clues clues(Delivery delivery) {
    Optional<Payment> payment = delivery.paymentId().flatMap(this::payment);
    List<Delivery> others = new ArrayList<>();
    payment.ifPresent(
        found ->
            told(found)
                .limit(OF_PAYMENT)
                .forEach(id -> archive.delivery(id).ifPresent(others::add)));
    others.addAll(archive.deliveries(DeliveryQuery.newest(projectId, RECENT)));
    List<Clues.Earlier> earlier =
        others.stream()
            .filter(other -> other.id() != delivery.id())
            .filter(other -> other.verdict() == Delivery.Verdict.VALID)
            .flatMap(other -> json(other).map(body -> new Clues.Earlier(other.id(), body)).stream())
            .distinct()
            .toList();
    return new Clues(
        delivery.headers(), earlier, payment.map(CallbackHistory::recorded).orElse(Map.of()));
  }

  /** The callback of the same payment that was applied last before this one. */
  Optional<Delivery> previous(Delivery delivery) {
    return delivery
        .paymentId()
        .flatMap(this::payment)
        .flatMap(
            payment ->
                told(payment)
                    .filter(id -> id < delivery.id() || delivery.id() == 0)
                    .findFirst()
                    .flatMap(archive::delivery));
  }

  /** A payment as it would stand had this callback never come. */
  Optional<Payment> before(PaymentKey key, Delivery delivery) {
    return journal
        .find(key)
        .map(
            payment ->
                payment.events().stream().filter(event -> !told(event, delivery.id())).toList())
        .filter(events -> !events.isEmpty())
        .map(events -> Fold.fold(key, events));
  }

  private static boolean told(PaymentEvent event, long delivery) {
    return event instanceof PaymentEvent.Reported reported
        && reported.delivery().isPresent()
        && reported.delivery().getAsLong() == delivery;
  }

  private Optional<Payment> payment(String id) {
    try {
      return journal.find(new PaymentKey(projectId, new PaymentId(id)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  // Newest first.
  private static Stream<Long> told(Payment payment) {
    return payment.events().stream()
        .filter(PaymentEvent.Reported.class::isInstance)
        .map(event -> ((PaymentEvent.Reported) event).delivery())
        .filter(id -> id.isPresent())
        .map(id -> id.getAsLong())
        .sorted(Comparator.reverseOrder());
  }

  private static Map<String, JsonValue> recorded(Payment payment) {
    Map<String, JsonValue> known = new HashMap<>();
    known.put("payment.id", new JsonValue.Text(payment.key().id().value()));
    payment
        .own()
        .flatMap(Payment.OperationState::amount)
        .ifPresent(
            amount -> {
              for (String sum : List.of("payment.sum", "operation.sum_initial")) {
                known.put(sum + ".amount", new JsonValue.Text(Long.toString(amount.minor())));
                known.put(sum + ".currency", new JsonValue.Text(amount.currency().code()));
              }
            });
    payment.events().stream()
        .filter(PaymentEvent.Recorded.class::isInstance)
        .flatMap(event -> ((PaymentEvent.Recorded) event).party(Role.CARD).stream())
        .findFirst()
        .ifPresent(masked -> known.put("account.number", new JsonValue.Text(masked)));
    return known;
  }

  static Optional<JsonObject> json(Delivery delivery) {
    try {
      return Optional.of(Json.object(delivery.body()));
    } catch (JsonException _) {
      return Optional.empty();
    }
  }
}
