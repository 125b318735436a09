package app.paydesk.method.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.generated.Cases;
import app.paydesk.generated.Draw;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each rule whatever is typed. */
class RulePropertiesTest {
  private static final FormFacts FACTS =
      new FormFacts(CurrencyCode.CNY, Limits.of(1_000, 4_499_900), Map.of());

  private static final Methods METHODS = Methods.installed();

  @Test
  void everyRuleJudgesEveryText() {
    Cases.seeded(
        300,
        draw -> {
          String typed = draw.unicode(1, 300);
          METHODS.operations().stream()
              .flatMap(o -> o.fields().stream())
              .forEach(f -> assertThat(f.rule().judge(typed, FACTS)).as(f.name()).isNotNull());
        });
  }

  @Test
  void whatWillBeSentIsJudgedTheSameAgain() {
    Cases.seeded(
        300,
        draw -> {
          String typed = nearlyRight(draw);
          METHODS.operations().stream()
              .flatMap(o -> o.fields().stream())
              .filter(f -> !f.name().equals("card.pan"))
              .forEach(f -> settled(f.rule(), typed));
        });
  }

  @Test
  void nothingWithSemicolonOrControlCharacterIsSent() {
    Cases.seeded(
        1_000,
        draw -> {
          String forbidden = draw.of(";", "\u0000", "\u0007", "\u202E", "\u2028");
          String value = "a" + nearlyRight(draw) + forbidden + "a";
          METHODS.operations().stream()
              .flatMap(o -> o.fields().stream())
              .forEach(
                  f ->
                      assertThat(f.rule().judge(value, FACTS))
                          .as(f.name())
                          .isInstanceOf(Verdict.Wrong.class));
        });
  }

  @Test
  void amountsAreFineExactlyWithinTheLimits() {
    Cases.seeded(
        1_000,
        draw -> {
          long minor =
              draw.<Long>oneOf(
                  () -> draw.between(0L, Long.MAX_VALUE),
                  () -> draw.between(1_000L, 4_499_900L),
                  () -> draw.of(999L, 1_000L, 4_499_900L, 4_499_901L));
          Verdict verdict =
              new AmountRule(Operation.Kind.PAYOUT, CurrencyCode.CNY)
                  .judge(new Money(minor, CurrencyCode.CNY).grouped(), FACTS);

          assertThat(verdict instanceof Verdict.Fine)
              .isEqualTo(minor >= 1_000 && minor <= 4_499_900);
        });
  }

  static Stream<Arguments> slips() {
    return IntStream.range(0, 17)
        .boxed()
        .flatMap(at -> IntStream.rangeClosed(1, 9).mapToObj(by -> Arguments.of(at, by)));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void residentIdsWithOneDigitChangedAreWarnedOf(int at, int by) {
    String right = "11010519491231002X";
    char other = (char) ('0' + (right.charAt(at) - '0' + by) % 10);
    String changed = right.substring(0, at) + other + right.substring(at + 1);

    assertThat(new ResidentId().judge(right, FACTS)).isInstanceOf(Verdict.Fine.class);
    assertThat(new ResidentId().judge(changed, FACTS)).isInstanceOf(Verdict.Warning.class);
  }

  private static String nearlyRight(Draw draw) {
    return draw.text("aB3@.-+ 伍倩·,１", 1, 20);
  }

  private static void settled(Rule rule, String typed) {
    String sent =
        switch (rule.judge(typed, FACTS)) {
          case Verdict.Fine fine -> fine.value();
          case Verdict.Warning warning -> warning.value();
          case Verdict.Wrong _, Verdict.Missing _ -> "";
        };
    if (!sent.isEmpty()) {
      String again =
          switch (rule.judge(sent, FACTS)) {
            case Verdict.Fine fine -> fine.value();
            case Verdict.Warning warning -> warning.value();
            case Verdict.Wrong _, Verdict.Missing _ -> "wrong";
          };
      assertThat(again).isEqualTo(sent);
    }
  }
}
