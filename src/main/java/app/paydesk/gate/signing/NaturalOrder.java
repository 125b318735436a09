package app.paydesk.gate.signing;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Compares UTF-8 texts with runs of digits by their value, so 2 stands before 10. Letter case
 * counts; white space and leading zeros do not. Texts alike in that are told apart by their bytes.
 *
 * <p>PHP's own function differs in one thing: zeros count that lead a number anywhere but at the
 * very start, and the number is then compared digit by digit like a fraction.
 */
public final class NaturalOrder implements Comparator<byte[]> {
  private final boolean fractions;

  /** By the value of each number. */
  public NaturalOrder() {
    this(false);
  }

  private NaturalOrder(boolean fractions) {
    this.fractions = fractions;
  }

  /** As PHP's {@code strnatcmp}. */
  public static NaturalOrder ofPhp() {
    return new NaturalOrder(true);
  }

  @Override
  public int compare(byte[] left, byte[] right) {
    return compare(left, left.length, right, right.length);
  }

  /** The same for the beginnings of two texts. */
  int compare(byte[] left, int leftEnd, byte[] right, int rightEnd) {
    int result = new Walk(left, leftEnd, right, rightEnd, fractions).compare();
    return result != 0 ? result : Arrays.compareUnsigned(left, 0, leftEnd, right, 0, rightEnd);
  }

  private static final class Walk {
    private final byte[] left;
    private final int leftEnd;
    private final byte[] right;
    private final int rightEnd;
    private final boolean fractions;
    private int l;
    private int r;

    Walk(byte[] left, int leftEnd, byte[] right, int rightEnd, boolean fractions) {
      this.left = left;
      this.leftEnd = leftEnd;
      this.right = right;
      this.rightEnd = rightEnd;
      this.fractions = fractions;
      l = alike();
      r = l;
    }

    /** How much at the start is the same and does not end within a number. */
    private int alike() {
      int end = Arrays.mismatch(left, 0, leftEnd, right, 0, rightEnd);
      if (end < 0) {
        return leftEnd;
      }
      while (end > 0 && digit(left, end - 1)) {
        end--;
      }
      return end;
    }

    int compare() {
      if (fractions && l == 0 && leftEnd > 0 && rightEnd > 0) {
        l = skipZeros(left, 0, leftEnd);
        r = skipZeros(right, 0, rightEnd);
      }
      while (true) {
        l = skipSpace(left, l, leftEnd);
        r = skipSpace(right, r, rightEnd);
        if (l == leftEnd || r == rightEnd) {
          return Integer.compare(leftEnd - l, rightEnd - r);
        }
        int result = digit(left, l) && digit(right, r) ? numbers() : single();
        if (result != 0) {
          return result;
        }
      }
    }

    private int single() {
      return Byte.compareUnsigned(left[l++], right[r++]);
    }

    private int numbers() {
      if (fractions && (left[l] == '0' || right[r] == '0')) {
        return digitByDigit();
      }
      l = skipZeros(left, l, leftEnd);
      r = skipZeros(right, r, rightEnd);
      int leftDigits = endOfDigits(left, l, leftEnd);
      int rightDigits = endOfDigits(right, r, rightEnd);
      int result = Integer.compare(leftDigits - l, rightDigits - r);
      while (result == 0 && l < leftDigits) {
        result = single();
      }
      return result;
    }

    private int digitByDigit() {
      while (true) {
        boolean leftEnds = l == leftEnd || !digit(left, l);
        boolean rightEnds = r == rightEnd || !digit(right, r);
        if (leftEnds || rightEnds) {
          return Boolean.compare(rightEnds, leftEnds);
        }
        int result = single();
        if (result != 0) {
          return result;
        }
      }
    }

    private static int skipSpace(byte[] text, int at, int end) {
      int i = at;
      while (i < end && (text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r'))) {
        i++;
      }
      return i;
    }

    private static int skipZeros(byte[] text, int at, int end) {
      int i = at;
      while (text[i] == '0' && i + 1 < end && digit(text, i + 1)) {
        i++;
      }
      return i;
    }

    private static int endOfDigits(byte[] text, int at, int end) {
      int i = at;
      while (i < end && digit(text, i)) {
        i++;
      }
      return i;
    }

    private static boolean digit(byte[] text, int at) {
      return text[at] >= '0' && text[at] <= '9';
    }
  }
}
