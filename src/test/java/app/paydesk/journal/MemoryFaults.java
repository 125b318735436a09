package app.paydesk.journal;

import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong, or happens in between, in a {@link MemoryStore}; nothing at first. */
public final class MemoryFaults {
  private static final int NEVER = Integer.MAX_VALUE;

  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger writesLeft = new AtomicInteger(NEVER);
  private volatile Runnable beforeDeciding = () -> {};

  /** Lets so many writes pass; the disk is full for those after them. */
  public void fullAfter(int writes) {
    writesLeft.set(writes);
  }

  /** Makes the disk full. */
  public void fill() {
    fullAfter(0);
  }

  /** Makes room on the disk. */
  public void free() {
    writesLeft.set(NEVER);
  }

  /** How many writes the full disk refused. */
  public int refused() {
    return refused.get();
  }

  /** Does this before each decision, as another who writes to the same history might. */
  public void beforeDeciding(Runnable work) {
    beforeDeciding = work;
  }

  void write() {
    if (writesLeft.getAndUpdate(left -> left == NEVER ? NEVER : Math.max(0, left - 1)) == 0) {
      refused.incrementAndGet();
      throw new Journal.JournalException(
          Journal.Reason.FULL, "the history", new IllegalStateException("full"));
    }
  }

  // What it does may write as well.
  void deciding() {
    Runnable work = beforeDeciding;
    beforeDeciding = () -> {};
    try {
      work.run();
    } finally {
      beforeDeciding = work;
    }
  }
}
