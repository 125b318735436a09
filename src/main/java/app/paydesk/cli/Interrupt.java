package app.paydesk.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a command at Ctrl-C or a plain kill, and lets it close what it holds before the end. */
public final class Interrupt implements ListenCommand.Until {
  private static final long FAREWELL_SECONDS = 10;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  @Override
  public void end() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::farewell, "farewell"));
    asked.await();
  }

  @Override
  public void closed() {
    closed.countDown();
  }

  private void farewell() {
    asked.countDown();
    try {
      boolean inTime = closed.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("Ended before all was closed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
