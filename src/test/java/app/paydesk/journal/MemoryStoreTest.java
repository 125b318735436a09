package app.paydesk.journal;

class MemoryStoreTest extends JournalContract {
  private final MemoryStore store = new MemoryStore();

  @Override
  protected OpenedStore open() {
    return new OpenedStore() {
      @Override
      public Journal journal() {
        return store;
      }

      @Override
      public Archive archive() {
        return store;
      }

      @Override
      public void fill() {
        store.faults().fill();
      }

      @Override
      public void free() {
        store.faults().free();
      }

      @Override
      public void close() {}
    };
  }
}
