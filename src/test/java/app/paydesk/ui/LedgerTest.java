package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.ui.shell.MainWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is left of a payment, at which rates it was given back, and how we learnt of it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LedgerTest {
  private static final String PAYMENT = "PU-20261122-0107";
  private static final Instant NOON = Instant.parse("2026-11-22T12:50:00Z");

  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = SampleWindow.open(stage, sample, home);
  }

  private void said(
      PaymentEvent.Source source, String type, long id, long usd, long inr, long left, int after) {
    JsonObject body =
        JsonObject.empty()
            .with("project_id", SampleDesktop.PROJECT)
            .with("payment.id", PAYMENT)
            .with("payment.status", left == 250 ? "success" : "partially refunded")
            .with("payment.sum.amount", left)
            .with("payment.sum.currency", "USD")
            .with("operation.id", id)
            .with("operation.type", type)
            .with("operation.status", "success")
            .with("operation.date", "2026-11-22T12:" + (left == 250 ? 50 : 55) + ":00+0000")
            .with("operation.sum_initial.amount", usd)
            .with("operation.sum_initial.currency", "USD")
            .with("operation.sum_converted.amount", inr)
            .with("operation.sum_converted.currency", "INR");
    Writes.append(
        sample.history,
        SampleDesktop.key(PAYMENT),
        Actors.DESK,
        List.of(
            new PaymentEvent.Reported(
                NOON.plusSeconds(after),
                source,
                CallbackMessage.read(body),
                OptionalLong.empty())));
  }

  private void paid(PaymentEvent.Source source, int after) {
    said(source, "sale", Integer.toUnsignedLong(PAYMENT.hashCode()), 250, 18_000, 250, after);
  }

  private void refunded(PaymentEvent.Source source, long inr, long left) {
    said(source, "refund", 7, 100, inr, left, 310);
  }

  private Set<String> details(FxRobot robot) {
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(PAYMENT), PAYMENT));
    robot.interact(
        () ->
            robot.lookup(".tab-pane").queryAll().stream()
                .map(TabPane.class::cast)
                .forEach(tabs -> tabs.getSelectionModel().select(1)));
    return texts();
  }

  private Set<String> texts() {
    return all(window.scene().getRoot())
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null)
        .collect(Collectors.toSet());
  }

  private static Stream<Node> all(Node node) {
    Stream<Node> self = Stream.of(node);
    return node instanceof Parent parent
        ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(LedgerTest::all))
        : self;
  }

  @Test
  void threeTellWhatIsLeftAndDisagreementIsSaid(FxRobot robot) {
    paid(PaymentEvent.Source.CALLBACK, 5);
    refunded(PaymentEvent.Source.CALLBACK, 7_200, 150);
    assertThat(details(robot))
        .contains("1.50 USD", "1.50 USD, as of 12:55:00", "not told")
        .noneMatch(text -> text.startsWith("They do not agree"));
    refunded(PaymentEvent.Source.STATUS, 7_200, 140);
    assertThat(details(robot))
        .contains("1.40 USD, as of 12:55:00")
        .anyMatch(text -> text.startsWith("They do not agree"));
  }

  @Test
  void aRefundsRateStandsBesideItsPurchases(FxRobot robot) {
    paid(PaymentEvent.Source.CALLBACK, 5);
    refunded(PaymentEvent.Source.CALLBACK, 7_250, 150);
    assertThat(details(robot))
        .contains("1 USD = 72 INR", "1 USD = 72.5 INR – more than 0.5 % off the purchase")
        .contains("180.00 INR (1 USD = 72 INR)");
  }

  @Test
  void whatWasNotPaidIsNotSaidToBeRefundable(FxRobot robot) {
    String declined = "PU-20261122-0106";
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(declined), declined));
    assertThat(texts())
        .contains("It was declined and no money moved. Read below what its code asks for.")
        .noneMatch(text -> text.contains("can still be refunded"));
    String paid = "PU-20261122-0105";
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(paid), paid));
    assertThat(texts()).contains("250.00 INR can still be refunded.");
  }

  @Test
  void aRefundIsNamedByItsOwnReference(FxRobot robot) {
    String refund = "RF-20261122-0001";
    sample.refunded(PAYMENT, refund);
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(PAYMENT), refund));
    assertThat(texts()).contains(refund, "of " + PAYMENT);
  }

  @Test
  void whatWasLearntByAskingSaysHowLate(FxRobot robot) {
    paid(PaymentEvent.Source.STATUS, 40);
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(PAYMENT), PAYMENT));
    assertThat(texts()).contains("At the Gate 12:50:00; found 40 s later by asking");
  }
}
