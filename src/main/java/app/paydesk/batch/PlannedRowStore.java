package app.paydesk.batch;

import app.paydesk.batch.key.PackedKeys;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.payment.batch.BatchId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Planned rows that take so little memory that half a million fit in a small heap; a row is made
 * anew each time it is asked for.
 */
final class PlannedRowStore extends AbstractList<PlannedRow> {
  private static final int PIECE = 1 << 12;
  private static final int REASONED = 1;
  private static final int REPEATS = 2;
  private static final int OVER_LIMIT = 4;
  private static final List<Standing> STANDINGS = List.of(Standing.values());

  private final PackedKeys keys = new PackedKeys();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<CurrencyCode> currencies = new ArrayList<>();
  private final List<String> operations = new ArrayList<>();
  private final List<BatchId> batches = new ArrayList<>();
  private final Map<Integer, PlannedRow.Earlier> earlier = new HashMap<>();
  private int size;

  private static final class Piece {
    private final int[] line = new int[PIECE];
    private final long[] minor = new long[PIECE];
    private final char[] currency = new char[PIECE];
    private final char[] operation = new char[PIECE];
    private final byte[] flags = new byte[PIECE];
    private final byte[] standing = new byte[PIECE];
    private final int[] batch = new int[PIECE];
  }

  /** Of the rows; each is added before its row. */
  PackedKeys keys() {
    return keys;
  }

  @Override
  public boolean add(PlannedRow row) {
    if (size % PIECE == 0) {
      pieces.add(new Piece());
    }
    put(size++, row);
    return true;
  }

  private static <T> int number(List<T> known, T item) {
    int place = known.indexOf(item);
    if (place < 0) {
      known.add(item);
    }
    return place < 0 ? known.size() - 1 : place;
  }

  /** Keeps a row in the place of one with the same key. */
  @Override
  public PlannedRow set(int place, PlannedRow row) {
    PlannedRow before = get(place);
    put(place, row);
    return before;
  }

  private void put(int place, PlannedRow row) {
    Piece piece = pieces.get(place / PIECE);
    int at = place % PIECE;
    Optional<Money> amount = row.amount();
    piece.line[at] = row.line();
    piece.minor[at] = amount.map(Money::minor).orElse(0L);
    piece.currency[at] =
        (char) (amount.isEmpty() ? 0 : 1 + number(currencies, amount.get().currency()));
    piece.operation[at] = (char) number(operations, row.operation());
    piece.flags[at] =
        (byte)
            ((row.reasoned() ? REASONED : 0)
                | (row.repeats() ? REPEATS : 0)
                | (row.overLimit() ? OVER_LIMIT : 0));
    piece.standing[at] = (byte) STANDINGS.indexOf(row.standing());
    piece.batch[at] = row.batch().map(batch -> 1 + number(batches, batch)).orElse(0);
    row.earlier()
        .ifPresentOrElse(before -> earlier.put(place, before), () -> earlier.remove(place));
  }

  @Override
  public PlannedRow get(int place) {
    Piece piece = pieces.get(place / PIECE);
    int at = place % PIECE;
    int flags = piece.flags[at];
    return new PlannedRow(
        piece.line[at],
        keys.get(place),
        operations.get(piece.operation[at]),
        piece.currency[at] == 0
            ? Optional.empty()
            : Optional.of(new Money(piece.minor[at], currencies.get(piece.currency[at] - 1))),
        (flags & REASONED) != 0,
        keys.named(place),
        (flags & REPEATS) != 0,
        STANDINGS.get(piece.standing[at]),
        piece.batch[at] == 0 ? Optional.empty() : Optional.of(batches.get(piece.batch[at] - 1)),
        Optional.ofNullable(earlier.get(place)),
        (flags & OVER_LIMIT) != 0);
  }

  @Override
  public int size() {
    return size;
  }
}
