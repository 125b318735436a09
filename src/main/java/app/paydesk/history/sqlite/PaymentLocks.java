package app.paydesk.history.sqlite;

import app.paydesk.payment.PaymentKey;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets what is about one payment be done one after the other, so that a callback that comes twice
 * at once is not worked out twice. Nothing depends on it: two payments may share a turn, and who
 * has waited for a while goes on without, so that nobody holds all others up by sending the same
 * again and again.
 */
final class PaymentLocks {
  private static final int LANES = 1024;
  private static final long PATIENCE_MILLIS = 5;

  private final ReentrantLock[] lanes =
      Stream.generate(ReentrantLock::new).limit(LANES).toArray(ReentrantLock[]::new);

  <T> T take(PaymentKey payment, Supplier<T> work) {
    ReentrantLock lane = lanes[Math.floorMod(payment.hashCode(), LANES)];
    boolean turn = waited(lane);
    try {
      return work.get();
    } finally {
      if (turn) {
        lane.unlock();
      }
    }
  }

  private static boolean waited(ReentrantLock lane) {
    try {
      return lane.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
