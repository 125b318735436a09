package app.paydesk.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * What the drill does, all of it from the seed: the orders, and when each life of the program ends.
 *
 * @param orders payouts and purchases in the order they are given to the desk
 * @param refunds refunds by the payment ID of their purchase, given once it is paid
 */
record Plan(List<Order> orders, Map<String, List<Order>> refunds, List<End> lives) {

  /**
   * One life of the program, from its start to its kill.
   *
   * @param answers orders answered before it is killed; 0 for a kill while it starts
   * @param then how long after that
   */
  record End(int answers, Duration then) {}

  private static final int[] TELLING = {5, 5, 6, 20, 20, 53, 63, 31, 31, 55, 55, 41, 97};

  /**
   * @param payments how many payments and refunds at least, if every purchase is paid
   */
  static Plan of(long seed, int payments, int kills) {
    Random random = new Random(seed);
    List<Order> orders = new ArrayList<>();
    Map<String, List<Order>> refunds = new TreeMap<>();
    int made = 0;
    while (made < payments) {
      Order order = order(random, orders.size());
      orders.add(order);
      made++;
      if (order.operation().equals("upi-purchase-vpa")
          || order.operation().equals("upi-purchase-document")) {
        List<Order> back = refunds(random, order);
        refunds.put(order.id(), back);
        made += back.size();
      }
    }
    return new Plan(List.copyOf(orders), refunds, lives(random, orders.size(), kills));
  }

  private static Order order(Random random, int number) {
    int kind = random.nextInt(100);
    String operation =
        kind < 30
            ? "upi-payout"
            : kind < 52
                ? "cup-payout"
                : kind < 60
                    ? "cup-purchase"
                    : kind < 80 ? "upi-purchase-vpa" : "upi-purchase-document";
    String id = String.format("DRILL-%05d", number + 1);
    long whole = 100L + random.nextInt(4_000);
    String currency = operation.startsWith("cup") ? "CNY" : "INR";
    return new Order(
        operation,
        id,
        id,
        Optional.of(whole * 100 + ending(random)),
        currency,
        random.nextInt(Integer.MAX_VALUE));
  }

  /** One in five asks the sandbox for a special end, one in five hundred for silence. */
  private static long ending(Random random) {
    int drawn = random.nextInt(500);
    if (drawn == 0) {
      return 98;
    }
    return drawn <= 100 ? TELLING[random.nextInt(TELLING.length)] : 7;
  }

  private static List<Order> refunds(Random random, Order purchase) {
    List<Order> refunds = new ArrayList<>();
    int drawn = random.nextInt(10);
    int parts = drawn < 2 ? 0 : drawn < 6 ? 1 : drawn < 9 ? 2 : 3;
    for (int part = 1; part <= parts; part++) {
      boolean full = parts == 1 && random.nextInt(3) == 0;
      long share = purchase.minor().orElseThrow() / (parts + 1);
      long declined = random.nextInt(10) == 0 ? 53 : 7;
      refunds.add(
          new Order(
              "upi-refund",
              purchase.id(),
              purchase.id() + "-R" + part,
              full ? Optional.empty() : Optional.of(share / 100 * 100 + declined),
              purchase.currency(),
              random.nextInt(Integer.MAX_VALUE)));
    }
    return refunds;
  }

  private static List<End> lives(Random random, int orders, int kills) {
    List<End> lives = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      if (random.nextInt(8) == 0) {
        lives.add(new End(0, Duration.ofMillis(random.nextInt(1_500))));
      } else {
        int usual = Math.max(2, orders * 7 / 10 / Math.max(1, kills));
        int answers = usual / 2 + random.nextInt(usual);
        lives.add(new End(Math.max(1, answers), Duration.ofNanos(random.nextInt(30_000_000))));
      }
    }
    return List.copyOf(lives);
  }
}
