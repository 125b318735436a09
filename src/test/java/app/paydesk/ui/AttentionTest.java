package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.CardTrace;
import app.paydesk.journal.Delivery;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.profile.Environment;
import app.paydesk.ui.attention.AttentionViewModel;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What needs attention says what it is and what to do, and a person settles it with a reason. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class AttentionTest {
  private static final String ODD = "PO-20261122-0042";
  private static final String LATE = "PO-20261122-0041";

  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = SampleWindow.open(stage, sample, home);
  }

  @Test
  void aWrongSignatureOpensItsCallback(FxRobot robot) {
    attention(robot);
    assertThat(texts()).contains("Callbacks with a wrong signature (1)");
    robot.interact(() -> line("PO-20261122-0039").fire());
    assertThat(window.model().screen().get()).isEqualTo(Screen.CALLBACKS);
    assertThat(texts()).anyMatch(text -> text.startsWith("The signature does not fit"));
  }

  @Test
  void aReasonSettlesItAndTheSettledShowIt(FxRobot robot) {
    attention(robot);
    press(robot, "Settle…");
    assertThat(robot.lookup("#settle-now").queryButton().isDisabled()).isTrue();
    robot.write("a test of the provider").push(KeyCode.ENTER);
    assertThat(texts()).noneMatch(text -> text.startsWith("Callbacks with a wrong signature"));
    press(robot, "Settled");
    assertThat(texts())
        .contains("Callbacks with a wrong signature (1)")
        .anyMatch(text -> text.endsWith(": a test of the provider"));
  }

  @Test
  void whereNothingWaitsItSaysWhetherAnythingCouldCome() {
    SampleDesktop empty = new SampleDesktop(Environment.SANDBOX);
    assertThat(nothing(empty)).startsWith("No payment was made here yet");
    empty.listener = new ListenerState(false, "", "Port 8480 is used by another program.");
    assertThat(nothing(empty))
        .isEqualTo(
            "No payment needs attention, but callbacks cannot be received: Port 8480 is used by"
                + " another program.");
    SampleDesktop ended = new SampleDesktop(Environment.SANDBOX);
    ended.asked("PO-1", "upi-payout", 70000, "INR", "ada@upi", "14:08:00");
    ended.told("PO-1", "payout", "success", 70000, "INR", "0", "14:09:00");
    assertThat(nothing(ended)).startsWith("Nothing needs attention: every payment has ended.");
  }

  private static String nothing(SampleDesktop sample) {
    AttentionViewModel model = new AttentionViewModel(sample.desktop(Locale.ENGLISH, home));
    model.refresh();
    return model.nothing().sentence();
  }

  @Test
  void aCardNumberIsNoReason(FxRobot robot) {
    attention(robot);
    press(robot, "Settle…");
    String sevens = "4" + "7".repeat(14);
    robot.interact(
        () -> ((TextInputControl) robot.lookup("#settle-reason").query()).setText(card(sevens)));
    assertThat(robot.lookup("#settle-now").queryButton().isDisabled()).isTrue();
    assertThat(texts()).anyMatch(text -> text.contains("looks like a full card number"));
  }

  private static String card(String start) {
    return Stream.iterate(0, digit -> digit + 1)
        .limit(10)
        .map(digit -> start + digit)
        .filter(CardTrace::in)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aContradictionIsSettledIntoTheTimelineAndComesBackWithANewOne(FxRobot robot) {
    sample.told(ODD, "payout", "decline", 48560, "CNY", "20106", "14:06:00");
    attention(robot);
    robot.interact(() -> settleOf(ODD).fire());
    robot.write("explained by the bank").push(KeyCode.ENTER);
    assertThat(texts()).noneMatch(text -> text.startsWith("The Gate reported two different ends"));
    assertThat(sample.history.find(SampleDesktop.key(ODD)).orElseThrow().events().getLast())
        .isInstanceOfSatisfying(
            PaymentEvent.Settled.class,
            s -> assertThat(s.reason()).isEqualTo("explained by the bank"));
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(ODD), ODD));
    assertThat(texts())
        .contains("Settled by a person")
        .anyMatch(text -> text.contains("explained by the bank"));
    sample.told(ODD, "payout", "decline", 48560, "CNY", "20105", "14:07:00");
    attention(robot);
    assertThat(texts()).anyMatch(text -> text.startsWith("The Gate reported two different ends"));
  }

  @Test
  void whatIsOpenForTooLongIsNotSaidToNeedNothing(FxRobot robot) {
    sample.clock.goOn(Duration.ofHours(2));
    attention(robot);
    assertThat(texts()).contains("Open for too long (1)");
    robot.interact(() -> settleOf(LATE).fire());
    robot.write("the provider looks into it").push(KeyCode.ENTER);
    assertThat(texts()).noneMatch(text -> text.startsWith("Open for too long"));
    assertThat(line(LATE)).isNotNull();
  }

  @Test
  void thePlaceInTheNavigationCountsCallbacksToo(FxRobot robot) {
    robot.interact(() -> window.model().refresh());
    String before = counted();
    sample.tampered();
    robot.interact(() -> window.model().refresh());
    assertThat(before).isEqualTo("Needs attention, 2");
    assertThat(counted()).isEqualTo("Needs attention, 3");
  }

  @Test
  void callbacksOfASortAreSettledTogether(FxRobot robot) {
    sample.tampered();
    attention(robot);
    press(robot, "Settle these 2…");
    robot.write("both were our own tests").push(KeyCode.ENTER);
    assertThat(texts()).noneMatch(text -> text.startsWith("Callbacks with a wrong signature"));
    assertThat(
            sample.history.deliveries(
                SampleDesktop.PROJECT, "", Optional.of(Delivery.Verdict.WRONG_SIGNATURE), 10))
        .hasSize(2);
  }

  private void attention(FxRobot robot) {
    robot.interact(() -> window.model().show(Screen.ATTENTION));
  }

  private String counted() {
    return all(window.scene().getRoot())
        .map(Node::getAccessibleText)
        .filter(text -> text != null && text.startsWith("Needs attention"))
        .findFirst()
        .orElseThrow();
  }

  private ButtonBase line(String id) {
    return button(text -> text.contains(id) && !text.startsWith("Settle"));
  }

  private ButtonBase settleOf(String id) {
    return button(text -> text.startsWith("Settle…") && text.contains(id));
  }

  private ButtonBase button(Predicate<String> spoken) {
    return all(window.scene().getRoot())
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(b -> b.getAccessibleText() != null && spoken.test(b.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private static void press(FxRobot robot, String name) {
    ButtonBase button =
        robot
            .lookup((Node n) -> n instanceof ButtonBase b && name.equals(b.getText()))
            .queryAs(ButtonBase.class);
    robot.interact(button::fire);
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
        ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(AttentionTest::all))
        : self;
  }
}
