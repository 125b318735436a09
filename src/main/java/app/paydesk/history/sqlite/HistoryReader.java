package app.paydesk.history.sqlite;

import app.paydesk.journal.Entry;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.journal.list.OpenedHistory;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A history that another process writes, looked at from beside; nothing is ever written. */
public final class HistoryReader implements OpenedHistory {
  private final PaymentSearch payments = new PaymentSearch();
  private final Deliveries deliveries = new Deliveries();
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

  /** The entries about a payment, in their order. */
  public List<Entry> entries(PaymentKey key) {
    return readers.read(c -> Entries.of(c, key));
  }

  @Override
  public List<PaymentRow> rows(PaymentQuery query) {
    return readers.read(c -> payments.find(c, query));
  }

  @Override
  public List<DeliveryRow> deliveryRows(DeliveryQuery query) {
    return readers.read(c -> deliveries.rows(c, query));
  }

  @Override
  public void close() {
    readers.close();
  }
}
