package app.paydesk.ui;

import app.paydesk.journal.Delivery;
import app.paydesk.journal.Notice;
import app.paydesk.journal.Notices;
import app.paydesk.journal.PaymentRow;
import app.paydesk.payment.Ageing;
import app.paydesk.payment.Concern;
import app.paydesk.payment.Concerns;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notices of a history that lives as long as its test. */
final class MemoryNotices implements Notices {
  private final Supplier<List<Payment>> payments;
  private final Supplier<List<Delivery>> deliveries;
  private final Map<Long, Notice.Settlement> settled = new LinkedHashMap<>();

  MemoryNotices(Supplier<List<Payment>> payments, Supplier<List<Delivery>> deliveries) {
    this.payments = payments;
    this.deliveries = deliveries;
  }

  @Override
  public List<Notice> callbacks(long project, Notice.Kind kind, boolean wanted, int limit) {
    return deliveries.get().stream()
        .filter(d -> kind(d).equals(kind.name()))
        .filter(d -> settled.containsKey(d.id()) == wanted)
        .map(
            d ->
                new Notice(
                    kind,
                    d.id(),
                    d.received(),
                    d.from(),
                    d.paymentId(),
                    d.detail(),
                    Optional.ofNullable(settled.get(d.id()))))
        .toList();
  }

  private static String kind(Delivery d) {
    return d.effect().startsWith("effect.learned")
        ? "STRANGER"
        : d.effect().equals("effect.no-payment") ? "NO_PAYMENT" : d.verdict().name();
  }

  @Override
  public List<Flagged> payments(long project, boolean wanted, int limit) {
    return payments.get().stream()
        .map(p -> new Flagged(p.key(), kinds(p, wanted), p.events().getLast().at()))
        .filter(found -> !found.kinds().isEmpty())
        .toList();
  }

  private static Set<Concern.Kind> kinds(Payment payment, boolean wanted) {
    Set<Concern> done = Concerns.settled(payment);
    return Concerns.of(payment).stream()
        .filter(c -> done.contains(c) == wanted)
        .map(Concern::kind)
        .collect(Collectors.toSet());
  }

  @Override
  public List<PaymentRow> overdue(
      long project, Map<String, Instant> before, boolean wanted, int limit) {
    return payments.get().stream()
        .flatMap(p -> p.operations().stream().flatMap(o -> late(p, o, before, wanted)))
        .toList();
  }

  private static Stream<PaymentRow> late(
      Payment p, Payment.OperationState o, Map<String, Instant> before, boolean wanted) {
    boolean late =
        (o.standing() == PaymentState.WAITING || o.standing() == PaymentState.AWAITING_CUSTOMER)
            && o.operation()
                .flatMap(key -> Optional.ofNullable(before.get(key)))
                .map(
                    from ->
                        Ageing.retried(o.standing(), o.status().orElse(""))
                            ? from.minus(Ageing.RETRYING)
                            : from)
                .filter(o.created()::isBefore)
                .isPresent();
    boolean done = Concerns.settled(p).contains(Concern.overdue(o.ref()));
    return late && done == wanted ? Stream.of(PaymentRow.of(p.key(), o)) : Stream.empty();
  }

  @Override
  public long open(long project, Map<String, Instant> before, int most) {
    return Stream.of(Notice.Kind.values())
            .mapToLong(kind -> callbacks(project, kind, false, most).size())
            .sum()
        + payments(project, false, most).size()
        + overdue(project, before, false, most).size();
  }

  @Override
  public void settle(long project, Collection<Long> numbers, String reason, Instant at) {
    numbers.forEach(number -> settled.put(number, new Notice.Settlement(at, reason)));
  }
}
