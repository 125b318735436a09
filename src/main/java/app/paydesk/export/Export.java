package app.paydesk.export;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.journal.list.HistoryRows;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.journal.list.Period;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Writes rows one by one, so that any number of them needs the same memory. */
public final class Export {
  /** How rows are written. */
  public enum Format {
    /** RFC 4180 in UTF-8 with a byte order mark, safe in spreadsheets. */
    CSV,
    /** One JSON object a line. */
    JSON
  }

  private static final int BUFFER = 1 << 16;
  private static final int PIECE = 1_000;

  private final Format format;
  private final ExportManifest manifest;
  private final OutputStream out;
  private final MessageDigest digest;

  private Export(Format format, JsonObject filter, Instant made, OutputStream out) {
    this.format = format;
    this.manifest = new ExportManifest(filter, made);
    this.digest = sha256();
    this.out = new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER);
  }

  /**
   * Writes the payments' operations of a period, newest first.
   *
   * @param state only those in that state, empty for all
   * @param out gets all but the manifest; stays open
   * @return the manifest
   */
  public static JsonObject payments(
      HistoryRows history,
      Period period,
      String state,
      Format format,
      Instant made,
      OutputStream out)
      throws IOException {
    Export export = new Export(format, filter("payments", period, state), made, out);
    export.head(Columns.PAYMENTS);
    Predicate<PaymentRow> wanted =
        row -> state.isEmpty() || row.standing().word().equalsIgnoreCase(state);
    return export.rows(
        reader -> history.visitRows(PaymentQuery.of(period, PIECE), reader),
        wanted,
        row -> {
          row.amount().ifPresent(export.manifest::sum);
          export.row(Columns.PAYMENTS, row);
        });
  }

  /**
   * Writes the callbacks received in a period, newest first.
   *
   * @param status only those with that verdict or status, empty for all
   * @param out gets all but the manifest; stays open
   * @return the manifest
   */
  public static JsonObject callbacks(
      HistoryRows history,
      Period period,
      String status,
      Format format,
      Instant made,
      OutputStream out)
      throws IOException {
    Export export = new Export(format, filter("callbacks", period, status), made, out);
    export.head(Columns.CALLBACKS);
    Predicate<DeliveryRow> wanted =
        row ->
            status.isEmpty()
                || row.verdict().name().equalsIgnoreCase(status)
                || row.status().equalsIgnoreCase(status);
    return export.rows(
        reader -> history.visitDeliveryRows(DeliveryQuery.of(period, PIECE), reader),
        wanted,
        row -> export.row(Columns.CALLBACKS, row));
  }

  private <R> JsonObject rows(Consumer<Consumer<R>> source, Predicate<R> wanted, Consumer<R> writer)
      throws IOException {
    try {
      source.accept(
          row -> {
            if (wanted.test(row)) {
              manifest.row();
              writer.accept(row);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
    return manifest.json(digest);
  }

  private <R> void head(List<Column<R>> columns) {
    if (format == Format.CSV) {
      write("\uFEFF" + String.join(",", columns.stream().map(Column::name).toList()) + "\r\n");
    }
  }

  private <R> void row(List<Column<R>> columns, R row) {
    switch (format) {
      case CSV -> write(String.join(",", columns.stream().map(c -> c.csv(row)).toList()) + "\r\n");
      case JSON -> {
        JsonObject object = JsonObject.empty();
        for (Column<R> column : columns) {
          object = column.json(object, row);
        }
        write(Json.compact(object) + "\n");
      }
    }
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject filter(String what, Period period, String status) {
    JsonObject filter =
        JsonObject.empty().with("what", what).with("project_id", period.projectId());
    if (period.from().isPresent()) {
      filter = filter.with("from", period.from().get().toString());
    }
    if (period.to().isPresent()) {
      filter = filter.with("to", period.to().get().toString());
    }
    return status.isEmpty() ? filter : filter.with("status", status);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
