package app.paydesk.ui.payments;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.HistoryRows;
import app.paydesk.journal.list.PaymentQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A long list that is read a page at a time, as far as somebody looks. What was read before a
 * change is read again once it is looked at, each page from where it began to where it ended, so
 * that the pages join whatever comes and goes between. Used on one thread, but for {@link #read}.
 */
final class Pages {
  static final int PAGE = 500;

  /** Rows that are held at most; who wants more sorts the other way, narrows or exports. */
  static final int MOST = 100_000;

  /** A page that grew by so much more is begun anew. */
  private static final int FAR = 10 * PAGE;

  private final List<Page> pages = new ArrayList<>();
  private boolean atEnd;
  private long changes;

  private record Page(List<PaymentRow> rows, long read) {}

  /**
   * A page to be read.
   *
   * @param page which one
   * @param after the row before it
   * @param through the row that it ends with; empty where it ends by its length
   * @param changes as of which change
   */
  record Piece(
      int page, Optional<PaymentRow> after, Optional<PaymentRow> through, int size, long changes) {
    Piece {
      size = Math.max(PAGE, size);
    }
  }

  /** The rows at {@code from} make room for others. */
  record Change(int from, List<PaymentRow> before, List<PaymentRow> now) {}

  /** Something happened: all rows may stand otherwise. */
  void changed() {
    changes++;
  }

  /** Forgets all rows. */
  void clear() {
    pages.clear();
    atEnd = false;
  }

  /** The first page of a list of which nothing is known. */
  Piece first() {
    return new Piece(0, Optional.empty(), Optional.empty(), 0, changes);
  }

  int size() {
    return pages.stream().mapToInt(page -> page.rows().size()).sum();
  }

  /** Whether these are all there are. */
  boolean atEnd() {
    return atEnd;
  }

  /** Whether there are more than are held. */
  boolean full() {
    return !atEnd && size() >= MOST;
  }

  /** What is to be read so that the rows from {@code first} to {@code last} can be looked at. */
  Optional<Piece> due(int first, int last) {
    int start = 0;
    for (int i = 0; i < pages.size(); i++) {
      int end = start + pages.get(i).rows().size();
      if (pages.get(i).read() < changes
          && start <= last
          && (end > first || (i == 0 && first == 0))) {
        return Optional.of(again(i));
      }
      start = end;
    }
    boolean near = last >= start - PAGE / 2;
    return pages.isEmpty() || (near && !atEnd && start < MOST)
        ? Optional.of(
            new Piece(pages.size(), lastBefore(pages.size()), Optional.empty(), 0, changes))
        : Optional.empty();
  }

  private Piece again(int page) {
    List<PaymentRow> rows = pages.get(page).rows();
    boolean open = (atEnd && page == pages.size() - 1) || rows.isEmpty();
    return new Piece(
        page,
        lastBefore(page),
        open ? Optional.empty() : Optional.of(rows.getLast()),
        rows.size(),
        changes);
  }

  private Optional<PaymentRow> lastBefore(int page) {
    return page == 0 ? Optional.empty() : Optional.of(pages.get(page - 1).rows().getLast());
  }

  /**
   * Reads a page, on any thread; of one that is to end with a row all to it, unless it grew far.
   */
  static List<PaymentRow> read(HistoryRows archive, PaymentQuery query, Piece piece) {
    PaymentQuery from = piece.after().map(query::after).orElse(query);
    List<PaymentRow> found = new ArrayList<>();
    List<PaymentRow> more = archive.rows(from);
    if (piece.through().isEmpty()) {
      return more;
    }
    PaymentRow.Place end = piece.through().get().place();
    while (true) {
      for (PaymentRow row : more) {
        if (row.place().isBelow(end)) {
          return found;
        }
        found.add(row);
      }
      if (more.size() < query.limit() || found.size() > piece.size() + FAR) {
        return found;
      }
      more = archive.rows(query.after(found.getLast()));
    }
  }

  /** Takes in what was read; what changes in the list. */
  Change take(Piece piece, List<PaymentRow> found) {
    int from = pages.subList(0, piece.page()).stream().mapToInt(page -> page.rows().size()).sum();
    if (found.size() > piece.size() + FAR) {
      return beginAnew(from, found);
    }
    List<PaymentRow> before = List.of();
    boolean last = piece.page() >= pages.size() - 1;
    if (piece.page() < pages.size()) {
      before = pages.remove(piece.page()).rows();
    }
    if (piece.through().isEmpty() && last) {
      atEnd = found.size() < PAGE;
    }
    put(piece, found);
    return new Change(from, before, List.copyOf(found));
  }

  private void put(Piece piece, List<PaymentRow> found) {
    int at = piece.page();
    int longest = found.size() > 2 * PAGE ? PAGE : 2 * PAGE;
    for (int i = 0; i < found.size(); i += longest) {
      List<PaymentRow> rows = found.subList(i, Math.min(found.size(), i + longest));
      pages.add(at++, new Page(List.copyOf(rows), piece.changes()));
    }
    if (pages.isEmpty() && atEnd) {
      pages.add(new Page(List.of(), piece.changes()));
    }
  }

  private Change beginAnew(int from, List<PaymentRow> found) {
    List<PaymentRow> gone =
        pages.stream().flatMap(page -> page.rows().stream()).skip(from).toList();
    List<PaymentRow> now = List.copyOf(found.subList(0, PAGE));
    while (!pages.isEmpty() && size() > from) {
      pages.removeLast();
    }
    pages.add(new Page(now, changes));
    atEnd = false;
    return new Change(from, gone, now);
  }
}
