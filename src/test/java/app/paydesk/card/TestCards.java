package app.paydesk.card;

import java.util.random.RandomGenerator;

/** Card numbers made up on the spot; none of them is anybody's. */
public final class TestCards {
  private TestCards() {}

  /** A number of that length whose check digit fits. */
  public static String fitting(String prefix, int length, RandomGenerator random) {
    StringBuilder digits = new StringBuilder(prefix);
    while (digits.length() < length - 1) {
      digits.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return digits.append((10 - sum % 10) % 10).toString();
  }

  /** A number of that length whose check digit does not fit. */
  public static String unfitting(String prefix, int length, RandomGenerator random) {
    String fitting = fitting(prefix, length, random);
    int last = fitting.charAt(length - 1) - '0';
    return fitting.substring(0, length - 1) + (last + 1) % 10;
  }
}
