package app.paydesk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sqlite.SQLiteConfig;

/**
 * What the machine gives at best: one thread that writes the same rows with prepared statements and
 * commits for all who wait, with nothing else around it.
 */
final class BareLimit implements AutoCloseable {
  private static final int TABLES = 4;

  private record Row(int number, CountDownLatch durable) {}

  private final Connection connection;
  private final List<PreparedStatement> inserts = new ArrayList<>();
  private final List<byte[]> bodies;
  private final BlockingQueue<Row> queue = new LinkedBlockingQueue<>();
  private final Thread writer;

  BareLimit(Path file, List<byte[]> bodies) throws SQLException {
    this.bodies = bodies;
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    connection = config.createConnection("jdbc:sqlite:" + file);
    for (int version = 1; run(version); version++) {
      System.err.println("tables of version " + version);
    }
    for (String sql :
        List.of(
            "INSERT INTO payment (id, project_id, payment_id, folded, open) VALUES (?1, 200, ?2,"
                + " ?2, 0)",
            "INSERT INTO event (payment, at, kind, payload) VALUES (?1, 1, 'reported', CAST(?3 AS"
                + " TEXT))",
            "INSERT INTO operation (payment, ref, project_id, payment_id, operation, amount,"
                + " currency, payee, standing, status, code, created, changed, folded_text) VALUES"
                + " (?1, ?2, 200, ?2, 'cup-payout', 1, 'CNY', 'x', 'SUCCEEDED', 'success', '0', 1,"
                + " 1, ?2)",
            "INSERT INTO delivery (project_id, received, sender, headers, body, sha256, verdict,"
                + " detail, payment_id, operation_type, status, code, effect) VALUES (200, 1,"
                + " '127.0.0.1', 'Host: x', ?3, CAST(?2 AS BLOB), 'VALID', 'detail', ?2, 'payout',"
                + " 'success', '0', 'effect')")) {
      inserts.add(connection.prepareStatement(sql));
    }
    connection.setAutoCommit(false);
    writer = Thread.ofPlatform().daemon().start(this::write);
  }

  private boolean run(int version) throws SQLException {
    try (InputStream in = BareLimit.class.getResourceAsStream("/history/V" + version + ".sql");
        Statement statement = connection.createStatement()) {
      if (in == null) {
        return false;
      }
      statement.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Load.Opener steps() {
    return () ->
        number -> {
          Row row = new Row(number, new CountDownLatch(1));
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
          insert(row.number());
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

  private void insert(int number) throws SQLException {
    for (int i = 0; i < TABLES; i++) {
      PreparedStatement insert = inserts.get(i);
      int places = insert.getParameterMetaData().getParameterCount();
      insert.setInt(1, number + 1);
      if (places > 1) {
        insert.setString(2, "BENCH-" + number);
      }
      if (places > 2) {
        insert.setBytes(3, bodies.get(number % bodies.size()));
      }
      insert.executeUpdate();
    }
  }

  /** HMAC-SHA512 over each body, on one thread. */
  static double hmacsPerSecond(byte[] secret, List<byte[]> bodies) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(secret, "HmacSHA512"));
    long start = System.nanoTime();
    long bytes = 0;
    for (int round = 0; round < 2; round++) {
      start = System.nanoTime();
      for (byte[] body : bodies) {
        bytes += mac.doFinal(body).length;
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return bytes == 0 ? 0 : bodies.size() / seconds;
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
