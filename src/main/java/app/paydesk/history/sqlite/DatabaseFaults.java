package app.paydesk.history.sqlite;

import app.paydesk.journal.Journal;
import app.paydesk.words.Message;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what a fault of the database means for the file at hand. */
final class DatabaseFaults {
  private final Path file;

  DatabaseFaults(Path file) {
    this.file = file;
  }

  /** The fault that callers of the journal see. */
  Journal.JournalException journal(SQLException e) {
    return new Journal.JournalException(reason(e), file.toString(), e);
  }

  /** The journal takes nothing any more. */
  Journal.JournalException closed() {
    return new Journal.JournalException(
        Journal.Reason.FAULT, file.toString(), new IllegalStateException("closed"));
  }

  /** The fault that opening the file ends in. */
  HistoryException opening(SQLException e) {
    return switch (reason(e)) {
      case DAMAGED -> damaged(e);
      case READ_ONLY ->
          new HistoryException(Message.of("history.read-only", file), file + " is read-only", e);
      case FULL -> new HistoryException(Message.of("history.full", file), "no room for " + file, e);
      case FAULT, MOVED -> cannotOpen(String.valueOf(e.getMessage()), e);
    };
  }

  HistoryException damaged(@Nullable Exception e) {
    return new HistoryException(
        Message.of("history.not-database", file), file + " is damaged or no Paydesk history", e);
  }

  HistoryException cannotOpen(String why, Exception e) {
    return new HistoryException(
        Message.of("history.cannot-open", file), file + " cannot be opened: " + why, e);
  }

  /** Nowhere may the database's own library run. */
  HistoryException noRun() {
    return new HistoryException(
        Message.of("history.no-run", file), "no disk that runs programs for " + file, null);
  }

  HistoryException foreign(String type, String name) {
    return new HistoryException(
        Message.of("history.foreign", file, type, name),
        file + " has a " + type + " " + name + " that no Paydesk made, or lacks its own",
        null);
  }

  HistoryException owned(Owner found, Owner wanted) {
    return new HistoryException(
        Message.of(
            "history.owner",
            file,
            found.environment(),
            found.projectId(),
            wanted.environment(),
            wanted.projectId()),
        file + " is the history of " + found + ", not of " + wanted,
        null);
  }

  HistoryException linked(Path link) {
    return new HistoryException(
        Message.of("history.link", link), link + " is a link to a file elsewhere", null);
  }

  HistoryException newer(int found, int known) {
    return new HistoryException(
        Message.of("history.newer", file, found, known),
        file + " has version " + found + ", this Paydesk knows " + known,
        null);
  }

  private static Journal.Reason reason(SQLException e) {
    if (e instanceof FilePlace.MovedException) {
      return Journal.Reason.MOVED;
    }
    if (!(e instanceof SQLiteException fault)) {
      return Journal.Reason.FAULT;
    }
    SQLiteErrorCode code = fault.getResultCode();
    return switch (code.code & 0xff) {
      case 13 -> Journal.Reason.FULL;
      case 8 -> Journal.Reason.READ_ONLY;
      case 11, 26 -> Journal.Reason.DAMAGED;
      default -> Journal.Reason.FAULT;
    };
  }

  /** Whether there is no room to write, wherever that was. */
  static boolean full(SQLException e) {
    return reason(e) == Journal.Reason.FULL;
  }

  /** Whether a name that must be unique is taken. */
  static boolean taken(SQLException e) {
    return e instanceof SQLiteException fault
        && (fault.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
            || fault.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);
  }

  /** Whether a trigger said no. */
  static boolean forbidden(SQLException e) {
    return e instanceof SQLiteException fault
        && fault.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_TRIGGER;
  }
}
