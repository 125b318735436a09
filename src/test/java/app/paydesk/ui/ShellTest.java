package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.ResendDecision;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
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
import org.testfx.util.WaitForAsyncUtils;

/** The window by keyboard: any screen, payment and action is a few keys away. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ShellTest {
  @TempDir static Path home;

  private final AtomicReference<NoForm> form = new AtomicReference<>();
  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    UiSettings settings = new UiSettings(ThemeMode.LIGHT, "en", 13);
    window =
        new MainWindow(
            sample.desktop(settings.locale(), home),
            (words, navigator) -> {
              form.set(new NoForm(words, navigator));
              return form.get();
            },
            settings);
    stage.setScene(window.scene());
    stage.show();
  }

  @Test
  void digitsWithTheShortcutKeyTurnToScreens(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    assertThat(window.model().screen().get()).isEqualTo(Screen.CALLBACKS);
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    assertThat(window.model().screen().get()).isEqualTo(Screen.NEW_PAYMENT);
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertThat(window.model().screen().get()).isEqualTo(Screen.ATTENTION);
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    assertThat(window.model().payments().rows()).hasSize(7);
  }

  @Test
  void onTheListTheArrowsChooseAtOnceAndFindLooksInIt(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    robot.push(KeyCode.DOWN);
    TableView<?> list = robot.lookup(".table-view").queryAs(TableView.class);
    assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    robot.write("hopper");
    assertThat(window.model().payments().text().get()).isEqualTo("hopper");

    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    robot.push(KeyCode.DOWN);
    TableView<?> callbacks = robot.lookup(".table-view").queryAs(TableView.class);
    assertThat(callbacks.getSelectionModel().getSelectedIndex()).isZero();
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    robot.write("2010");
    assertThat(robot.lookup(".filter-text").queryAs(TextInputControl.class).getText())
        .isEqualTo("2010");
  }

  @Test
  void searchFindsAPaymentByPartOfItsNameAndOpensIt(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    robot.write("hopper");
    robot.push(KeyCode.ENTER);
    assertThat(window.model().screen().get()).isEqualTo(Screen.PAYMENTS);
    assertThat(texts()).contains("250.00 INR", "From Grace Hopper");
  }

  @Test
  void afterASearchThatIsGivenUpTheKeysGoWhereTheyWent(FxRobot robot) {
    Node search = robot.lookup(".filter-text").query();
    robot.interact(search::requestFocus);
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    assertThat(search.isFocused()).isFalse();
    robot.push(KeyCode.ESCAPE);
    assertThat(search.isFocused()).isTrue();
  }

  @Test
  void aTextTooShortToLookThroughAllPaymentsIsToldSo(FxRobot robot) {
    robot.interact(() -> window.model().payments().text().set("PO"));
    assertThat(robot.lookup("#payments-brief").query().isVisible()).isTrue();
    robot.interact(() -> window.model().payments().text().set("PO-"));
    assertThat(robot.lookup("#payments-brief").query().isVisible()).isFalse();
  }

  @Test
  void searchFindsTheFormOfAPaymentLink(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    robot.write("upi payment link");
    robot.push(KeyCode.ENTER);
    assertThat(form.get().chosen).isEqualTo("upi-link");
    assertThat(window.model().screen().get()).isEqualTo(Screen.NEW_PAYMENT);
  }

  @Test
  void aPaidUpiPurchaseCanBeRefundedFromItsPane(FxRobot robot) {
    show("PU-20261122-0105");
    press(robot, "Refund…");
    assertThat(form.get().refunded).contains(SampleDesktop.key("PU-20261122-0105"));
    assertThat(window.model().screen().get()).isEqualTo(Screen.NEW_PAYMENT);
  }

  @Test
  void whatSurelyNeverLeftIsSentAgainInTwoSteps(FxRobot robot) {
    sample.neverLeft("PO-20261122-0050");
    show("PO-20261122-0050");
    press(robot, "Send again…");
    assertThat(sample.sentAgain).isEmpty();
    assertThat(texts()).contains("SANDBOX · project 200");
    press(robot, "Send 700.00 INR now");
    assertThat(sample.sentAgain).containsExactly("PO-20261122-0050");
  }

  @Test
  void aCardNumberTypedToSendAgainIsWipedOnceItIsOutOfSight(FxRobot robot) {
    sample.neverLeftForACard("PO-20261122-0051");
    show("PO-20261122-0051");
    press(robot, "Send again…");
    robot.interact(() -> robot.lookup("#send-again-card").query().requestFocus());
    robot.write("62179912345");
    TextInputControl card = robot.lookup("#send-again-card").queryTextInputControl();
    assertThat(card.getText()).isEqualTo("6217 9912 345");

    robot.interact(() -> window.model().show(Screen.CALLBACKS));
    assertThat(card.getText()).isEmpty();
    robot.interact(() -> window.model().show(Screen.PAYMENTS));

    assertThat(visible("For safety the card number was wiped; type it again.")).isTrue();
    robot.interact(() -> robot.lookup("#send-again-card").query().requestFocus());
    robot.write("6");
    assertThat(visible("For safety the card number was wiped; type it again.")).isFalse();
  }

  private boolean visible(String sentence) {
    return all(window.scene().getRoot())
        .anyMatch(n -> n instanceof Labeled l && sentence.equals(l.getText()) && l.isVisible());
  }

  @Test
  void whatTheGateDoesNotKnowIsSentAgainOnlyOnEvidenceTypedThrough(FxRobot robot) {
    String id = "PO-20261122-0040";
    show(id);
    assertThat(button(robot, "#send-again").isDisabled()).isTrue();
    sample.denied(id, "13:48:00", "13:49:00", "13:52:00");
    robot.interact(() -> window.model().refresh());
    press(robot, "Send again…");
    assertThat(texts()).anyMatch(text -> text.contains("3 checks in 4 minutes"));
    assertThat(button(robot, "#send-again-now").isDisabled()).isTrue();
    robot.interact(
        () -> {
          robot.lookup("#send-again-id").queryTextInputControl().setText(id);
          robot.lookup("#send-again-reason").queryTextInputControl().setText("the bank asked");
        });
    press(robot, "Send 12,000.00 CNY now");
    assertThat(sample.sentAgain).containsExactly(id);
    assertThat(sample.decisions).containsExactly(new ResendDecision(id, "the bank asked"));
  }

  @Test
  void whatNeedsAttentionLiesInPilesWithTheNextCheck(FxRobot robot) {
    sample.neverLeft("PO-20261122-0050");
    robot.interact(() -> window.model().show(Screen.ATTENTION));
    assertThat(texts())
        .anyMatch(text -> text.startsWith("Unknown (1)"))
        .anyMatch(text -> text.startsWith("Surely not sent (1)"))
        .anyMatch(text -> text.startsWith("Surely sent ("))
        .anyMatch(text -> text.startsWith("Next check at "));
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryButton();
  }

  @Test
  void anUnknownOutcomeSaysNotToPayAgain() {
    show("PO-20261122-0040");
    assertThat(texts()).anyMatch(text -> text.contains("Do not pay again"));
  }

  @Test
  void aPaymentUnderWayTellsItsAgeWhichGoesOnByItself(FxRobot robot) {
    show("PO-20261122-0041");
    assertThat(texts())
        .contains(
            "Waiting for 11 min, longer than usual.",
            "Usually 5 min, at most 60 min.",
            "Result expected",
            "Late");

    sample.clock.goOn(Duration.ofHours(2));
    robot.interact(() -> window.model().payments().beat());
    show("PO-20261122-0041");

    assertThat(texts())
        .contains("Overdue")
        .anyMatch(text -> text.contains("ask support with this payment ID"))
        .noneMatch(text -> text.contains("longer than usual"));
  }

  @Test
  void aPaymentThatHasEndedIsNotSaidToWait() {
    show("PO-20261122-0042");

    assertThat(texts()).noneMatch(text -> text.startsWith("Waiting for"));
  }

  @Test
  void aDeclineSaysWhatToDoAboutItsCode() {
    show("PO-20261122-0039");
    assertThat(texts()).anyMatch(text -> text.contains("ask for another card or account"));
  }

  @Test
  void everyButtonAndFieldHasANameForScreenReaders() {
    for (Screen screen : Screen.values()) {
      WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.model().show(screen));
      assertThat(all(window.scene().getRoot()).filter(Node::isFocusTraversable))
          .allSatisfy(node -> assertThat(named(node)).as(node.toString()).isTrue());
    }
  }

  private static void press(FxRobot robot, String name) {
    Button button =
        robot
            .lookup((Node n) -> n instanceof Button b && name.equals(b.getText()))
            .queryAs(Button.class);
    robot.interact(button::fire);
  }

  private void show(String id) {
    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          window.navigator().payment(SampleDesktop.key(id), id);
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
        });
  }

  private static boolean named(Node node) {
    boolean said = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    return switch (node) {
      case ButtonBase button -> said || !button.getText().isBlank();
      case TextInputControl _ -> said;
      default -> true;
    };
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
        ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(ShellTest::all))
        : self;
  }
}
