package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An index of texts. It is filled a piece at a time when nothing else is to be written, so that
 * nothing that is kept ever waits for it.
 */
final class TextIndex implements Writer.Chore {
  private static final int BODIES = 128;
  private static final int EVENTS = 256;

  /** So many that are not in the index yet are still looked through in a moment. */
  private static final long BEARABLE = 200_000;

  private static final int MOST_TERMS = 500;
  private static final int SAMPLE = 100;

  private static final String FILL_DELIVERIES =
      "INSERT INTO delivery_text (rowid, said)"
          + " SELECT id, said FROM delivery_said WHERE id > ?1 AND id <= ?2 ORDER BY id";

  // A payment waits for its last event, so that one with many is indexed once.
  static final String FILL_PAYMENTS =
      """
      INSERT OR REPLACE INTO payment_text (rowid, said)
      SELECT entry, group_concat(said, '') FROM payment_said
      WHERE payment IN (
        SELECT e.payment FROM entry e
        WHERE e.id > ?1 AND e.id <= ?2
          AND NOT EXISTS (SELECT 1 FROM entry n WHERE n.payment = e.payment AND n.id > e.id))
      GROUP BY entry ORDER BY entry
      """;

  private final String name;
  private final String numbered;
  private final int piece;
  private final String fill;
  private final String newest;

  /**
   * @param name what its tables begin with
   * @param numbered the table whose numbers tell how far it is filled
   * @param piece how many of these are done in a step
   * @param fill puts in what has a number above the first value and not above the second
   * @param newest gives so many of the newest texts
   */
  private TextIndex(String name, String numbered, int piece, String fill, String newest) {
    this.name = name;
    this.numbered = numbered;
    this.piece = piece;
    this.fill = fill;
    this.newest = newest;
  }

  /** What deliveries say, under their numbers. */
  static TextIndex deliveries() {
    return new TextIndex(
        "delivery",
        "delivery",
        BODIES,
        FILL_DELIVERIES,
        "SELECT said FROM delivery_said ORDER BY id DESC LIMIT ?");
  }

  /** What payments are found by, under the numbers of the events that brought their operations. */
  static TextIndex payments() {
    return new TextIndex(
        "payment",
        "entry",
        EVENTS,
        FILL_PAYMENTS,
        "SELECT folded_text FROM operation ORDER BY rowid DESC LIMIT ?");
  }

  @Override
  public boolean isUrgent(Connection c) throws SQLException {
    return isFarBehind(c);
  }

  /** Whether so much is newer that it should not be looked through. */
  boolean isFarBehind(Connection c) throws SQLException {
    return Sql.number(c, "SELECT seq FROM sqlite_sequence WHERE name = ?", numbered) - mark(c)
        > BEARABLE;
  }

  @Override
  public boolean step(Connection c) throws SQLException {
    long mark = mark(c);
    long next =
        Sql.number(
            c,
            "SELECT max(id) FROM (SELECT id FROM "
                + numbered
                + " WHERE id > ? ORDER BY id LIMIT ?)",
            mark,
            piece);
    if (next <= mark) {
      return false;
    }
    Sql.update(c, fill, mark, next);
    Sql.update(c, "UPDATE " + name + "_indexed SET mark = ?", next);
    return true;
  }

  /** The number up to which it is filled. */
  long mark(Connection c) throws SQLException {
    return Sql.number(c, "SELECT mark FROM " + name + "_indexed");
  }

  /** What to ask the index for; empty if it does not help. */
  Optional<String> match(Connection c, TextPattern needle) throws SQLException {
    List<String> sample =
        Sql.list(c, row -> row.getString(1).toLowerCase(Locale.ROOT), newest, SAMPLE);
    List<String> alternatives = new ArrayList<>();
    for (String form : needle.forms()) {
      if (!TextPattern.brief(form)) {
        alternatives.add('(' + TextPattern.match(form, sample) + ')');
      } else if (TextPattern.caseless(form)) {
        List<String> terms =
            Sql.list(
                c,
                row -> TextPattern.term(row.getString(1)),
                "SELECT term FROM " + name + "_trigram WHERE term >= ? AND term < ? LIMIT ?",
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
