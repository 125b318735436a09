package app.paydesk.history.sqlite;

import app.paydesk.journal.ChangeFeed;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One history file, in WAL and flushed to disk at each commit. */
public final class HistoryDatabase implements AutoCloseable {
  private static final int BUSY_MILLIS = 5_000;
  private static final int WRITER_CACHE_KIB = 16 << 10;

  /**
   * Pages of the log, 16 MiB, before they go into the file, where many then go once for several.
   */
  private static final String CHECKPOINT = "wal_autocheckpoint = 4096";

  private final Path file;
  private final FilePlace place;
  private final Connection connection;
  private final Writer writer;
  private final Readers readers;
  private final Readers glances;

  private HistoryDatabase(
      Path file, FilePlace place, Connection connection, DatabaseFaults faults, ChangeFeed feed) {
    this.file = file;
    this.place = place;
    this.connection = StatementCache.over(connection);
    writer = new Writer(this.connection, place, faults, feed, chores());
    readers = new Readers(() -> connect(file, true), faults);
    glances = new Readers(() -> StatementCache.over(connect(file, true)), faults);
  }

  /**
   * Opens the file of a profile, makes it (readable by the user only) where there is none, and
   * brings its tables up to date.
   *
   * @param owner whose history it is
   * @param feed told after each commit
   * @throws HistoryException if the file is damaged, read-only, of a newer Paydesk or the history
   *     of another
   */
  public static HistoryDatabase open(Path file, Owner owner, ChangeFeed feed) {
    return open(file, Optional.of(owner), feed);
  }

  /** Opens a file whoever's it is; see {@link #open(Path, Owner, ChangeFeed)}. */
  public static HistoryDatabase open(Path file, ChangeFeed feed) {
    return open(file, Optional.empty(), feed);
  }

  private static HistoryDatabase open(Path file, Optional<Owner> owner, ChangeFeed feed) {
    return open(file, owner, feed, _ -> {});
  }

  /**
   * Opens a file as {@link #open(Path, Owner, ChangeFeed)} does.
   *
   * @param watch gets the connection that writes before anything is written
   */
  static HistoryDatabase open(
      Path file, Optional<Owner> owner, ChangeFeed feed, Consumer<Connection> watch) {
    Path place = file.toAbsolutePath();
    DatabaseFaults faults = new DatabaseFaults(place);
    FilePlace.requireNoLink(place, faults);
    prepare(place, faults);
    Connection connection = null;
    try {
      Migrations.refuseNewer(place, owner, faults);
      connection = connect(place, false);
      watch.accept(connection);
      Migrations.apply(connection);
      FileRewrite.atStart(connection, place);
      if (owner.isPresent()) {
        owner.get().mark(connection);
      }
      return new HistoryDatabase(place, FilePlace.of(place), connection, faults, feed);
    } catch (SQLException e) {
      HistoryException fault = faults.opening(e);
      if (connection != null) {
        try {
          connection.close();
        } catch (SQLException also) {
          fault.addSuppressed(also);
        }
      }
      throw fault;
    }
  }

  private static void prepare(Path file, DatabaseFaults faults) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
        if (!NativeLibrary.unpackIn(folder)) {
          throw faults.noRun();
        }
      }
      Files.createFile(file, ownerOnly(file));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isWritable(file)) {
        throw faults.opening(new SQLiteException("read-only", SQLiteErrorCode.SQLITE_READONLY));
      }
    } catch (IOException e) {
      throw faults.cannotOpen(e.getClass().getSimpleName(), e);
    }
  }

  static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  static Connection connect(Path file, boolean reading) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    if (!reading) {
      config.setCacheSize(-WRITER_CACHE_KIB);
      config.setTempStore(SQLiteConfig.TempStore.MEMORY);
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    }
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    Sql.run(connection, "PRAGMA " + (reading ? "query_only = ON" : CHECKPOINT));
    return connection;
  }

  private static Writer.Chore chores() {
    return new IdleTasks(List.of(new Renewal(), TextIndex.deliveries(), TextIndex.payments()));
  }

  /** Whether another file, or none, is at its path by now: then nothing can be kept. */
  public boolean moved() {
    return !place.holds();
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  <T> T write(Job.Work<T> work) {
    return writer.write(work);
  }

  <T> T read(Job.Work<T> work) {
    return readers.read(work);
  }

  /** Reads by one statement what is to be written next; a long search never stands in its way. */
  <T> T glance(Job.Work<T> statement) {
    return glances.once(statement);
  }

  /** Finishes what is to be written, then closes the file. */
  @Override
  public void close() {
    writer.close();
    readers.close();
    glances.close();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseFaults(file).journal(e);
    }
  }
}
