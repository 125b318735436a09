package app.paydesk.history.sqlite;

import app.paydesk.journal.Actor;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Fact;
import app.paydesk.journal.Subject;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The table of the journal's entries. */
final class Entries {
  private static final String INSERT =
      "INSERT INTO entry (at, actor, payment, delivery, kind, payload) VALUES (?, ?, ?, ?, ?, ?)";
  private static final String PROFILE = "profile-changed";
  private static final String COLUMNS =
      "SELECT e.id, e.at, e.actor, e.delivery, e.kind, e.payload, p.project_id, p.payment_id,"
          + " b.project_id, b.name FROM entry e LEFT JOIN payment p ON p.id = e.payment"
          + " LEFT JOIN batch b ON b.id = e.batch WHERE ";

  private Entries() {}

  /**
   * Writes an event of a payment.
   *
   * @param delivery the callback that told it
   */
  static void payment(
      Connection c,
      Actor by,
      long payment,
      OptionalLong delivery,
      PaymentEvent event,
      String payload)
      throws SQLException {
    Sql.update(
        c,
        INSERT,
        Sql.micros(event.at()),
        by.text(),
        payment,
        delivery.isPresent() ? delivery.getAsLong() : null,
        EventJson.kind(event),
        payload);
  }

  /** Writes that a callback was kept under its number. */
  static void kept(Connection c, Actor by, Delivery d, byte[] hash) throws SQLException {
    callback(c, by, d.received(), d.id(), "callback", kept(d, hash));
  }

  /** Writes that a callback was judged anew. */
  static void judged(Connection c, Actor by, Delivery d) throws SQLException {
    callback(c, by, d.received(), d.id(), "callback-judged", judgement(d));
  }

  static void settled(Connection c, Actor by, long delivery, String reason, Instant at)
      throws SQLException {
    callback(c, by, at, delivery, "callback-settled", new JsonFields().add("reason", reason));
  }

  static void cleared(
      Connection c,
      Actor by,
      Delivery.Verdict verdict,
      Optional<Instant> before,
      long callbacks,
      Instant at)
      throws SQLException {
    JsonFields payload =
        new JsonFields().add("verdict", verdict.name()).add("callbacks", callbacks);
    before.ifPresent(limit -> payload.add("before", Sql.micros(limit)));
    callback(c, by, at, null, "callbacks-cleared", payload);
  }

  /** Writes what a profile says now. */
  static void profile(Connection c, Actor by, String name, Map<String, String> settings, Instant at)
      throws SQLException {
    callback(c, by, at, null, PROFILE, ProfileChangedJson.write(name, settings));
  }

  /** Writes what happened to a batch as a whole. */
  static void batch(Connection c, Actor by, long batch, BatchEvent event) throws SQLException {
    Sql.update(
        c,
        "INSERT INTO entry (at, actor, batch, kind, payload) VALUES (?, ?, ?, ?, ?)",
        Sql.micros(event.at()),
        by.text(),
        batch,
        BatchJson.kind(event),
        Json.compact(BatchJson.write(event).json()));
  }

  /** What happened to a batch as a whole, in order. */
  static List<BatchEvent> batch(Connection c, long batch) throws SQLException {
    return Sql.list(
        c,
        row -> BatchJson.read(row.getString(1), json(row.getString(2))),
        "SELECT kind, payload FROM entry INDEXED BY entry_batch WHERE batch = ? ORDER BY id",
        batch);
  }

  /** The last that was written of a profile. */
  static Optional<Fact.ProfileChanged> profile(Connection c, String name) throws SQLException {
    return Sql.first(
            c,
            row -> row.getString(1),
            "SELECT payload FROM entry INDEXED BY entry_profile WHERE kind = '"
                + PROFILE
                + "' AND json_extract(payload, '$.name') = ? ORDER BY id DESC LIMIT 1",
            name)
        .map(Entries::json)
        .map(ProfileChangedJson::read);
  }

  /**
   * Rewrites what older callbacks left in entries, see {@link #swept}, or what older events hold.
   * Nothing else ever changes an entry: the trigger that forbids it is away within the transaction
   * of the caller only.
   */
  static void sweeping(Connection c, Sql.Change change) throws SQLException {
    String trigger =
        Sql.first(
                c,
                row -> row.getString(1),
                "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'entry_stays'")
            .orElseThrow();
    Sql.run(c, "DROP TRIGGER entry_stays");
    change.run();
    Sql.run(c, trigger);
  }

  /** The entries of a callback, which were made from its row before that was swept. */
  static void swept(Connection c, Delivery d, @Nullable String reason) throws SQLException {
    String payload = Json.compact(kept(d, Deliveries.hash(d)).json());
    Sql.update(
        c,
        "UPDATE entry SET payload = ?,"
            + " actor = iif(actor LIKE 'caller %', 'caller ' || ?, actor)"
            + " WHERE delivery = ? AND kind = 'callback'",
        payload,
        d.from(),
        d.id());
    Sql.update(
        c,
        "UPDATE entry SET payload = json_set(payload, '$.sha256', ?)"
            + " WHERE delivery = ? AND kind = 'reported'",
        HexFormat.of().formatHex(Deliveries.hash(d)),
        d.id());
    if (reason != null) {
      Sql.update(
          c,
          "UPDATE entry SET payload = ? WHERE delivery = ? AND kind = 'callback-settled'",
          Json.compact(new JsonFields().add("reason", reason).json()),
          d.id());
    }
  }

  private static JsonFields kept(Delivery d, byte[] hash) {
    return judgement(d).add("sha256", HexFormat.of().formatHex(hash));
  }

  private static JsonFields judgement(Delivery d) {
    return new JsonFields()
        .add("verdict", d.verdict().name())
        .add("detail", d.detail().code())
        .add("effect", d.effect().code());
  }

  private static void callback(
      Connection c, Actor by, Instant at, @Nullable Long delivery, String kind, JsonFields payload)
      throws SQLException {
    Sql.update(
        c, INSERT, Sql.micros(at), by.text(), null, delivery, kind, Json.compact(payload.json()));
  }

  /** Entries after a number, in order. */
  static List<Entry> after(Connection c, long number, int limit) throws SQLException {
    return Sql.list(c, Entries::entry, COLUMNS + "e.id > ? ORDER BY e.id LIMIT ?", number, limit);
  }

  /** All entries of a payment, in order. */
  static List<Entry> of(Connection c, PaymentKey key) throws SQLException {
    return Sql.list(
        c,
        Entries::entry,
        COLUMNS + "p.project_id = ? AND p.folded = ? ORDER BY e.id",
        key.projectId(),
        key.id().folded());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String kind = row.getString(5);
    JsonObject json = json(row.getString(6));
    return new Entry(
        row.getLong(1),
        Sql.instant(row.getLong(2)),
        Actor.parse(row.getString(3)),
        subject(row, kind, json),
        fact(kind, json));
  }

  private static Subject subject(ResultSet row, String kind, JsonObject json) throws SQLException {
    String payment = row.getString(8);
    if (payment != null) {
      return new Subject.OfPayment(new PaymentKey(row.getLong(7), new PaymentId(payment)));
    }
    long delivery = row.getLong(4);
    if (!row.wasNull()) {
      return new Subject.OfCallback(delivery);
    }
    if (BatchJson.tells(kind)) {
      return new Subject.OfBatch(row.getLong(9), new BatchId(row.getString(10)));
    }
    return kind.equals(PROFILE)
        ? new Subject.OfProfile(ProfileChangedJson.name(json))
        : new Subject.OfHistory();
  }

  private static JsonObject json(String payload) {
    try {
      return Json.object(payload);
    } catch (JsonException e) {
      throw new IllegalStateException("a stored entry cannot be read", e);
    }
  }

  private static Fact fact(String kind, JsonObject json) {
    if (BatchJson.tells(kind)) {
      return new Fact.OfBatch(BatchJson.read(kind, json));
    }
    return switch (kind) {
      case PROFILE -> ProfileChangedJson.read(json);
      case "callback" ->
          new Fact.CallbackKept(
              verdict(json), detail(json), effect(json), JsonFields.need(json, "sha256"));
      case "callback-judged" -> new Fact.CallbackJudged(verdict(json), detail(json), effect(json));
      case "callback-settled" -> new Fact.CallbackSettled(JsonFields.need(json, "reason"));
      case "callbacks-cleared" ->
          new Fact.CallbacksCleared(
              verdict(json),
              JsonFields.text(json, "before").map(Long::parseLong).map(Sql::instant),
              Long.parseLong(JsonFields.need(json, "callbacks")));
      default -> new Fact.OfPayment(EventJson.read(json), JsonFields.text(json, "sha256"));
    };
  }

  private static VerdictDetail detail(JsonObject json) {
    return VerdictDetail.of(JsonFields.need(json, "detail"));
  }

  private static CallbackEffect effect(JsonObject json) {
    return CallbackEffect.of(JsonFields.need(json, "effect"));
  }

  private static Delivery.Verdict verdict(JsonObject json) {
    return Delivery.Verdict.valueOf(JsonFields.need(json, "verdict"));
  }
}
