package app.paydesk.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The index of what deliveries say. It is filled a piece at a time when nothing else is to be
 * written, so that keeping a callback never waits for it.
 */
final class TextIndex implements Writer.Chore {
  private static final int PIECE = 128;

  /** So many that are not in the index yet are still looked through in a moment. */
  private static final long BEARABLE = 200_000;

  private static final int MOST_TERMS = 500;
  private static final int SAMPLE = 100;

  @Override
  public boolean isUrgent(Connection c) throws SQLException {
    return Sql.number(c, "SELECT seq FROM sqlite_sequence WHERE name = 'delivery'") - mark(c)
        > BEARABLE;
  }

  @Override
  public boolean step(Connection c) throws SQLException {
    long mark = mark(c);
    long next =
        Sql.number(
            c,
            "SELECT max(id) FROM (SELECT id FROM delivery WHERE id > ? ORDER BY id LIMIT ?)",
            mark,
            PIECE);
    if (next <= mark) {
      return false;
    }
    Sql.update(
        c,
        "INSERT INTO delivery_text (rowid, said)"
            + " SELECT id, said FROM delivery_said WHERE id > ? AND id <= ? ORDER BY id",
        mark,
        next);
    Sql.update(c, "UPDATE delivery_indexed SET mark = ?", next);
    return true;
  }

  /** The number of the last delivery in the index. */
  long mark(Connection c) throws SQLException {
    return Sql.number(c, "SELECT mark FROM delivery_indexed");
  }

  /** What to ask the index for; empty if it does not help. */
  Optional<String> match(Connection c, Needle needle) throws SQLException {
    List<String> sample =
        Sql.list(
            c,
            row -> row.getString(1).toLowerCase(Locale.ROOT),
            "SELECT said FROM delivery_said ORDER BY id DESC LIMIT ?",
            SAMPLE);
    List<String> alternatives = new ArrayList<>();
    for (String form : needle.forms()) {
      if (!Needle.brief(form)) {
        alternatives.add('(' + Needle.match(form, sample) + ')');
      } else if (Needle.caseless(form)) {
        List<String> terms =
            Sql.list(
                c,
                row -> Needle.term(row.getString(1)),
                "SELECT term FROM delivery_trigram WHERE term >= ? AND term < ? LIMIT ?",
                form,
                form + Character.toString(Character.MAX_CODE_POINT),
                MOST_TERMS + 1);
        if (terms.size() > MOST_TERMS) {
          return Optional.empty();
        }
        alternatives.addAll(terms);
      } else {
        return Optional.empty();
      }
    }
    return alternatives.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" OR ", alternatives));
  }
}
