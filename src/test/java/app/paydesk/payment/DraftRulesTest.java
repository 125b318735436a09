package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.submission.Draft;
import app.paydesk.json.Json;
import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.Verdict;
import app.paydesk.words.Message;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value is judged by its rule, in the draft in which a clerk types it. */
class DraftRulesTest {
  private final Samples samples = new Samples();

  static Stream<RuleExamples.Example> examples() {
    return RuleExamples.all().stream();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("examples")
  void aValueThatBreaksOneRuleIsToldThatRule(RuleExamples.Example example) {
    Draft draft = samples.changed(example.operation(), example.field(), example.value());

    String rule =
        switch (draft.verdicts().get(example.field())) {
          case Verdict.Fine _ -> "nothing";
          case Verdict.Warning(_, String named, var message) -> same(named, message);
          case Verdict.Wrong(String named, var message) -> same(named, message);
          case Verdict.Missing _ -> "required";
        };
    assertThat(rule).isEqualTo(example.says());
    assertThat(draft.errors().contains(example.field())).isEqualTo(example.error());
  }

  @Test
  void moreThanUpiUsuallyMovesIsNotWarnedOfWhereTheProviderAgreedToIt() {
    Map<String, String> values = samples.values("upi-payout");
    values.put("payment.amount", "1,50,000.00");
    Agreement agreed = Agreement.limited(Map.of("upi-payout", Limits.of(100, 20_000_000)));

    assertThat(samples.draft("upi-payout", values, Optional.empty()).warnings())
        .contains("payment.amount");
    assertThat(samples.draft("upi-payout", values, Optional.empty(), agreed).warnings()).isEmpty();
    values.put("payment.amount", "2,50,000.00");
    assertThat(samples.draft("upi-payout", values, Optional.empty(), agreed).errors())
        .contains("payment.amount");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cup-payout",
        "cup-purchase",
        "upi-payout",
        "upi-refund",
        "upi-purchase-document",
        "upi-purchase-vpa",
        "cup-link",
        "upi-link"
      })
  void aUsualDraftHasNothingToSay(String operation) {
    Draft draft = samples.draft(operation, samples.values(operation), Optional.of(Samples.card()));

    assertThat(draft.errors()).isEmpty();
    assertThat(draft.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cup-payout",
        "cup-purchase",
        "upi-payout",
        "upi-refund",
        "upi-purchase-document",
        "upi-purchase-vpa",
        "cup-link",
        "upi-link"
      })
  void anEmptyDraftLacksExactlyTheRequiredFields(String operation) {
    Draft draft = samples.draft(operation, Map.of(), Optional.empty());

    assertThat(draft.errors())
        .isEqualTo(
            samples.operation(operation).fields().stream()
                .filter(f -> f.required())
                .map(f -> f.name())
                .toList());
  }

  @Test
  void anAddressThatTheProviderDoesWithoutMayBeLeftOutButStaysJudged() {
    Agreement without =
        new Agreement(Map.of(), Map.of(), Map.of("upi-purchase-vpa", Set.of("account.number")));
    Map<String, String> values = samples.values("upi-purchase-vpa");
    values.remove("account.number");

    assertThat(samples.draft("upi-purchase-vpa", values, Optional.empty()).errors())
        .containsExactly("account.number");
    Draft draft = samples.draft("upi-purchase-vpa", values, Optional.empty(), without);
    assertThat(draft.errors()).isEmpty();
    assertThat(Json.compact(draft.request(new PaymentKey(200, new PaymentId("PU-1")))))
        .doesNotContain("account");

    values.put("account.number", "johndoe");
    assertThat(samples.draft("upi-purchase-vpa", values, Optional.empty(), without).errors())
        .containsExactly("account.number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cup-payout | payment.amount                | １,４８５.６      | 1485.60
          cup-payout | customer.phone                | +86 138-0013-8000 | 8613800138000
          cup-payout | customer.first_name           | 阿不都•热合曼     | 阿不都·热合曼
          cup-payout | customer.first_name           | 𠀀𪚥              | 𠀀𪚥
          cup-payout | customer.zip                  | 010000            | 010000
          cup-payout | customer.country              | cn                | CN
          cup-payout | customer.identify.doc_number  | 11010519491231002x | 11010519491231002X
          cup-payout | customer.ip_address           | 2001:DB8::7       | 2001:db8::7
          cup-payout | customer.identify.doc_number  | 110105 19900307 1239 | 110105199003071239
          cup-payout | customer.identify.doc_number  | 110105-19491231-002X | 11010519491231002X
          cup-payout | customer.first_name           | \u2F45伟         | 方伟
          cup-payout | customer.first_name           | \u2EE2云         | 马云
          cup-payout | account.branch                | \u2EC4湖\u2F40\u2F8F | 西湖支行
          cup-payout | customer.city                 | \u2EA6\u2F6D    | 丬矛
          cup-payout | account.city                  | \u2EC5\u2FA5    | 见里
          upi-payout | account.number                | JohnDoe@SC        | JohnDoe@SC
          upi-payout | account.number                | asha＠okaxis      | asha@okaxis
          upi-payout | account.number                | asha@okaxis\u200b | asha@okaxis
          upi-payout | customer.email                | asha\u200b@example.com | asha@example.com
          upi-payout | customer.email                | asha@example。com | asha@example.com
          upi-payout | customer.first_name           | Asha\u200b       | Asha
          upi-payout | customer.first_name           | ﻿Asha\u00A0Rao\u00AD | Asha Rao
          upi-payout | customer.phone                | \u200e9876543210 | 9876543210
          upi-payout | customer.phone                | ९८७६५४३२१०        | 9876543210
          upi-payout | customer.phone                | ٩٨٧٦٥٤٣٢١٠        | 9876543210
          upi-payout | payment.amount                | ५००.५०            | 500.50
          cup-payout | customer.phone                | \u202d+8613800138000\u202c | 8613800138000
          upi-payout | customer.phone                | 09800138000       | 09800138000
          upi-purchase-document | customer.identify.doc_number | abcpl1234f  | ABCPL1234F
          upi-link | best_before | 2026-11-23T18:00Z | 2026-11-23T18:00:00+00:00
          upi-link | best_before | 2026-11-23T18:00:00.5+05:30 | 2026-11-23T18:00:00+05:30
          """)
  void harmlessDifferencesAreFolded(String operation, String field, String typed, String sent) {
    Draft draft = samples.changed(operation, field, typed);

    assertThat(draft.value(field)).contains(sent);
    assertThat(draft.warnings()).isEmpty();
  }

  @Test
  void aLostZeroOfAPostalCodeIsPutBackWithAWarning() {
    Draft draft = samples.changed("cup-payout", "customer.zip", "10000");

    assertThat(draft.value("customer.zip")).contains("010000");
    assertThat(draft.warnings()).containsExactly("customer.zip");
  }

  @Test
  void aRefundTakesAmountAndCurrencyTogetherOrNeither() {
    Map<String, String> values = samples.values("upi-refund");
    values.remove("payment.currency");
    assertThat(samples.draft("upi-refund", values, Optional.empty()).errors())
        .containsExactly("payment.amount");

    values.remove("payment.amount");
    assertThat(samples.draft("upi-refund", values, Optional.empty()).errors()).isEmpty();

    values.put("payment.currency", "INR");
    assertThat(samples.draft("upi-refund", values, Optional.empty()).errors())
        .containsExactly("payment.currency");
  }

  @Test
  void limitsOfInrAreNotAppliedToUsd() {
    Map<String, String> values = samples.values("upi-payout");
    values.put("payment.amount", "200000");
    values.put("payment.currency", "USD");

    assertThat(samples.draft("upi-payout", values, Optional.empty()).warnings()).isEmpty();
  }

  @Test
  void aCardNumberStandsInNoVerdictAndNoShownRequest() {
    try (var card = Samples.card()) {
      String number = new String(card.reveal(), java.nio.charset.StandardCharsets.US_ASCII);
      Draft draft = samples.draft("cup-payout", samples.values("cup-payout"), Optional.of(card));
      PaymentKey key = new PaymentKey(200, new PaymentId("PO-1"));

      assertThat(draft.verdicts().toString()).doesNotContain(number);
      assertThat(Json.pretty(draft.request(key))).doesNotContain(number).contains(card.masked());
    }
  }

  /** The rule's name for scripts is the key of its sentence. */
  private static String same(String rule, Message message) {
    assertThat(message.key()).isEqualTo("rule." + rule);
    return rule;
  }
}
