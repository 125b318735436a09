package app.paydesk.profile;

import app.paydesk.method.Agreement;
import app.paydesk.method.Times;
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
            "cup-payout", new Times(Duration.ofMinutes(15), DAY),
            "cup-purchase", new Times(Duration.ofMinutes(15), DAY),
            "upi-payout", new Times(Duration.ofMinutes(15), DAY),
            "upi-purchase-document", new Times(Duration.ofMinutes(10), DAY.multipliedBy(4)),
            "upi-purchase-vpa", new Times(Duration.ofMinutes(10), DAY.multipliedBy(4)),
            "upi-refund", new Times(Duration.ofMinutes(30), DAY.multipliedBy(7))),
        Map.of());
  }
}
