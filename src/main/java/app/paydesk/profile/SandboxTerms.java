package app.paydesk.profile;

import app.paydesk.method.Agreement;
import app.paydesk.method.ProcessingTimes;
import java.time.Duration;
import java.util.Map;

/** What the sandbox's pretended provider agreed to, so that a clerk sees times at work. */
final class SandboxTerms {
  private static final Duration DAY = Duration.ofDays(1);

  private SandboxTerms() {}

  static Agreement agreed() {
    return new Agreement(
        Map.of(),
        Map.of(
            "cup-payout", new ProcessingTimes(Duration.ofMinutes(15), DAY),
            "cup-purchase", new ProcessingTimes(Duration.ofMinutes(15), DAY),
            "upi-payout", new ProcessingTimes(Duration.ofMinutes(15), DAY),
            "upi-purchase-document",
                new ProcessingTimes(Duration.ofMinutes(10), DAY.multipliedBy(4)),
            "upi-purchase-vpa", new ProcessingTimes(Duration.ofMinutes(10), DAY.multipliedBy(4)),
            "upi-refund", new ProcessingTimes(Duration.ofMinutes(30), DAY.multipliedBy(7))),
        Map.of());
  }
}
