package app.paydesk.journal;

import app.paydesk.journal.list.Archive;

/** One opening of a history, as one window has it. */
public interface OpenedStore extends AutoCloseable {
  /** The events. */
  Journal journal();

  /** The callbacks and the lists. */
  Archive archive();

  /** Leaves no room on the disk, as this opening sees it. */
  void fill();

  /** Makes room again. */
  void free();

  @Override
  void close();
}
