package app.paydesk.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The values of one case, all from its seed. One case in four is made of edges for the most part:
 * the least, the greatest, zero, none; in the others they turn up now and then.
 */
public final class Draw {
  private static final int PATIENCE = 100_000;

  private final Random random;
  private final int edgesInTwenty;
  private boolean met;

  Draw(long seed) {
    random = new Random(seed);
    edgesInTwenty = random.nextInt(4) == 0 ? 12 : 1;
  }

  /** Says that this case came to what the check is about. */
  public void met() {
    met = true;
  }

  boolean hasMet() {
    return met;
  }

  /** For what takes randomness of its own. */
  public Random random() {
    return random;
  }

  public boolean yes() {
    return random.nextBoolean();
  }

  public int anyInt() {
    return between(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  public long anyLong() {
    return between(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Both ends included. */
  public int between(int least, int greatest) {
    return Math.toIntExact(between((long) least, greatest));
  }

  /** Both ends included; small numbers come as often as large ones. */
  public long between(long least, long greatest) {
    if (edge()) {
      List<Long> edges = new ArrayList<>(List.of(least, greatest));
      for (long near : new long[] {-1, 0, 1, least + 1, greatest - 1}) {
        if (near >= least && near <= greatest) {
          edges.add(near);
        }
      }
      return edges.get(random.nextInt(edges.size()));
    }
    if (random.nextBoolean()) {
      long small = random.nextLong() >> random.nextInt(64);
      if (small >= least && small <= greatest) {
        return small;
      }
    }
    return greatest == Long.MAX_VALUE
        ? least == Long.MIN_VALUE ? random.nextLong() : random.nextLong(least - 1, greatest) + 1
        : random.nextLong(least, greatest + 1);
  }

  public BigInteger bigInteger() {
    BigInteger size = new BigInteger(between(0, 160), random);
    return random.nextBoolean() ? size : size.negate();
  }

  public BigDecimal bigDecimal() {
    return new BigDecimal(bigInteger(), between(-5, 20));
  }

  @SafeVarargs
  public final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  public <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  public final <T> T oneOf(Supplier<? extends T>... kinds) {
    return kinds[random.nextInt(kinds.length)].get();
  }

  /** At least {@code least}, at most {@code most} of them. */
  public <T> List<T> list(int least, int most, Supplier<? extends T> item) {
    return IntStream.range(0, between(least, most)).<T>mapToObj(_ -> item.get()).toList();
  }

  public byte[] bytes(int most) {
    byte[] bytes = new byte[between(0, most)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Of the characters of {@code alphabet}. */
  public String text(String alphabet, int least, int most) {
    int[] points = alphabet.codePoints().toArray();
    return text(least, most, () -> points[random.nextInt(points.length)]);
  }

  public String digits(int least, int most) {
    return text("0123456789", least, most);
  }

  public String ascii(int least, int most) {
    return text(least, most, () -> between(0, 0x7F));
  }

  /** Of any characters that UTF-8 can write. */
  public String unicode(int least, int most) {
    return text(least, most, this::point);
  }

  /** Draws until the value fits; fails where none does for long. */
  public <T> T until(Predicate<? super T> fits, Supplier<? extends T> values) {
    for (int i = 0; i < PATIENCE; i++) {
      T value = values.get();
      if (fits.test(value)) {
        return value;
      }
    }
    throw new AssertionError("no value of " + PATIENCE + " fits");
  }

  private int point() {
    int point = oneOf(() -> between(0, 0x10FFFF), () -> between(0, 0xFFFF), () -> between(0, 0xFF));
    return point >= 0xD800 && point <= 0xDFFF ? point - 0xD800 : point;
  }

  private String text(int least, int most, Supplier<Integer> points) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, between(least, most)).forEach(_ -> text.appendCodePoint(points.get()));
    return text.toString();
  }

  private boolean edge() {
    return random.nextInt(20) < edgesInTwenty;
  }
}
