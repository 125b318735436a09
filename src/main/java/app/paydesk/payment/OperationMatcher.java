package app.paydesk.payment;

import app.paydesk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which messages are about which operation. They are gathered by the Gate's operation ID, a message
 * without one by its request ID; then each gathering is given to the operation of ours that it
 * names: by {@code merchant_refund_id}, else by request ID, else, for what the payment was made
 * for, to the payment's own operation. A refund whose reply was lost has no request ID, and a
 * status reply may give it no name; it is known by being the only one left. Later tries of what the
 * payment was made for, operations of the same type, belong to its own.
 */
final class OperationMatcher {
  private static final Comparator<OperationReports> BY_AGE =
      Comparator.comparing((OperationReports e) -> e.created().orElse(Instant.MAX))
          .thenComparingInt(e -> e.id().length())
          .thenComparing(OperationReports::id);

  private final Map<SendHistory, OperationReports> ours = new LinkedHashMap<>();
  private final List<OperationReports> others = new ArrayList<>();
  private final Optional<SendHistory> own;
  private final Optional<Tries> tries;
  private final Map<SendHistory, Tries> refunds = new LinkedHashMap<>();
  private final Set<SendHistory> guessed = new HashSet<>();

  OperationMatcher(PaymentId id, List<SendHistory> attempts, Collection<ReportedMessage> told) {
    own =
        attempts.stream().filter(a -> a.recorded().ref().equalsIgnoreCase(id.value())).findFirst();
    others.addAll(gathered(told, own.isPresent()));
    others.sort(BY_AGE);
    for (SendHistory a : attempts) {
      if (own.filter(a::equals).isEmpty()) {
        give(a, e -> e.refund() && e.names(ReportedMessage::refundId, a.recorded().ref()));
      }
    }
    for (SendHistory a : attempts) {
      give(a, e -> a.requestIds().stream().anyMatch(r -> e.names(ReportedMessage::requestId, r)));
    }
    own.ifPresent(a -> give(a, OperationReports::own));
    giveLast(attempts.stream().filter(a -> own.filter(a::equals).isEmpty()).toList());
    tries = gatherTries();
    ours.forEach((a, first) -> refunds.put(a, gatherTries(a, first)));
  }

  /** A refund with its later tries, which bear the same name. */
  private Tries gatherTries(SendHistory refund, OperationReports first) {
    List<OperationReports> all =
        others.stream()
            .filter(OperationReports::refund)
            .filter(e -> e.names(ReportedMessage::refundId, refund.recorded().ref()))
            .toList();
    others.removeAll(all);
    Set<OperationReports> gathered = new LinkedHashSet<>(all);
    gathered.add(first);
    return new Tries(gathered);
  }

  /** What the payment was made for, by us or elsewhere, with all its later tries. */
  private Optional<Tries> gatherTries() {
    Optional<OperationReports> first =
        own.map(ours::remove)
            .or(() -> others.stream().filter(e -> own.isEmpty() && e.own()).findFirst());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<OperationReports> all =
        others.stream().filter(e -> e.own() && alike(e.type(), first.get().type())).toList();
    others.removeAll(all);
    Set<OperationReports> gathered = new LinkedHashSet<>(all);
    gathered.add(first.get());
    return Optional.of(new Tries(gathered));
  }

  /** Whether the kinds are the same; one that was never told may be any. */
  private static boolean alike(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  /** The tries of the payment's own operation. */
  Optional<Tries> tries() {
    return tries;
  }

  /** Whether these attempts are at the payment's own operation. */
  boolean isOwn(SendHistory attempts) {
    return own.filter(attempts::equals).isPresent();
  }

  /** What neither bears a name nor was heard of before is the one lost refund of that amount. */
  private void giveLast(List<SendHistory> refunds) {
    List<SendHistory> lost =
        refunds.stream()
            .filter(a -> !ours.containsKey(a) && a.standing() == PaymentState.UNKNOWN)
            .toList();
    for (SendHistory a : lost) {
      Optional<Money> amount = a.recorded().amount();
      boolean alone = lost.stream().filter(b -> alike(amount, b.recorded().amount())).count() == 1;
      List<OperationReports> left =
          others.stream()
              .filter(e -> e.refund() && alike(amount, e.part(ReportedMessage::amount)))
              .filter(e -> e.part(t -> t.message().merchantRefundId()).isEmpty())
              .toList();
      if (alone && left.size() == 1 && !left.getFirst().firstHeard().isBefore(a.recorded().at())) {
        give(a, left.getFirst()::equals);
        guessed.add(a);
      }
    }
  }

  /** Whether the amounts are the same; all that is left may be any amount. */
  private static boolean alike(Optional<Money> one, Optional<Money> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private void give(SendHistory attempts, Predicate<OperationReports> fits) {
    if (!ours.containsKey(attempts)) {
      Optional<OperationReports> found = others.stream().filter(fits).findFirst();
      found.ifPresent(
          evidence -> {
            others.remove(evidence);
            ours.put(attempts, evidence);
          });
    }
  }

  /** What was told of a refund of ours. */
  Optional<Tries> of(SendHistory refund) {
    return Optional.ofNullable(refunds.get(refund));
  }

  /** Whether nothing names it ours: a refund made elsewhere may look the same. */
  boolean guessed(SendHistory refund) {
    return guessed.contains(refund);
  }

  /** Operations made elsewhere, but for the payment's own. */
  List<OperationReports> others() {
    return others;
  }

  private static List<OperationReports> gathered(
      Collection<ReportedMessage> told, boolean ownIsOurs) {
    Map<String, String> idOfRequest = new TreeMap<>();
    for (ReportedMessage t : told) {
      if (!t.operationId().isEmpty() && !t.requestId().isEmpty()) {
        idOfRequest.merge(t.requestId(), t.operationId(), (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
    Map<String, List<ReportedMessage>> byName = new TreeMap<>();
    List<ReportedMessage> nameless = new ArrayList<>();
    for (ReportedMessage t : told) {
      String id = t.operationId().isEmpty() ? idOfRequest.get(t.requestId()) : t.operationId();
      if (id != null) {
        byName.computeIfAbsent(id, _ -> new ArrayList<>()).add(t);
      } else if (!t.requestId().isEmpty() || t.refund()) {
        String name = t.requestId().isEmpty() ? "refund " + t.refundId() : t.requestId();
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(t);
      } else if (t.own()
          && (ownIsOurs || t.hasOperation() || t.message().paymentStatus().isPresent())) {
        nameless.add(t);
      }
    }
    List<OperationReports> all = new ArrayList<>();
    join(byName, nameless);
    byName.forEach((name, list) -> all.add(new OperationReports(name, list)));
    return all;
  }

  /**
   * A message that names no operation is about the payment's own. Of several tries it is about the
   * youngest, unless that one has ended: then it tells of the payment alone.
   */
  private static void join(
      Map<String, List<ReportedMessage>> byName, List<ReportedMessage> nameless) {
    if (nameless.isEmpty()) {
      return;
    }
    List<OperationReports> own =
        byName.entrySet().stream()
            .map(e -> new OperationReports(e.getKey(), e.getValue()))
            .filter(OperationReports::own)
            .sorted(BY_AGE)
            .toList();
    boolean ended = own.size() > 1 && own.getLast().ofTry().settled();
    String name = own.isEmpty() ? "" : own.getLast().id();
    for (ReportedMessage t : nameless) {
      if (!ended || !t.standing().settled()) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(t);
      }
    }
  }
}
