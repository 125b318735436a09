package app.paydesk.history.sqlite;

import app.paydesk.card.CardMask;
import app.paydesk.journal.Delivery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Callbacks that an older Paydesk kept, swept of full card numbers a piece at a time. */
final class OldCallbacks {
  private static final int PIECE = 64;

  private final HistoryDatabase database;
  private final UnaryOperator<Delivery> sweep;
  private final Deliveries deliveries = new Deliveries();

  OldCallbacks(HistoryDatabase database, UnaryOperator<Delivery> sweep) {
    this.database = database;
    this.sweep = sweep;
  }

  private record Kept(Delivery delivery, @Nullable String reason) {
    Kept swept(UnaryOperator<Delivery> sweep) {
      return new Kept(sweep.apply(delivery), reason == null ? null : CardMask.masked(reason));
    }

    boolean same(Kept other) {
      return delivery.headers().equals(other.delivery.headers())
          && delivery.from().equals(other.delivery.from())
          && Arrays.equals(delivery.body(), other.delivery.body())
          && delivery.paymentId().equals(other.delivery.paymentId())
          && delivery.operationType().equals(other.delivery.operationType())
          && delivery.status().equals(other.delivery.status())
          && delivery.code().equals(other.delivery.code())
          && delivery.effect().equals(other.delivery.effect())
          && Optional.ofNullable(reason).equals(Optional.ofNullable(other.reason));
    }
  }

  /** False when nothing is left. */
  boolean step() {
    List<Long> numbers =
        database.read(
            c ->
                Sql.list(
                    c,
                    row -> row.getLong(1),
                    "SELECT d.id FROM delivery d, card_swept s WHERE d.id > s.deliveries"
                        + " AND d.id <= s.last_delivery ORDER BY d.id LIMIT ?",
                    PIECE));
    if (numbers.isEmpty()) {
      return false;
    }
    List<Long> found = database.read(c -> numbers.stream().filter(id -> holds(c, id)).toList());
    database.write(
        c -> {
          Sql.overwriting(
              c,
              () -> {
                for (long id : found) {
                  rewrite(c, id);
                  Sql.update(c, "UPDATE card_swept SET rewrite = 1");
                }
              });
          return Sql.update(c, "UPDATE card_swept SET deliveries = ?", numbers.getLast());
        });
    return true;
  }

  private boolean holds(Connection c, long id) {
    try {
      Optional<Kept> kept = kept(c, id);
      return kept.isPresent() && !kept.get().same(kept.get().swept(sweep));
    } catch (SQLException e) {
      throw new IllegalStateException("a kept callback cannot be read", e);
    }
  }

  private Optional<Kept> kept(Connection c, long id) throws SQLException {
    Optional<Delivery> delivery = deliveries.byId(c, id);
    if (delivery.isEmpty()) {
      return Optional.empty();
    }
    String reason =
        Sql.first(
                c,
                row -> Optional.ofNullable(row.getString(1)),
                "SELECT settled FROM delivery WHERE id = ?",
                id)
            .flatMap(text -> text)
            .orElse(null);
    return Optional.of(new Kept(delivery.get(), reason));
  }

  private void rewrite(Connection c, long id) throws SQLException {
    Optional<Kept> kept = kept(c, id);
    if (kept.isEmpty()) {
      return;
    }
    Kept swept = kept.get().swept(sweep);
    Delivery d = swept.delivery();
    boolean indexed = Sql.number(c, "SELECT mark FROM delivery_indexed") >= id;
    if (indexed) {
      Sql.update(c, "DELETE FROM delivery_text WHERE rowid = ?", id);
    }
    Sql.update(
        c,
        "UPDATE delivery SET sender = ?, headers = ?, body = ?, sha256 = ?, detail = ?,"
            + " payment_id = ?, operation_type = ?, status = ?, code = ?, effect = ?, settled = ?"
            + " WHERE id = ?",
        d.from(),
        d.headers(),
        d.body(),
        Deliveries.hash(d),
        d.detail().code(),
        own(c, kept.get().delivery())
            ? kept.get().delivery().paymentId().orElse(null)
            : d.paymentId().orElse(null),
        d.operationType(),
        d.status(),
        d.code(),
        d.effect().code(),
        swept.reason(),
        id);
    Entries.sweeping(c, () -> Entries.swept(c, d, swept.reason()));
    if (indexed) {
      Sql.update(c, "DELETE FROM delivery_text WHERE rowid = ?", id);
      Sql.update(
          c,
          "INSERT INTO delivery_text (rowid, said) SELECT id, said FROM delivery_said WHERE id = ?",
          id);
    }
  }

  /** A payment that was made here is asked for by its ID, whatever that looks like. */
  private static boolean own(Connection c, Delivery d) throws SQLException {
    return d.paymentId().isPresent()
        && Sql.number(
                c,
                "SELECT count(*) FROM payment p JOIN request r ON r.payment = p.id"
                    + " WHERE p.project_id = ? AND p.folded = ?",
                d.projectId(),
                d.paymentId().get().toLowerCase(Locale.ROOT))
            > 0;
  }
}
