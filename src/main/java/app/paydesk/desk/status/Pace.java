package app.paydesk.desk.status;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Lets no more than so many questions go to a Gate within any second. Callers wait in line. */
public final class Pace {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** Short, as the time that counts may run faster than that of the computer. */
  private static final long NAP = TimeUnit.MILLISECONDS.toNanos(10);

  /** Waits for some time. */
  @FunctionalInterface
  interface Rest {
    void nanos(long time) throws InterruptedException;
  }

  private final ReentrantLock line = new ReentrantLock(true);
  private final long[] asked;
  private final LongSupplier nanos;
  private final Rest rest;
  private long count;

  /**
   * @param aSecond most questions in a second, at least 1
   * @param nanos true time that has passed, in nanoseconds from any moment
   */
  public Pace(int aSecond, LongSupplier nanos) {
    this(aSecond, nanos, TimeUnit.NANOSECONDS::sleep);
  }

  Pace(int aSecond, LongSupplier nanos, Rest rest) {
    this.asked = new long[aSecond];
    this.nanos = nanos;
    this.rest = rest;
  }

  /** Waits until one more may be asked. */
  public void await() throws InterruptedException {
    line.lockInterruptibly();
    try {
      int place = (int) (count % asked.length);
      long rested = 0;
      while (count >= asked.length
          && nanos.getAsLong() - asked[place] < SECOND
          && rested < SECOND) {
        rest.nanos(NAP);
        rested += NAP;
      }
      asked[place] = nanos.getAsLong();
      count++;
    } finally {
      line.unlock();
    }
  }
}
