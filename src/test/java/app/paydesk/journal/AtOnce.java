package app.paydesk.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does things at once and gives what came of them. */
final class AtOnce {
  private AtOnce() {}

  /**
   * What came of one of them.
   *
   * @param failure null where there was none
   */
  record Outcome<T>(T result, RuntimeException failure) {
    boolean done() {
      return failure == null;
    }
  }

  /** Does {@code work} for the numbers from 0 on, all beginning together. */
  static <T> List<Outcome<T>> times(int count, IntFunction<T> work) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(count);
    List<Future<Outcome<T>>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        int number = i;
        all.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return outcome(work, number);
                }));
      }
    }
    List<Outcome<T>> outcomes = new ArrayList<>();
    for (Future<Outcome<T>> one : all) {
      try {
        outcomes.add(one.get());
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      }
    }
    return outcomes;
  }

  private static <T> Outcome<T> outcome(IntFunction<T> work, int number) {
    try {
      return new Outcome<>(work.apply(number), null);
    } catch (RuntimeException e) {
      return new Outcome<>(null, e);
    }
  }

  static long done(List<? extends Outcome<?>> outcomes) {
    return outcomes.stream().filter(Outcome::done).count();
  }
}
