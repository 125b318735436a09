package app.paydesk.journal.list;

/** A history that was opened to read its lists. */
public interface OpenedHistory extends HistoryRows, AutoCloseable {
  @Override
  void close();
}
