package app.paydesk.sandbox;

import app.paydesk.money.Money;
import app.paydesk.sandbox.Scenario.End;
import app.paydesk.sandbox.Scenario.Reply;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** The scenarios of the sandbox. */
public final class Scenarios {
  /** The key of an operation that another one's script plays. */
  static final String PART = "part";

  static final String SUCCESS_KEY = "success";

  private static final int SHORT = 1;
  private static final int LONG = 30;
  private static final int THRESHOLD = 10;

  private static final Scenario SUCCESS =
      scenario(SUCCESS_KEY, OptionalInt.empty(), Reply.ACCEPTED, new End.Success(), SHORT);

  private static final List<Scenario> CHOSEN =
      List.of(
          decline(5, GateCode.INSUFFICIENT_FUNDS, SHORT),
          decline(6, GateCode.ACCOUNT_GONE, SHORT),
          decline(20, GateCode.GENERAL_DECLINE, SHORT),
          decline(53, GateCode.ACQUIRER_SETTINGS, SHORT),
          decline(63, GateCode.AUTO_DECLINE, THRESHOLD),
          chosen("no-reply", 31, Reply.NO_REPLY, new End.Success(), SHORT),
          chosen("forbidden", 41, Reply.FORBIDDEN, new End.Silence(), 0),
          chosen("server-fault", 55, Reply.SERVER_FAULT, new End.Success(), SHORT),
          chosen("slow", 97, Reply.ACCEPTED, new End.Success(), LONG),
          chosen("silence", 98, Reply.ACCEPTED, new End.Silence(), 0));

  private static final Scenario PLAYED_BY_ANOTHER =
      scenario(PART, OptionalInt.empty(), Reply.ACCEPTED, new End.Silence(), 0);
  private static final Scenario REFUND_TOO_LARGE = refusal(GateCode.REFUND_TOO_LARGE);
  private static final Scenario REFUND_CURRENCY = refusal(GateCode.REFUND_CURRENCY);

  private Scenarios() {}

  /** Every scenario, the one of all other amounts first. */
  public static List<Scenario> all() {
    return Stream.of(List.of(SUCCESS), CHOSEN, WorldScenarios.ALL).flatMap(List::stream).toList();
  }

  /**
   * The scenario that an amount asks for.
   *
   * @param type of the operation: sale, payout or refund
   */
  static Scenario of(Money amount, String type) {
    long ending = Math.floorMod(amount.minor(), 100L);
    return all().stream()
        .filter(s -> s.types().contains(type))
        .filter(s -> s.ending().isPresent() && s.ending().getAsInt() == ending)
        .findFirst()
        .orElse(SUCCESS);
  }

  /** A refund that asks for more than is left. */
  static Scenario refundTooLarge() {
    return REFUND_TOO_LARGE;
  }

  /** A refund in another currency than its purchase. */
  static Scenario refundCurrency() {
    return REFUND_CURRENCY;
  }

  /** The scenario under a key, success where there is none. */
  static Scenario under(String key) {
    return Stream.concat(
            all().stream(), Stream.of(REFUND_TOO_LARGE, REFUND_CURRENCY, PLAYED_BY_ANOTHER))
        .filter(s -> s.key().equals(key))
        .findFirst()
        .orElse(SUCCESS);
  }

  private static Scenario refusal(GateCode code) {
    return scenario(
        "decline-" + code.code(),
        OptionalInt.empty(),
        Reply.ACCEPTED,
        new End.Decline(code.code()),
        SHORT);
  }

  private static Scenario decline(int ending, GateCode code, int steps) {
    return chosen(
        "decline-" + code.code(), ending, Reply.ACCEPTED, new End.Decline(code.code()), steps);
  }

  private static Scenario chosen(String key, int ending, Reply reply, End end, int steps) {
    return scenario(key, OptionalInt.of(ending), reply, end, steps);
  }

  private static Scenario scenario(
      String key, OptionalInt ending, Reply reply, End end, int steps) {
    return new Scenario(
        key, ending, reply, end, steps, Set.of("sale", "payout", "refund"), Scenario.Feature.NONE);
  }
}
