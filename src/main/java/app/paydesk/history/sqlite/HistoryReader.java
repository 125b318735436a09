package app.paydesk.history.sqlite;

import app.paydesk.journal.DeliveryRow;
import app.paydesk.journal.HistoryRows;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.Period;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** A history that another process writes, looked at from beside; nothing is ever written. */
public final class HistoryReader implements HistoryRows {
  private static final String NEWEST = "entry DESC, ref";

  private final Readers readers;

  private HistoryReader(Readers readers) {
    this.readers = readers;
  }

  /**
   * Opens the file of a history.
   *
   * @param owner whose history it is
   * @throws HistoryException if there is none, it cannot be read, it is of a newer Paydesk or the
   *     history of another
   */
  public static HistoryReader open(Path file, Owner owner) {
    Path place = file.toAbsolutePath();
    DatabaseFaults faults = new DatabaseFaults(place);
    Path folder = place.getParent();
    if (folder == null || !Files.isRegularFile(place)) {
      throw faults.cannotOpen("no such file", new IOException(place.toString()));
    }
    FilePlace.requireNoLink(place, faults);
    try {
      if (!NativeLibrary.unpackIn(folder)) {
        throw faults.noRun();
      }
      Migrations.refuseNewer(place, Optional.of(owner), faults);
    } catch (SQLException e) {
      throw faults.opening(e);
    }
    return new HistoryReader(new Readers(() -> HistoryDatabase.connect(place, true), faults));
  }

  /** The payment as it stands. */
  public Optional<Payment> find(PaymentKey key) {
    return readers.read(c -> SqliteJournal.known(c, key).map(Prepared.Known::payment));
  }

  @Override
  public void eachPayment(Period period, Consumer<PaymentRow> reader) {
    each(
        SqliteArchive::row,
        reader,
        SqliteArchive.ROW,
        "operation INDEXED BY operation_newest",
        "created",
        NEWEST,
        period);
  }

  @Override
  public void eachDelivery(Period period, Consumer<DeliveryRow> reader) {
    each(
        Deliveries::row,
        reader,
        Deliveries.ROW,
        "delivery INDEXED BY delivery_newest",
        "received",
        "id DESC",
        period);
  }

  // Both are read in the order of an index, so that nothing is sorted first.
  private <T> void each(
      Sql.Row<T> row,
      Consumer<T> reader,
      String columns,
      String table,
      String time,
      String order,
      Period period) {
    String sql =
        "SELECT %s FROM %s WHERE project_id = ? AND %s >= ? AND %s < ? ORDER BY %s"
            .formatted(columns, table, time, time, order);
    readers.read(
        c -> {
          Sql.each(
              c,
              row,
              reader,
              sql,
              period.projectId(),
              period.from().map(Sql::micros).orElse(Long.MIN_VALUE),
              period.to().map(Sql::micros).orElse(Long.MAX_VALUE));
          return true;
        });
  }

  @Override
  public void close() {
    readers.close();
  }
}
