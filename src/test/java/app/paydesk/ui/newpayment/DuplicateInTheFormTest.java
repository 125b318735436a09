package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.method.Agreement;
import app.paydesk.profile.Environment;
import app.paydesk.ui.control.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a payment may repeat is shown while it is typed, and asks for a reason. */
class DuplicateInTheFormTest {
  private final Bench bench = new Bench();

  @Test
  void theSameSumToTheSameAccountIsShownAsAPossibleDuplicate() {
    bench.model.choose("upi-payout");
    bench.model.fillWithExample();
    bench.model.ask();
    bench.model.confirm();
    bench.model.fillWithExample();

    assertThat(bench.model.duplicatesProperty().get()).hasSize(1);
    assertThat(bench.model.blocked()).as("it needs a reason").isPresent();
    assertThat(bench.model.ask()).contains(Problem.DUPLICATE);
    bench.type("payment.amount", "1,500.01");
    assertThat(bench.model.duplicatesProperty().get()).noneMatch(Duplicate::strong);
    assertThat(bench.model.blocked()).as("a weak one does not").isEmpty();
    bench.type("payment.amount", "2,700.00");
    assertThat(bench.model.duplicatesProperty().get()).isEmpty();
  }

  @Test
  void whatWasFoundForAnotherAmountIsNotShownWhileOneLooksAnew() {
    List<Runnable> later = new ArrayList<>();
    Bench bench = new Bench(Environment.SANDBOX, Locale.ENGLISH, Agreement.NONE, waiting(later));
    bench.model.choose("upi-payout");
    bench.model.fillWithExample();
    bench.model.ask();
    bench.model.confirm();
    run(later);
    bench.model.fillWithExample();
    run(later);
    assertThat(bench.model.duplicatesProperty().get()).hasSize(1);

    bench.form().duplicateReasonProperty().set("two invoices");
    assertThat(bench.model.duplicatesProperty().get()).as("still the same payment").hasSize(1);
    bench.type("payment.amount", "2,700.00");
    assertThat(bench.model.duplicatesProperty().get()).as("not looked for yet").isEmpty();
  }

  private static Background waiting(List<Runnable> later) {
    return new Background() {
      @Override
      public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        later.add(() -> Background.atOnce().run(work, done, failed));
      }
    };
  }

  private static void run(List<Runnable> later) {
    while (!later.isEmpty()) {
      later.removeFirst().run();
    }
  }

  @Test
  void theReasonForALikelyDuplicateNamesItInTheHistory() {
    bench.model.choose("upi-payout");
    bench.model.fillWithExample();
    bench.model.ask();
    bench.model.confirm();
    bench.model.fillWithExample();
    String earlier = bench.journal.recorded().getFirst().ref();
    bench.form().duplicateReasonProperty().set("two invoices");
    bench.model.ask();
    bench.model.confirm();

    assertThat(bench.gate.wire()).hasSize(2);
    assertThat(bench.journal.recorded().getLast().reasons())
        .containsEntry("duplicate", earlier + ": two invoices");
  }

  @Test
  void aLikelyDuplicateIsComparedFieldByField() {
    bench.model.choose("upi-payout");
    bench.model.fillWithExample();
    bench.model.ask();
    bench.model.confirm();
    bench.model.fillWithExample();
    bench.type("customer.address", "Agra");
    List<Comparison.Line> lines = new ArrayList<>();
    bench.model.compare(bench.model.duplicatesProperty().get().getFirst(), lines::addAll);

    assertThat(lines)
        .filteredOn(Comparison.Line::differs)
        .extracting(Comparison.Line::mine)
        .contains("Agra");
    assertThat(lines).filteredOn(line -> !line.differs()).isNotEmpty();
  }
}
