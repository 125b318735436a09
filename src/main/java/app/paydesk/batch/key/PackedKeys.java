package app.paydesk.batch.key;

import app.paydesk.payment.PaymentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Keys of rows in about 50 bytes each, and the payment ID where the row names one. */
public final class PackedKeys {
  private static final int PIECE = 1 << 12;
  private static final int REFUND = 1;
  private static final int FIRST = 2;
  private static final HexFormat HEX = HexFormat.of();

  private final List<Piece> pieces = new ArrayList<>();
  private final SeenKeys alike = new SeenKeys(this, false);
  private final SeenKeys equal = new SeenKeys(this, true);
  private int size;

  /**
   * A key as it was added.
   *
   * @param alike how many keys before it agree in the identity
   * @param equal how many of them say all the same
   */
  public record Added(RowKey key, int alike, int equal) {}

  private static final class Piece {
    private final long[] digests = new long[4 * PIECE];
    private final long[] derivedLow = new long[PIECE];
    private final char[] derivedHigh = new char[PIECE];
    private final byte[] flags = new byte[PIECE];
    private final byte[] @Nullable [] named = new byte[PIECE][];
  }

  /**
   * Adds the key of what a row says.
   *
   * @param make makes the key of how many before it say all the same
   */
  public Added add(RowKeys.Said said, IntFunction<RowKey> make) {
    Digests digests = Digests.of(said.identity(), said.content());
    int likes = alike.next(digests);
    int equals = equal.next(digests);
    RowKey key = make.apply(equals);
    put(said, key, digests, likes == 0);
    return new Added(key, likes, equals);
  }

  private void put(RowKeys.Said said, RowKey key, Digests digests, boolean first) {
    int at = size % PIECE;
    if (at == 0) {
      pieces.add(new Piece());
    }
    Piece piece = pieces.getLast();
    digests.into(piece.digests, 4 * at);
    if (said.refund() || said.named().isEmpty()) {
      piece.derivedLow[at] = DerivedName.low(key.ref());
      piece.derivedHigh[at] = DerivedName.high(key.ref());
    }
    if (said.named().isPresent()) {
      piece.named[at] = key.id().value().getBytes(StandardCharsets.UTF_8);
    }
    piece.flags[at] = (byte) ((said.refund() ? REFUND : 0) | (first ? FIRST : 0));
    size++;
  }

  private Piece piece(int place) {
    return pieces.get(place / PIECE);
  }

  Digests digests(int place) {
    return Digests.from(piece(place).digests, 4 * (place % PIECE));
  }

  /** A key as it was added. */
  public RowKey get(int place) {
    String ref = ref(place);
    byte[] named = piece(place).named[place % PIECE];
    Digests digests = digests(place);
    return new RowKey(
        new PaymentId(named == null ? ref : new String(named, StandardCharsets.UTF_8)),
        ref,
        HEX.toHexDigits(digests.identityHigh()) + HEX.toHexDigits(digests.identityLow()),
        HEX.toHexDigits(digests.contentHigh()) + HEX.toHexDigits(digests.contentLow()));
  }

  private String ref(int place) {
    Piece piece = piece(place);
    int at = place % PIECE;
    boolean refund = (piece.flags[at] & REFUND) != 0;
    byte[] named = piece.named[at];
    return refund || named == null
        ? DerivedName.of(refund, piece.derivedLow[at], piece.derivedHigh[at])
        : new String(named, StandardCharsets.UTF_8);
  }

  /** The name of the operation without regard to case. */
  String folded(int place) {
    return ref(place).toLowerCase(Locale.ROOT);
  }

  /** Whether the row itself names its payment ID. */
  public boolean named(int place) {
    return piece(place).named[place % PIECE] != null;
  }

  /** Whether no key before agrees with it in the identity. */
  public boolean first(int place) {
    return (piece(place).flags[place % PIECE] & FIRST) != 0;
  }

  /** How many there are. */
  public int size() {
    return size;
  }
}
