package app.paydesk.journal;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The kept callbacks and the lists that screens show, beside the {@link Journal}. */
public interface Archive extends HistoryRows {

  /**
   * Keeps a delivery; durable when it returns.
   *
   * @return its number
   * @throws Journal.JournalException if it could not be kept
   */
  long keep(Actor by, Delivery delivery);

  /**
   * Keeps a delivery together with what it does to a payment: both are durable when it returns, or
   * neither is kept.
   *
   * @param delivery of number 0 where it is new
   * @return the delivery as kept, with its number; of number 0 where it is not kept
   * @throws Journal.JournalException if it could not be kept
   */
  Delivery apply(Actor by, Delivery delivery, PaymentKey payment, Application application);

  /** Finds what a delivery does to a payment; asked again if the payment changed meanwhile. */
  @FunctionalInterface
  interface Application {
    /**
     * @param delivery as given, a new one still without a number
     * @param before the payment as it stands, if known
     */
    Applied on(Delivery delivery, Optional<Payment> before);
  }

  /**
   * What to keep.
   *
   * @param delivery judged
   * @param change what it does to the payment; empty where it says nothing new
   * @param kept false for a new one that is not worth its place, as its like is kept already
   */
  record Applied(Delivery delivery, Optional<Change> change, boolean kept) {
    public Applied(Delivery delivery, Optional<Change> change) {
      this(delivery, change, true);
    }
  }

  /**
   * A change of a payment.
   *
   * @param event what is new; it gets the delivery's number when that is kept
   * @param after the payment with it
   */
  record Change(PaymentEvent.Reported event, Payment after) {}

  /** Notes what was found out about a delivery and what it changed. */
  void judged(Actor by, Delivery delivery);

  /** The delivery under a number. */
  Optional<Delivery> delivery(long id);

  /**
   * Deliveries of a project, newest first.
   *
   * @param text part of a payment ID, code, status or body; empty for all
   * @param verdict one verdict, empty for all
   * @param limit most rows, 1–10,000
   */
  default List<Delivery> deliveries(
      long projectId, String text, Optional<Delivery.Verdict> verdict, int limit) {
    return deliveries(
        new DeliveryQuery(
            projectId, text, verdict, Set.of(), Optional.empty(), OptionalLong.empty(), limit));
  }

  /** Deliveries of a project, newest first. */
  List<Delivery> deliveries(DeliveryQuery query);

  @Override
  default List<DeliveryRow> deliveryRows(DeliveryQuery query) {
    return deliveries(query).stream().map(DeliveryRow::of).toList();
  }

  /**
   * Deliveries that name a payment, newest first, whatever their verdict.
   *
   * @param limit most of them, 1–10,000
   */
  default List<Delivery> ofPayment(PaymentKey key, int limit) {
    return deliveries(key.projectId(), key.id().value(), Optional.empty(), limit).stream()
        .filter(d -> d.paymentId().filter(key.id().value()::equalsIgnoreCase).isPresent())
        .toList();
  }

  /** How much is kept under these verdicts. */
  default Aside aside(long projectId, Set<Delivery.Verdict> verdicts) {
    List<Delivery> aside =
        verdicts.stream()
            .flatMap(v -> deliveries(projectId, "", Optional.of(v), 10_000).stream())
            .toList();
    return new Aside(aside.size(), aside.stream().mapToLong(d -> d.body().length).sum());
  }

  /**
   * What is kept aside.
   *
   * @param bytes length of all bodies
   */
  record Aside(long deliveries, long bytes) {}

  /**
   * Deletes the deliveries of a project that are kept aside and notes it durably. What was ever
   * applied stays.
   *
   * @param before only those received earlier; empty for all
   * @param at when it is done
   * @return how many they were
   */
  int clearAside(Actor by, long projectId, Optional<Instant> before, Instant at);

  /** What was cleared, newest first. */
  default List<Clearing> clearings(long projectId, int limit) {
    return List.of();
  }

  /** Deliveries that were stored but not judged, as after a crash. */
  List<Delivery> unjudged(long projectId);

  /** What a person should look at. */
  Notices notices();

  /** Figures for the status bar and the navigation. */
  Figures figures(long projectId);

  /**
   * Figures of a project.
   *
   * @param open operations not settled
   * @param attention operations not sent or of unknown outcome; see {@link Notices} for what else
   *     there is
   */
  record Figures(
      long payments, long open, long attention, long callbacks, Optional<Instant> lastCallback) {}
}
