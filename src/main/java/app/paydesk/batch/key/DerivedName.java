package app.paydesk.batch.key;

/** Names of payments and refunds that are derived from digests: a prefix and 80 bits. */
final class DerivedName {
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final byte[] VALUES = new byte[128];
  private static final int PREFIX = 3;
  private static final int PLACES = 16;
  private static final int BITS = 5;

  static {
    for (byte value = 0; value < ALPHABET.length; value++) {
      VALUES[ALPHABET[value]] = value;
    }
  }

  private DerivedName() {}

  /**
   * The name of a digest.
   *
   * @param digest 32 hexadecimal digits, of which the last 20 count
   */
  static String of(boolean refund, String digest) {
    return of(
        refund,
        Long.parseUnsignedLong(digest, 16, 32, 16),
        (char) Integer.parseInt(digest, 12, 16, 16));
  }

  /** The name of 80 bits. */
  static String of(boolean refund, long low, char high) {
    StringBuilder name = new StringBuilder(PREFIX + PLACES).append(refund ? "RB-" : "PB-");
    for (int i = 0; i < PLACES; i++) {
      int bit = BITS * i;
      long bits = bit < Long.SIZE ? low >>> bit : high >>> (bit - Long.SIZE);
      if (bit < Long.SIZE && bit + BITS > Long.SIZE) {
        bits |= (long) high << (Long.SIZE - bit);
      }
      name.append(ALPHABET[(int) bits & 31]);
    }
    return name.toString();
  }

  /** The lower 64 bits of a name. */
  static long low(String name) {
    long low = 0;
    for (int i = 0; BITS * i < Long.SIZE; i++) {
      low |= (long) value(name, i) << (BITS * i);
    }
    return low;
  }

  /** The upper 16 bits of a name. */
  static char high(String name) {
    int high = 0;
    for (int i = Long.SIZE / BITS; i < PLACES; i++) {
      int shift = BITS * i - Long.SIZE;
      high |= shift < 0 ? value(name, i) >>> -shift : value(name, i) << shift;
    }
    return (char) high;
  }

  private static int value(String name, int place) {
    return VALUES[name.charAt(PREFIX + place)];
  }
}
