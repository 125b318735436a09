package app.paydesk.bench;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sqlite.SQLiteConfig;

/**
 * What the machine gives at best: on a copy of the same history, one thread that writes the same
 * rows (callback, event, state of payment and operation) with prepared statements and commits for
 * all who wait, with the same settings and with nothing else around it.
 */
final class BareLimit implements AutoCloseable {
  private static final List<String> WRITES =
      List.of(
          "INSERT INTO entry (payment, at, actor, delivery, kind, payload) VALUES (?1, 1, 'gate',"
              + " 1, 'reported', CAST(?3 AS TEXT))",
          "UPDATE payment SET open = 1, refundable = ?2 WHERE id = ?1",
          "UPDATE operation SET standing = 'WAITING', status = 'processing', code = ?2, changed ="
              + " ?2 WHERE payment = ?1",
          "INSERT INTO delivery (project_id, received, sender, headers, body, sha256, verdict,"
              + " detail, payment_id, operation_type, status, code, effect) VALUES (200, ?2,"
              + " '127.0.0.1', 'Content-Type: application/json', ?3, ?4, 'VALID', 'detail', ?1,"
              + " 'payout', 'success', '0', 'effect')");

  private record Row(int number, byte[] hash, CountDownLatch durable) {}

  private final Connection connection;
  private final List<PreparedStatement> writes = new ArrayList<>();
  private final Map<String, Long> payments = new HashMap<>();
  private final Traffic traffic;
  private final BlockingQueue<Row> queue = new LinkedBlockingQueue<>();
  private final Thread writer;

  BareLimit(Path history, Traffic traffic) throws SQLException {
    this.traffic = traffic;
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-16_384);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    connection = config.createConnection("jdbc:sqlite:" + history);
    try (Statement setting = connection.createStatement()) {
      setting.execute("PRAGMA wal_autocheckpoint = 4096");
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT payment_id, id FROM payment")) {
      while (rows.next()) {
        payments.put(rows.getString(1), rows.getLong(2));
      }
    }
    for (String sql : WRITES) {
      writes.add(connection.prepareStatement(sql));
    }
    connection.setAutoCommit(false);
    writer = Thread.ofPlatform().daemon().start(this::write);
  }

  Load.Opener steps() {
    return () ->
        number -> {
          Row row = new Row(number, sha256(traffic.body(number)), new CountDownLatch(1));
          queue.add(row);
          try {
            return row.durable().await(30, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        };
  }

  private void write() {
    try {
      while (true) {
        List<Row> together = new ArrayList<>(List.of(queue.take()));
        queue.drainTo(together, 255);
        for (Row row : together) {
          write(row);
        }
        connection.commit();
        together.forEach(row -> row.durable().countDown());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Row row) throws SQLException {
    long payment = payments.get(Traffic.id(Traffic.payment(row.number())));
    for (int i = 0; i < WRITES.size(); i++) {
      PreparedStatement write = writes.get(i);
      write.setLong(1, payment);
      if (i > 0) {
        write.setInt(2, row.number());
      }
      if (i == 0 || i == 3) {
        write.setBytes(3, traffic.body(row.number()));
      }
      if (i == 3) {
        write.setBytes(4, row.hash());
      }
      write.executeUpdate();
    }
  }

  static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** HMAC-SHA512 over each body, on one thread. */
  static double hmacsPerSecond(String secret, Traffic traffic) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
    return perSecond(number -> mac.doFinal(traffic.body(number)).length > 0);
  }

  /** Bodies parsed and their signatures checked, on one thread. */
  static double checksPerSecond(String secret, Traffic traffic) {
    try (SigningKey key = SigningKey.of(secret.toCharArray())) {
      return perSecond(
          number -> {
            try {
              return Signature.check(Json.object(traffic.body(number)), key).valid();
            } catch (JsonException e) {
              return false;
            }
          });
    }
  }

  private static double perSecond(IntPredicate work) {
    double best = 0;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      int done = 0;
      while (done < Traffic.PAYMENTS && work.test(done)) {
        done++;
      }
      best = Math.max(best, done * 1e9 / (System.nanoTime() - start));
    }
    return best;
  }

  @Override
  public void close() throws SQLException {
    writer.interrupt();
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
