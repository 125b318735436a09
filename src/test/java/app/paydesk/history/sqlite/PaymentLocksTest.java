package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Taking turns saves work and never holds anyone up. */
class PaymentLocksTest {
  private static final PaymentKey KEY = new PaymentKey(200, new PaymentId("PO-1"));

  private final PaymentLocks turns = new PaymentLocks();

  @Test
  void whoWaitsBehindOneThatDoesNotEndGoesOnWithoutATurn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> first =
          threads.submit(
              () ->
                  turns.take(
                      KEY,
                      () -> {
                        begun.countDown();
                        return reached(second);
                      }));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      turns.take(
          KEY,
          () -> {
            second.countDown();
            return true;
          });

      assertThat(first.get()).isTrue();
    }
  }

  private static boolean reached(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
