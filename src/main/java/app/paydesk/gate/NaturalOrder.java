package app.paydesk.gate;

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
    int result = new Walk(left, right, fractions).compare();
    return result != 0 ? result : Arrays.compareUnsigned(left, right);
  }

  private static final class Walk {
    private final byte[] left;
    private final byte[] right;
    private final boolean fractions;
    private int l;
    private int r;

    Walk(byte[] left, byte[] right, boolean fractions) {
      this.left = left;
      this.right = right;
      this.fractions = fractions;
      l = alike(left, right);
      r = l;
    }

    /** How much at the start is the same and does not end within a number. */
    private static int alike(byte[] left, byte[] right) {
      int end = Arrays.mismatch(left, right);
      if (end < 0) {
        return left.length;
      }
      while (end > 0 && digit(left, end - 1)) {
        end--;
      }
      return end;
    }

    int compare() {
      if (fractions && l == 0 && left.length > 0 && right.length > 0) {
        l = skipZeros(left, 0);
        r = skipZeros(right, 0);
      }
      while (true) {
        l = skipSpace(left, l);
        r = skipSpace(right, r);
        if (l == left.length || r == right.length) {
          return Integer.compare(left.length - l, right.length - r);
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
      l = skipZeros(left, l);
      r = skipZeros(right, r);
      int leftEnd = endOfDigits(left, l);
      int rightEnd = endOfDigits(right, r);
      int result = Integer.compare(leftEnd - l, rightEnd - r);
      while (result == 0 && l < leftEnd) {
        result = single();
      }
      return result;
    }

    private int digitByDigit() {
      while (true) {
        boolean leftEnds = l == left.length || !digit(left, l);
        boolean rightEnds = r == right.length || !digit(right, r);
        if (leftEnds || rightEnds) {
          return Boolean.compare(rightEnds, leftEnds);
        }
        int result = single();
        if (result != 0) {
          return result;
        }
      }
    }

    private static int skipSpace(byte[] text, int at) {
      int i = at;
      while (i < text.length && (text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r'))) {
        i++;
      }
      return i;
    }

    private static int skipZeros(byte[] text, int at) {
      int i = at;
      while (text[i] == '0' && i + 1 < text.length && digit(text, i + 1)) {
        i++;
      }
      return i;
    }

    private static int endOfDigits(byte[] text, int at) {
      int i = at;
      while (i < text.length && digit(text, i)) {
        i++;
      }
      return i;
    }

    private static boolean digit(byte[] text, int at) {
      return text[at] >= '0' && text[at] <= '9';
    }
  }
}
