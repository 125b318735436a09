package app.paydesk.journal;

import static app.paydesk.journal.PaymentSamples.NOON;
import static app.paydesk.journal.PaymentSamples.key;
import static app.paydesk.journal.PaymentSamples.recorded;

import app.paydesk.payment.PaymentEvent;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Writes for ever in many threads and names each payment once it is acknowledged. */
public final class KilledWriter {
  private static final int THREADS = 16;

  private KilledWriter() {}

  /** When a payment is named. */
  enum Mode {
    AFTER_WRITING,
    BEFORE_WRITING
  }

  /**
   * Never ends.
   *
   * @param args where the history is, the round, the mode
   */
  public static void run(Journal journal, String[] args) throws InterruptedException {
    Mode mode = Mode.valueOf(args[2]);
    for (int thread = 0; thread < THREADS; thread++) {
      String prefix = "PO-" + args[1] + "-" + thread + "-";
      Thread.ofPlatform().start(() -> write(journal, prefix, mode));
    }
    new CountDownLatch(1).await();
  }

  private static void write(Journal journal, String prefix, Mode mode) {
    for (int i = 0; ; i++) {
      String id = prefix + i;
      if (mode == Mode.BEFORE_WRITING) {
        System.out.println(id + ".");
      }
      Writes.record(journal, key(id), Actors.DESK, recorded(id, 100));
      Writes.append(journal, key(id), Actors.DESK, List.of(new PaymentEvent.Sending(NOON, id)));
      if (mode == Mode.AFTER_WRITING) {
        System.out.println(id + ".");
      }
    }
  }
}
