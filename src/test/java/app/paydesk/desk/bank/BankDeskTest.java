package app.paydesk.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.Bank;
import app.paydesk.gate.message.BankReply;
import app.paydesk.method.Limits;
import app.paydesk.method.Listing;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankDeskTest {
  private static final String PATH = "/v2/info/banks/some/payout/list";
  private static final Instant NOW = Instant.parse("2026-11-22T14:05:00Z");
  private static final Money AMOUNT = Money.of(100_000, "CNY");
  private final Map<String, BankList> kept = new HashMap<>();
  private final List<Money> asked = new ArrayList<>();
  private BankReply reply = new BankReply.Listed(List.of(bank(CurrencyCode.CNY)));

  @Test
  void aListIsKeptWithItsAgeAndAmount() {
    assertThat(desk(NOW).ask(PATH, AMOUNT)).isInstanceOf(BankDesk.Asked.Listed.class);
    BankList list = desk(NOW).kept(PATH).orElseThrow();
    assertThat(list.at()).isEqualTo(NOW);
    assertThat(list.asked()).isEqualTo(AMOUNT);
    Listing.Offer offer = list.listing().offer("900").orElseThrow();
    assertThat(offer.choice().chineseName()).isEqualTo("新银行");
    assertThat(offer.limits()).isEqualTo(Limits.of(100, 200));
  }

  @Test
  void limitsInAnotherCurrencyAreNotMistakenForThisOne() {
    reply = new BankReply.Listed(List.of(bank(CurrencyCode.USD)));
    desk(NOW).ask(PATH, AMOUNT);
    assertThat(kept.get(PATH).listing().offer("900").orElseThrow().limits()).isEqualTo(Limits.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100000, CNY, 1",
    "599, 100000, CNY, 1",
    "600, 100000, CNY, 2",
    "-1, 100000, CNY, 2",
    "60, 110000, CNY, 1",
    "60, 110001, CNY, 2",
    "60, 90000, CNY, 1",
    "60, 89999, CNY, 2",
    "60, 100000, USD, 2"
  })
  void theGateIsAskedAgainOnlyForWhatMayHaveChanged(
      long later, long minor, String currency, int times) {
    desk(NOW).ask(PATH, AMOUNT);
    desk(NOW.plusSeconds(later)).ask(PATH, Money.of(minor, currency));
    assertThat(asked).hasSize(times);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_REACHED, banks.why.not-reached",
    "TIMED_OUT, banks.why.timed-out",
    "REFUSED, banks.why.refused",
    "UNREADABLE, banks.why.unreadable",
    "EMPTY, banks.why.empty"
  })
  void withoutAnAnswerTheListOfBeforeStays(BankReply.Why why, String says) {
    desk(NOW).ask(PATH, AMOUNT);
    BankList before = kept.get(PATH);
    reply = new BankReply.Unavailable(why, "HTTP 403");
    assertThat(desk(NOW.plusSeconds(3_600)).ask(PATH, AMOUNT))
        .isInstanceOfSatisfying(
            BankDesk.Asked.Failed.class, failed -> assertThat(failed.why().key()).isEqualTo(says));
    assertThat(kept).containsEntry(PATH, before);
  }

  private static Bank bank(CurrencyCode currency) {
    return new Bank(
        "900",
        "New Bank",
        Optional.of("新银行"),
        Optional.empty(),
        OptionalLong.of(100),
        OptionalLong.of(200),
        Optional.of(currency));
  }

  private BankDesk desk(Instant now) {
    BankStore store =
        new BankStore() {
          @Override
          public Optional<BankList> find(String source) {
            return Optional.ofNullable(kept.get(source));
          }

          @Override
          public void keep(BankList list) {
            kept.put(list.source(), list);
          }
        };
    return new BankDesk(
        200,
        (_, _, _, amount) -> {
          asked.add(amount);
          return reply;
        },
        store,
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
