package app.paydesk.batch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Works on some rows at once. What fails in one ends the work on all, and is thrown by close. */
final class RowThreads implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room;
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  /**
   * @param atOnce most rows at once, above zero
   */
  RowThreads(int atOnce) {
    this.room = new Semaphore(atOnce);
  }

  /**
   * Begins work on a row as soon as there is room, and closes the row after it.
   *
   * @return whether to go on
   * @throws InterruptedException if there was no room yet when it was told to end; the row is
   *     closed
   */
  boolean work(JudgedRow row, Runnable work) throws InterruptedException {
    try {
      room.acquire();
    } catch (InterruptedException e) {
      row.close();
      throw e;
    }
    threads.execute(
        () -> {
          try (row) {
            work.run();
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
    return failure.get() == null;
  }

  /** Waits for the work that was begun. */
  @Override
  public void close() {
    threads.close();
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }
}
