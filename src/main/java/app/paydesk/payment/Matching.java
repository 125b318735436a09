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
final class Matching {
  private static final Comparator<Evidence> BY_AGE =
      Comparator.comparing((Evidence e) -> e.created().orElse(Instant.MAX))
          .thenComparingInt(e -> e.id().length())
          .thenComparing(Evidence::id);

  private final Map<Attempts, Evidence> ours = new LinkedHashMap<>();
  private final List<Evidence> others = new ArrayList<>();
  private final Optional<Attempts> own;
  private final Optional<Tries> tries;
  private final Map<Attempts, Tries> refunds = new LinkedHashMap<>();
  private final Set<Attempts> guessed = new HashSet<>();

  Matching(PaymentId id, List<Attempts> attempts, Collection<Told> told) {
    own =
        attempts.stream().filter(a -> a.recorded().ref().equalsIgnoreCase(id.value())).findFirst();
    others.addAll(gathered(told, own.isPresent()));
    others.sort(BY_AGE);
    for (Attempts a : attempts) {
      if (own.filter(a::equals).isEmpty()) {
        give(a, e -> e.refund() && e.names(Told::refundId, a.recorded().ref()));
      }
    }
    for (Attempts a : attempts) {
      give(a, e -> a.requestIds().stream().anyMatch(r -> e.names(Told::requestId, r)));
    }
    own.ifPresent(a -> give(a, Evidence::own));
    giveLast(attempts.stream().filter(a -> own.filter(a::equals).isEmpty()).toList());
    tries = gatherTries();
    ours.forEach((a, first) -> refunds.put(a, gatherTries(a, first)));
  }

  /** A refund with its later tries, which bear the same name. */
  private Tries gatherTries(Attempts refund, Evidence first) {
    List<Evidence> all =
        others.stream()
            .filter(Evidence::refund)
            .filter(e -> e.names(Told::refundId, refund.recorded().ref()))
            .toList();
    others.removeAll(all);
    Set<Evidence> gathered = new LinkedHashSet<>(all);
    gathered.add(first);
    return new Tries(gathered);
  }

  /** What the payment was made for, by us or elsewhere, with all its later tries. */
  private Optional<Tries> gatherTries() {
    Optional<Evidence> first =
        own.map(ours::remove)
            .or(() -> others.stream().filter(e -> own.isEmpty() && e.own()).findFirst());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Evidence> all =
        others.stream().filter(e -> e.own() && alike(e.type(), first.get().type())).toList();
    others.removeAll(all);
    Set<Evidence> gathered = new LinkedHashSet<>(all);
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
  boolean isOwn(Attempts attempts) {
    return own.filter(attempts::equals).isPresent();
  }

  /** What neither bears a name nor was heard of before is the one lost refund of that amount. */
  private void giveLast(List<Attempts> refunds) {
    List<Attempts> lost =
        refunds.stream()
            .filter(a -> !ours.containsKey(a) && a.standing() == Standing.UNKNOWN)
            .toList();
    for (Attempts a : lost) {
      Optional<Money> amount = a.recorded().amount();
      boolean alone = lost.stream().filter(b -> alike(amount, b.recorded().amount())).count() == 1;
      List<Evidence> left =
          others.stream()
              .filter(e -> e.refund() && alike(amount, e.part(Told::amount)))
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

  private void give(Attempts attempts, Predicate<Evidence> fits) {
    if (!ours.containsKey(attempts)) {
      Optional<Evidence> found = others.stream().filter(fits).findFirst();
      found.ifPresent(
          evidence -> {
            others.remove(evidence);
            ours.put(attempts, evidence);
          });
    }
  }

  /** What was told of a refund of ours. */
  Optional<Tries> of(Attempts refund) {
    return Optional.ofNullable(refunds.get(refund));
  }

  /** Whether nothing names it ours: a refund made elsewhere may look the same. */
  boolean guessed(Attempts refund) {
    return guessed.contains(refund);
  }

  /** Operations made elsewhere, but for the payment's own. */
  List<Evidence> others() {
    return others;
  }

  private static List<Evidence> gathered(Collection<Told> told, boolean ownIsOurs) {
    Map<String, String> idOfRequest = new TreeMap<>();
    for (Told t : told) {
      if (!t.operationId().isEmpty() && !t.requestId().isEmpty()) {
        idOfRequest.merge(t.requestId(), t.operationId(), (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
    Map<String, List<Told>> byName = new TreeMap<>();
    List<Told> nameless = new ArrayList<>();
    for (Told t : told) {
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
    List<Evidence> all = new ArrayList<>();
    join(byName, nameless);
    byName.forEach((name, list) -> all.add(new Evidence(name, list)));
    return all;
  }

  /**
   * A message that names no operation is about the payment's own. Of several tries it is about the
   * youngest, unless that one has ended: then it tells of the payment alone.
   */
  private static void join(Map<String, List<Told>> byName, List<Told> nameless) {
    if (nameless.isEmpty()) {
      return;
    }
    List<Evidence> own =
        byName.entrySet().stream()
            .map(e -> new Evidence(e.getKey(), e.getValue()))
            .filter(Evidence::own)
            .sorted(BY_AGE)
            .toList();
    boolean ended = own.size() > 1 && own.getLast().ofTry().settled();
    String name = own.isEmpty() ? "" : own.getLast().id();
    for (Told t : nameless) {
      if (!ended || !t.standing().settled()) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(t);
      }
    }
  }
}
