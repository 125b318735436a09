package app.paydesk.ui.newpayment;

import static app.paydesk.ui.newpayment.ScriptedBanks.bank;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.bank.BankDesk;
import app.paydesk.desk.bank.BankList;
import app.paydesk.gate.message.BankReply;
import app.paydesk.method.Limits;
import app.paydesk.method.Listing;
import app.paydesk.method.Picker;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.profile.Environment;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.newpayment.FieldModel.Level;
import app.paydesk.ui.newpayment.NewPaymentViewModel.Step;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Picking a bank while the Gate's own list comes and goes. */
class BankListsTest {
  private static final String BANK = "account.bank_id";
  private final Bench bench = new Bench();

  @Test
  void theGateIsAskedOnceThereIsAnAmount() {
    bench.banks.list(bank("1", "Agricultural Bank of China"));
    bench.model.choose("cup-payout");
    assertThat(bench.banks.asked).isEmpty();
    assertThat(note()).startsWith("List of the documents.");

    amount("5.00");
    assertThat(bench.banks.asked).as("below the least amount").isEmpty();
    amount("485.60");
    assertThat(bench.banks.asked).containsExactly(Money.of(48_560, "CNY"));
    assertThat(note()).isEqualTo("List of the Gate, just now");

    amount("490.00");
    assertThat(bench.banks.asked).as("much the same amount").hasSize(1);
    amount("4,900.00");
    assertThat(bench.banks.asked).hasSize(2);
  }

  @Test
  void anOperationWithoutSuchAListAsksNothing() {
    bench.model.choose("upi-payout");
    bench.model.fillWithExample();
    assertThat(bench.banks.asked).isEmpty();
  }

  @Test
  void aBankThatTheGateDoesNotListWarns() {
    bench.banks.list(bank("1", "Agricultural Bank of China"));
    bench.payout();
    bench.type(BANK, "28");
    assertThat(warning()).isEqualTo("banks.not-offered");
    assertThat(bench.review().unreasoned()).extracting(Problem::field).contains(BANK);

    bench.type(BANK, "1");
    assertThat(field().judgementProperty().get().level()).isEqualTo(Level.FINE);
  }

  @Test
  void aBankThatTakesOtherAmountsWarnsAndIsMarked() {
    bench.banks.list(bank("15", "Zheshang Bank", 5_000, 2_000_000), bank("1", "ABC"));
    bench.payout();
    bench.type(BANK, "15");
    assertThat(field().judgementProperty().get().level()).isEqualTo(Level.FINE);
    assertThat(mark("15")).isEmpty();

    amount("30,000.00");
    assertThat(warning()).isEqualTo("banks.maximum");
    assertThat(mark("15")).isEqualTo("20,000.00 CNY at most");
    amount("12.00");
    assertThat(warning()).isEqualTo("banks.minimum");
    assertThat(mark("15")).isEqualTo("50.00 CNY or more");
    assertThat(mark("1")).isEmpty();
    assertThat(mark("28")).isEqualTo("not listed now");

    amount("48,000.00");
    assertThat(field().judgementProperty().get().level())
        .as("an amount that no bank may take is not the bank's fault")
        .isEqualTo(Level.FINE);
  }

  @Test
  void aBankThatOnlyTheGateKnowsIsOfferedByItsNames() {
    bench.banks.list(bank("900", "Bank of Tomorrow"), bank("1", "ABC"));
    bench.payout();
    Picker picker = bench.form().picker(field()).orElseThrow();
    assertThat(picker.search("tomorrow")).extracting(Picker.Choice::id).containsExactly("900");
    assertThat(picker.choices()).hasSize(19).last().extracting(Picker.Choice::id).isEqualTo("900");

    bench.type(BANK, "900");
    assertThat(field().judgementProperty().get().level()).isEqualTo(Level.FINE);
    assertThat(bench.review().payee()).contains("Bank of Tomorrow");
  }

  @Test
  void theDocumentsWarningOfTheTwoEntriesOfOneBankStays() {
    bench.banks.list(bank("27", "Ping An Bank"), bank("29", "Shenzhen Development Bank"));
    bench.payout();
    bench.type(BANK, "29");
    assertThat(warning()).isEqualTo("cup.bank.shenzhen");
  }

  @Test
  void withoutAnAnswerTheDocumentsListServes() {
    bench.banks.answer(new BankReply.Unavailable(BankReply.Why.REFUSED, "HTTP 403"));
    bench.payout();
    bench.type(BANK, "28");
    assertThat(field().judgementProperty().get().level()).isEqualTo(Level.FINE);
    assertThat(note())
        .isEqualTo("List of the documents: the Gate could not be asked (it said HTTP 403).");
    amount("485.61");
    assertThat(bench.banks.asked).as("not pestered").hasSize(1);
  }

  @Test
  void theListOfTheLastDaysServesWithItsAge() {
    bench.banks.keep(kept(Duration.ofMinutes(3), "28"));
    bench.payout();
    assertThat(note()).isEqualTo("List of the Gate, 3 min ago");
    assertThat(bench.banks.asked).as("fresh enough").isEmpty();

    Bench later = new Bench(Environment.SANDBOX, Locale.SIMPLIFIED_CHINESE);
    later.banks.keep(kept(Duration.ofHours(5), "28"));
    later.payout();
    assertThat(note(later)).isEqualTo("网关的列表，5 小时前更新：暂时无法再次查询（无法连接）。");
    later.type(BANK, "1");
    assertThat(later.form().field(BANK).orElseThrow().judgementProperty().get().level())
        .isEqualTo(Level.WARNING);
  }

  @Test
  void aListThatComesLateChangesNothingTypedOrChosen() {
    Held held = new Held();
    BankDesk desk = new BankDesk(Bench.PROJECT, bench.banks, bench.banks, bench.clock);
    PaymentForm form = chosen();
    BankLists lists = new BankLists(desk, held, bench.clock, () -> {});
    bench.banks.list(bank("1", "ABC"));
    lists.refresh(form);
    held.end();
    lists.refresh(form);
    lists.refresh(form);
    assertThat(held.waiting).as("one question at a time").hasSize(1);
    assertThat(lists.state(source()).asking()).isTrue();

    bench.type(BANK, "Postal Sav");
    held.end();
    form.list(lists.listings());
    assertThat(field().text()).isEqualTo("Postal Sav");
    bench.type(BANK, "28");
    form.list(lists.listings());
    assertThat(field().text()).isEqualTo("28");
    assertThat(warning()).isEqualTo("banks.not-offered");
  }

  @Test
  void aQuestionOnceAskedStaysAsItIs() {
    bench.payout();
    bench.model.ask();
    assertThat(bench.model.stepProperty().get()).isEqualTo(Step.CONFIRMING);
    bench.banks.keep(kept(Duration.ofMinutes(1), "900"));
    bench.model.refreshLists();
    assertThat(bench.model.stepProperty().get()).isEqualTo(Step.CONFIRMING);
  }

  @Test
  void whatCannotEvenBeAskedIsSaid() {
    bench.banks.answer(new BankReply.Listed(List.of()));
    Held held = new Held();
    BankLists lists =
        new BankLists(
            new BankDesk(Bench.PROJECT, bench.banks, bench.banks, bench.clock),
            held,
            bench.clock,
            () -> {});
    PaymentForm form = chosen();
    lists.refresh(form);
    held.end();
    lists.refresh(form);
    held.fail(new IllegalStateException("the key was wiped"));
    assertThat(lists.state(source()).asking()).isFalse();
    assertThat(lists.state(source()).failed().orElseThrow().key()).isEqualTo("banks.why.fault");
  }

  private PaymentForm chosen() {
    bench.model.choose("cup-payout");
    bench.type("payment.amount", "485.60");
    return bench.form();
  }

  private void amount(String text) {
    bench.type("payment.amount", text);
    bench.model.refreshLists();
  }

  private FieldModel field() {
    return bench.form().field(BANK).orElseThrow();
  }

  private String warning() {
    assertThat(field().judgementProperty().get().level()).isEqualTo(Level.WARNING);
    return field().judgementProperty().get().message().orElseThrow().key();
  }

  private String mark(String id) {
    Picker picker = bench.form().picker(field()).orElseThrow();
    return new BankMark(bench.form(), bench.model.services().words())
        .of(field(), Payee.choice(picker, id).orElseThrow());
  }

  private String source() {
    return field().field().picker().flatMap(Picker::source).orElseThrow();
  }

  private String note() {
    return note(bench);
  }

  private static String note(Bench bench) {
    String source =
        bench
            .form()
            .field(BANK)
            .orElseThrow()
            .field()
            .picker()
            .flatMap(Picker::source)
            .orElseThrow();
    return new BankNote(bench.model.services()).of(bench.model.listing(source));
  }

  private BankList kept(Duration age, String id) {
    return new BankList(
        "/v2/info/banks/chinaunionpay/payout/list",
        Money.of(48_560, "CNY"),
        bench.clock.instant().minus(age),
        new Listing(
            CurrencyCode.CNY,
            List.of(
                new Listing.Offer(
                    new Picker.Choice(id, "Some Bank", "某银行", ""), Limits.NONE, List.of()))));
  }

  /** Work that ends when told. */
  private static final class Held implements Background {
    private record Work(Runnable end, Consumer<Exception> failed) {}

    private final Deque<Work> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      waiting.add(new Work(() -> Background.atOnce().run(work, done, failed), failed));
    }

    void end() {
      waiting.remove().end().run();
    }

    void fail(Exception e) {
      waiting.remove().failed().accept(e);
    }
  }
}
