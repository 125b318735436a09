package app.paydesk.method.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Limits;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.method.cup.ResidentId;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for each rule whatever is typed. */
class RulePropertiesTest {
  private static final FormFacts FACTS =
      new FormFacts(CurrencyCode.CNY, Limits.of(1_000, 4_499_900), Map.of());

  private static final Methods METHODS = Methods.installed();

  @Property(tries = 300)
  void everyRuleJudgesEveryText(@ForAll @StringLength(min = 1, max = 300) String typed) {
    METHODS.operations().stream()
        .flatMap(o -> o.fields().stream())
        .forEach(f -> assertThat(f.rule().judge(typed, FACTS)).as(f.name()).isNotNull());
  }

  @Property(tries = 300)
  void whatWillBeSentIsJudgedTheSameAgain(@ForAll("nearlyRight") String typed) {
    METHODS.operations().stream()
        .flatMap(o -> o.fields().stream())
        .filter(f -> !f.name().equals("card.pan"))
        .forEach(f -> settled(f.rule(), typed));
  }

  @Property
  void nothingWithSemicolonOrControlCharacterIsSent(
      @ForAll("nearlyRight") String typed, @ForAll("forbidden") String forbidden) {
    String value = "a" + typed + forbidden + "a";
    METHODS.operations().stream()
        .flatMap(o -> o.fields().stream())
        .forEach(
            f ->
                assertThat(f.rule().judge(value, FACTS))
                    .as(f.name())
                    .isInstanceOf(Verdict.Wrong.class));
  }

  @Property
  void amountsAreFineExactlyWithinTheLimits(@ForAll @LongRange(min = 0) long minor) {
    Verdict verdict =
        new AmountRule(Operation.Kind.PAYOUT, CurrencyCode.CNY)
            .judge(new Money(minor, CurrencyCode.CNY).grouped(), FACTS);

    assertThat(verdict instanceof Verdict.Fine).isEqualTo(minor >= 1_000 && minor <= 4_499_900);
  }

  @Property
  void residentIdsWithOneDigitChangedAreWarnedOf(@ForAll @LongRange(max = 16) long place) {
    String right = "11010519491231002X";
    int at = (int) place;
    char other = (char) ('0' + (right.charAt(at) - '0' + 1) % 10);
    String changed = right.substring(0, at) + other + right.substring(at + 1);

    assertThat(new ResidentId().judge(right, FACTS)).isInstanceOf(Verdict.Fine.class);
    assertThat(new ResidentId().judge(changed, FACTS)).isInstanceOf(Verdict.Warning.class);
  }

  @Provide
  Arbitrary<String> nearlyRight() {
    return Arbitraries.strings().withChars("aB3@.-+ 伍倩·,１").ofMinLength(1).ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> forbidden() {
    return Arbitraries.of(";", "\u0000", "\u0007", "\u202E", "\u2028");
  }

  private static void settled(Rule rule, String typed) {
    String sent =
        switch (rule.judge(typed, FACTS)) {
          case Verdict.Fine fine -> fine.value();
          case Verdict.Warning warning -> warning.value();
          case Verdict.Wrong _ -> "";
        };
    if (!sent.isEmpty()) {
      String again =
          switch (rule.judge(sent, FACTS)) {
            case Verdict.Fine fine -> fine.value();
            case Verdict.Warning warning -> warning.value();
            case Verdict.Wrong _ -> "wrong";
          };
      assertThat(again).isEqualTo(sent);
    }
  }
}
