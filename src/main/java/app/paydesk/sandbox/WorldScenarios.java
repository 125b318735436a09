package app.paydesk.sandbox;

import static app.paydesk.sandbox.Script.AWAITING_CLARIFICATION;
import static app.paydesk.sandbox.Script.AWAITING_CUSTOMER;
import static app.paydesk.sandbox.Script.AWAITING_RETRY;
import static app.paydesk.sandbox.Script.end;
import static app.paydesk.sandbox.Script.open;
import static app.paydesk.sandbox.Script.share;
import static app.paydesk.sandbox.Script.within;

import app.paydesk.sandbox.Scenario.End;
import app.paydesk.sandbox.Scenario.Feature;
import app.paydesk.sandbox.Scenario.Reply;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a platform and the network before it do beside success and decline. */
final class WorldScenarios {
  private static final Set<String> ANY = Set.of("sale", "payout", "refund");
  private static final Set<String> PAYOUT = Set.of("payout");
  private static final Set<String> SALE = Set.of("sale");
  private static final Set<String> OPENING = Set.of("sale", "payout");
  private static final Set<String> REFUND = Set.of("refund");
  private static final String PROCESSING = SandboxOperation.PROCESSING;

  private WorldScenarios() {}

  // The first retry keeps its operation, the next one is a new operation: both are seen.
  private static Script retries(GateCode last) {
    return Script.of(
        within(1, 0, GateCode.PROVIDER_DECLINE, AWAITING_RETRY),
        open(3, 0, PROCESSING),
        within(1, 0, GateCode.PROVIDER_DECLINE, AWAITING_RETRY),
        open(3, 1, PROCESSING),
        end(1, 1, last));
  }

  private static Script split(GateCode second, String payment) {
    return Script.of(
        share(open(1, 0, PROCESSING), 60),
        share(open(0, 1, PROCESSING), 40),
        share(within(1, 0, GateCode.SUCCESS, PROCESSING), 60),
        share(within(1, 1, second, payment), 40));
  }

  private static final Script TRY_AGAIN =
      Script.of(
          within(1, 0, GateCode.INSUFFICIENT_FUNDS, AWAITING_CUSTOMER),
          open(3, 1, PROCESSING),
          end(1, 1, GateCode.SUCCESS));

  private static final Script CLARIFIED =
      Script.of(
          open(1, 0, AWAITING_CLARIFICATION), open(4, 0, PROCESSING), end(1, 0, GateCode.SUCCESS));

  private static final Script NOT_CLARIFIED =
      Script.of(open(1, 0, AWAITING_CLARIFICATION), end(10, 0, GateCode.AUTO_DECLINE));

  private static final Script ERROR =
      Script.of(
          new Script.Beat(
              2,
              0,
              SandboxOperation.ERROR,
              Optional.of(GateCode.FIELD_MISSING),
              SandboxOperation.ERROR,
              100));

  private static final Script UNDONE =
      Script.of(end(1, 0, GateCode.SUCCESS), end(4, 1, GateCode.SUCCESS));

  static final List<Scenario> ALL =
      List.of(
          played("awaiting-retry", 71, PAYOUT, retries(GateCode.SUCCESS)),
          played("retries-fail", 72, PAYOUT, retries(GateCode.PROVIDER_DECLINE)),
          played("try-again", 73, SALE, TRY_AGAIN),
          played("split", 74, PAYOUT, split(GateCode.SUCCESS, SandboxOperation.SUCCESS)),
          played(
              "split-in-part", 75, PAYOUT, split(GateCode.PROVIDER_DECLINE, "partially_paid_out")),
          played("clarified", 76, ANY, CLARIFIED),
          played("clarification-expired", 77, ANY, NOT_CLARIFIED),
          played("late-error", 78, PAYOUT, ERROR),
          played("refund-undone", 79, REFUND, UNDONE),
          answered("html-403", 81, Reply.HTML_403),
          answered("html-403-after", 82, Reply.HTML_403_AFTER),
          answered("html-502", 83, Reply.HTML_502),
          answered("html-502-after", 84, Reply.HTML_502_AFTER),
          answered("twice", 85, Reply.TWICE),
          featured("bank-form", 86, SALE, Feature.BANK_FORM),
          featured("callbacks-off", 87, OPENING, Feature.NO_CALLBACKS));

  private static Scenario played(String key, int ending, Set<String> types, Script script) {
    return new Scenario(
        key,
        OptionalInt.of(ending),
        Reply.ACCEPTED,
        new End.Played(script),
        1,
        types,
        Feature.NONE);
  }

  private static Scenario answered(String key, int ending, Reply reply) {
    return new Scenario(
        key, OptionalInt.of(ending), reply, new End.Success(), 1, ANY, Feature.NONE);
  }

  private static Scenario featured(String key, int ending, Set<String> types, Feature feature) {
    return new Scenario(
        key, OptionalInt.of(ending), Reply.ACCEPTED, new End.Success(), 1, types, feature);
  }
}
