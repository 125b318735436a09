package app.paydesk.journal;

import app.paydesk.journal.list.Archive;

class MemoryStoreTest extends JournalContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  protected OpenedStore open() {
    return new OpenedStore() {
      @Override
      public Journal journal() {
        return memory;
      }

      @Override
      public Archive archive() {
        return memory;
      }

      @Override
      public void fill() {
        memory.faults().fill();
      }

      @Override
      public void free() {
        memory.faults().free();
      }

      @Override
      public void close() {}
    };
  }
}
