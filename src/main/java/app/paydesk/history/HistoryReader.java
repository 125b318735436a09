package app.paydesk.history;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** A history that another process writes, looked at from beside; nothing is ever written. */
public final class HistoryReader implements AutoCloseable {
  private final Readers readers;

  private HistoryReader(Readers readers) {
    this.readers = readers;
  }

  /**
   * Opens the file of a history.
   *
   * @throws HistoryException if there is none, it cannot be read, or it is of a newer Paydesk
   */
  public static HistoryReader open(Path file) {
    Path place = file.toAbsolutePath();
    Faults faults = new Faults(place);
    Path folder = place.getParent();
    if (folder == null || !Files.isRegularFile(place)) {
      throw faults.cannotOpen("no such file", new IOException(place.toString()));
    }
    try {
      NativeLibrary.unpackIn(folder);
      Migrations.refuseNewer(place, faults);
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
  public void close() {
    readers.close();
  }
}
