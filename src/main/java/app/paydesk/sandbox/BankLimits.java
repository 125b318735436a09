package app.paydesk.sandbox;

import app.paydesk.method.Limits;

/** Banks of the sandbox take less than the method allows where they are named here. */
final class BankLimits {
  private BankLimits() {}

  /** What a bank takes, in minor units. */
  static Limits of(String bankId, Limits method) {
    return switch (bankId) {
      case "15" -> Limits.of(5_000, 2_000_000);
      case "116" -> Limits.of(100_000, 4_499_900);
      case "299" -> Limits.of(1_000, 1_000_000);
      default -> method;
    };
  }
}
