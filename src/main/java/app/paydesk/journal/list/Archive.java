package app.paydesk.journal.list;

import app.paydesk.journal.Delivery;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The kept callbacks and the lists that screens show; nothing is written here. */
public interface Archive extends HistoryRows {

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
