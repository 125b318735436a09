package app.paydesk.drill;

import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has become of the orders, as far as the desk said so; remembers over kills. */
final class Clerk {
  private final Plan plan;
  private final int atOnce;
  private final Map<String, Order> orders = new HashMap<>();
  private final Deque<Order> waiting = new ArrayDeque<>();
  private final Map<String, Order> open = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> answered = new HashSet<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private final Set<String> given = new HashSet<>();

  Clerk(Plan plan, int atOnce) {
    this.plan = plan;
    this.atOnce = atOnce;
    waiting.addAll(plan.orders());
  }

  /** After a kill: whatever is not known to have ended is taken up again. */
  List<Order> again() {
    asked.clear();
    asked.addAll(open.keySet());
    return List.copyOf(open.values());
  }

  /** Orders to give to the desk now. */
  List<Order> next() {
    List<Order> next = new ArrayList<>();
    while (asked.size() < atOnce && !waiting.isEmpty()) {
      Order order = waiting.remove();
      orders.put(order.ref(), order);
      open.put(order.ref(), order);
      asked.add(order.ref());
      next.add(order);
    }
    return next;
  }

  /**
   * Takes a line of the desk.
   *
   * @return whether it is the first answer to an order
   */
  boolean told(JsonObject line) {
    String ref = line.text("ref").orElseThrow();
    boolean first = false;
    if (line.text("answer").isPresent()) {
      asked.remove(ref);
      first = answered.add(ref);
      stands(ref, line.text("answer").get());
    }
    line.text("stands").ifPresent(word -> stands(ref, word));
    line.text("refused").or(() -> line.text("failed")).ifPresent(why -> refused(ref, why));
    return first;
  }

  private void refused(String ref, String why) {
    asked.remove(ref);
    open.remove(ref);
    refused.put(ref, why);
    nextRefund(orders.get(ref));
  }

  private void stands(String ref, String word) {
    Order order = orders.get(ref);
    PaymentState standing = PaymentState.valueOf(word);
    if (standing.settled() || (order.silent() && standing == PaymentState.WAITING)) {
      open.remove(ref);
    }
    if (order.refund() ? standing.settled() : standing == PaymentState.SUCCEEDED) {
      nextRefund(order);
    }
  }

  /** Some clerks ask for all refunds of a purchase at once, the others wait for each to end. */
  private void nextRefund(Order before) {
    if (given.add(before.ref())) {
      List<Order> refunds = plan.refunds().getOrDefault(before.id(), List.of());
      if (!orders.get(before.id()).refundedAtOnce()) {
        refunds.stream().skip(refunds.indexOf(before) + 1).limit(1).forEach(waiting::add);
      } else if (!before.refund()) {
        waiting.addAll(refunds);
      }
    }
  }

  boolean done() {
    return waiting.isEmpty() && open.isEmpty();
  }

  Order order(String ref) {
    return orders.get(ref);
  }

  /** Every order that was given to a desk. */
  Map<String, Order> orders() {
    return orders;
  }

  /** Orders that the desk said it has. */
  Set<String> answered() {
    return answered;
  }

  /** Orders that the desk would not take, and why. */
  Map<String, String> refused() {
    return refused;
  }

  Map<String, Order> open() {
    return open;
  }
}
