package app.paydesk.history;

import app.paydesk.payment.PaymentKey;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets what is about one payment be done one after the other, so that a callback that comes twice
 * at once is not worked out twice. Nothing depends on it: two payments may share a turn.
 */
final class Turns {
  private static final int LANES = 1024;

  private final ReentrantLock[] lanes =
      Stream.generate(ReentrantLock::new).limit(LANES).toArray(ReentrantLock[]::new);

  <T> T take(PaymentKey payment, Supplier<T> work) {
    ReentrantLock lane = lanes[Math.floorMod(payment.hashCode(), LANES)];
    lane.lock();
    try {
      return work.get();
    } finally {
      lane.unlock();
    }
  }
}
