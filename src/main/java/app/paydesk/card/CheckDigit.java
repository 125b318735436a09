package app.paydesk.card;

import java.util.function.IntUnaryOperator;

/** The Luhn sum, which the last digit of a card number makes a multiple of ten. */
public final class CheckDigit {
  private CheckDigit() {}

  /** Whether {@code length} digits fit, each given by its place from the left, 0–9. */
  public static boolean fits(int length, IntUnaryOperator digitAt) {
    return sum(length, digitAt) % 10 == 0;
  }

  /** The last digit that makes the ones before it fit; what stands in its own place is ignored. */
  public static int of(int length, IntUnaryOperator digitAt) {
    int others = sum(length, place -> place == length - 1 ? 0 : digitAt.applyAsInt(place));
    return (10 - others % 10) % 10;
  }

  private static int sum(int length, IntUnaryOperator digitAt) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = digitAt.applyAsInt(length - 1 - i);
      int weighed = i % 2 == 1 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum;
  }
}
