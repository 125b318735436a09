package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.method.PageForm;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import app.paydesk.profile.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A link is filled in and made like a payment, but nothing is sent. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LinkFormTest {
  private Bench bench;
  private NewPaymentView view;

  @Start
  void start(Stage stage) {
    bench = new Bench();
    view = new NewPaymentView(bench.model);
    stage.setScene(new Scene(view, 1124, 760));
    stage.show();
  }

  private Payment made() {
    assertThat(bench.sent).hasSize(1);
    return bench.journal.find(bench.sent.getFirst().key()).orElseThrow();
  }

  private static Bench filled(Environment environment) {
    Bench bench = new Bench(environment, Locale.ENGLISH);
    bench.model.choose("cup-link");
    bench.type("payment.amount", "600");
    bench.type("payment.description", "Order 1042");
    bench.type("customer.id", "127");
    return bench;
  }

  @Test
  void aLinkIsFilledInAndMadeWithTheKeyboardAlone(FxRobot robot) {
    robot.interact(() -> view.choose("cup-link"));
    robot.interact(view::focus);
    assertThat(robot.lookup("#field-best_before").queryTextInputControl().getText())
        .isEqualTo("2026-11-23 14:05");
    robot.write("600").push(KeyCode.TAB).write("Order 1042").push(KeyCode.TAB);
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER).push(KeyCode.TAB);
    robot.write("127");
    assertThat(bench.review().errors()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    Payment payment = made();
    assertThat(payment.standing()).isEqualTo(PaymentState.AWAITING_CUSTOMER);
    assertThat(payment.link().orElseThrow().address().toString())
        .startsWith(Bench.PAGE + "?project_id=255&payment_id=PU-")
        .contains("payment_amount=60000")
        .contains("best_before=2026-11-25T14%3A05%3A00%2B00%3A00");
    assertThat(bench.gate.wire()).as("nothing is sent").isEmpty();
  }

  @Test
  void withoutAnAmountTheActionIsAWholeSentence(FxRobot robot) {
    robot.interact(() -> view.choose("cup-link"));
    assertThat(robot.lookup("#send").queryAs(Button.class).getText()).isEqualTo("Make the link");
  }

  @Test
  void thePrimaryActionNamesTheLink(FxRobot robot) {
    robot.interact(() -> view.choose("upi-link"));
    robot.interact(() -> bench.model.fillWithExample());
    Button button = robot.lookup("#send").queryAs(Button.class);

    assertThat(button.getText()).isEqualTo("Make the link for 1,000.00 INR");
    robot.interact(button::fire);
    assertThat(made().own().orElseThrow().payee()).isEqualTo("Ada Lovelace");
  }

  @Test
  void theReviewShowsTheAddressesParametersFlat() {
    Bench filled = filled(Environment.SANDBOX);

    assertThat(filled.review().path()).isEqualTo("GET " + Bench.PAGE);
    assertThat(filled.review().request())
        .contains("\"payment_amount\": 60000")
        .contains("\"force_payment_method\": \"cup-card\"")
        .contains("\"signature\"")
        .doesNotContain("general");
  }

  @Test
  void aLinkLivesADayUnlessChosenOtherwise() {
    Bench filled = filled(Environment.SANDBOX);
    assertThat(filled.model.ask()).isEmpty();

    Optional<Instant> until =
        filled
            .journal
            .find(filled.sent.getFirst().key())
            .flatMap(Payment::link)
            .flatMap(PaymentEvent.Link::bestBefore);
    assertThat(until).contains(filled.clock.instant().plus(Duration.ofHours(24)));
  }

  @Test
  void aMomentIsTypedByTheClockOnTheWall() {
    Bench filled = filled(Environment.SANDBOX);
    Expiry expiry = filled.form().expiry().orElseThrow();

    expiry.type("2026-12-24 18:00");
    assertThat(filled.form().field(PageForm.EXPIRY).orElseThrow().text())
        .isEqualTo("2026-12-24T18:00:00+00:00");
    expiry.type("tomorrow");
    assertThat(filled.review().errors()).extracting(Problem::field).containsExactly("best_before");
  }

  @Test
  void aMomentThatHasPassedHoldsTheLinkUp() {
    Bench filled = filled(Environment.SANDBOX);
    filled.form().expiry().orElseThrow().type("2026-11-22 14:05");

    assertThat(filled.model.blocked().orElseThrow()).contains("has passed");
    assertThat(filled.model.ask()).contains("best_before");
    assertThat(filled.sent).isEmpty();
  }

  @Test
  void aProfileWithoutAPageSaysSoAndMakesNoLink() {
    Bench filled = filled(Environment.LIVE);

    assertThat(filled.model.blocked().orElseThrow()).contains("no Payment Page address");
    filled.model.ask();
    assertThat(filled.sent).isEmpty();
  }

  @Test
  void aCardNumberTypedInATextHoldsTheLinkUp() {
    Bench filled = filled(Environment.SANDBOX);
    filled.type("payment.description", filled.card());

    assertThat(filled.review().errors())
        .extracting(Problem::field)
        .containsExactly("payment.description");
    assertThat(filled.model.ask()).contains("payment.description");
    assertThat(filled.sent).isEmpty();
  }

  @Test
  void afterTheLinkTheFormIsEmptyWithANewId() {
    Bench filled = filled(Environment.SANDBOX);
    String before = filled.form().id().textProperty().get();
    filled.model.ask();

    assertThat(filled.form().id().textProperty().get()).isNotEqualTo(before);
    assertThat(filled.form().fields())
        .filteredOn(f -> List.of("payment.amount", "customer.id").contains(f.name()))
        .extracting(FieldModel::text)
        .containsOnly("");
  }
}
