package app.paydesk.journal;

class MemoryStatusChecksTest extends StatusChecksContract {
  private final Journal journal = new MemoryStore();

  @Override
  protected Journal journal() {
    return journal;
  }
}
