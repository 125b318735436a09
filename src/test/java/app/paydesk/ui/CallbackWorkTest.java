package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.doctor.KnownKey;
import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a clerk does with callbacks on their screen. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CallbackWorkTest {
  private static final String PASSPHRASE = UUID.randomUUID().toString();
  private static final String PAYMENT = "PO-20261122-0041";

  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private final List<String> locked = new ArrayList<>();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    sample.others = new Others();
    window = SampleWindow.open(stage, sample, home);
  }

  @Test
  void whyNamesTheCauseOfAForgery(FxRobot robot) {
    choose(robot, Delivery.Verdict.WRONG_SIGNATURE);
    press(robot, "#why");
    assertThat(text(robot, "#why-sentence")).contains("No cause was found");
  }

  @Test
  void aLockedProfilesSecretIsTriedWithItsPassphrase(FxRobot robot) {
    choose(robot, Delivery.Verdict.WRONG_SIGNATURE);
    press(robot, "#why");
    assertThat(robot.lookup("#why-unlock").tryQuery()).as("no other profile").isEmpty();

    locked.add("month-end");
    press(robot, "#why");
    assertThat(text(robot, "#why-sentence"))
        .startsWith("No cause was found so far")
        .contains("Not tried, because locked: month-end.");
    assertThat(robot.lookup("#why-unlock").queryAs(Button.class).getText())
        .isEqualTo("Unlock month-end and try");
    type(robot, "#why-passphrase", "another passphrase");
    press(robot, "#why-unlock");
    assertThat(text(robot, "#why-unlock-said")).contains("could not be looked for");
    type(robot, "#why-passphrase", PASSPHRASE);
    press(robot, "#why-unlock");
    assertThat(text(robot, "#why-sentence")).contains("nor that of the other profile");
    assertThat(robot.lookup("#why-unlock").tryQuery()).isEmpty();
  }

  @Test
  void aStoredCallbackIsTriedOutOnACopy(FxRobot robot) {
    choose(robot, Delivery.Verdict.VALID);
    int before = sample.history.deliveries(SampleDesktop.PROJECT, "", Optional.empty(), 100).size();
    press(robot, "#replay");
    assertThat(text(robot, "#replay-again")).isEqualTo("If it came again now: Repeat, no change");
    assertThat(text(robot, "#replay-first"))
        .startsWith("If it came now for the first time:")
        .contains("→");
    assertThat(robot.lookup(".replay-line").queryAll()).hasSizeGreaterThan(2);
    assertThat(sample.history.deliveries(SampleDesktop.PROJECT, "", Optional.empty(), 100))
        .hasSize(before);
  }

  @Test
  void judgingAgainSaysThatNothingChanged(FxRobot robot) {
    choose(robot, Delivery.Verdict.WRONG_SIGNATURE);
    press(robot, "#judge-again");
    assertThat(robot.lookup("Judged again, with the same result.").tryQuery()).isPresent();
    press(robot, "#judge-all");
    assertThat(text(robot, "#aside-said")).startsWith("1 callbacks were judged again; 0");
  }

  @Test
  void clearingAsksFirst(FxRobot robot) {
    screen(robot);
    int before = window.model().callbacks().rows().size();
    press(robot, "#clear-aside");
    press(robot, "#clear-aside-not");
    assertThat(window.model().callbacks().rows()).hasSize(before);
    press(robot, "#clear-aside");
    press(robot, "#clear-aside-now");
    assertThat(window.model().callbacks().rows())
        .hasSize(before - 1)
        .allMatch(row -> row.verdict() == Delivery.Verdict.VALID);
  }

  @Test
  void clearingLeavesATraceAndMayLeaveWhatIsNew(FxRobot robot) {
    screen(robot);
    press(robot, "#cleared");
    assertThat(robot.lookup("Nothing was ever deleted here.").tryQuery()).isPresent();
    press(robot, "#clear-aside");
    ChoiceBox<?> age = robot.lookup("#clear-age").queryAs(ChoiceBox.class);
    robot.interact(() -> age.getSelectionModel().select(1));
    press(robot, "#clear-aside-now");
    assertThat(text(robot, "#aside-said")).startsWith("0 callbacks");
    press(robot, "#clear-aside");
    press(robot, "#clear-aside-now");
    press(robot, "#cleared");
    assertThat(robot.lookup("1 of “Signature wrong”").tryQuery()).isPresent();
    assertThat(robot.lookup("Deleted on 2026-11-22 14:10 (+00:00), whatever their age").tryQuery())
        .isPresent();
  }

  @Test
  void newOnesAreOnlyCountedWhileARowIsLookedAt(FxRobot robot) {
    choose(robot, Delivery.Verdict.VALID);
    List<DeliveryRow> before = List.copyOf(window.model().callbacks().rows());
    arrive(robot, 3);
    assertThat(window.model().callbacks().rows()).isEqualTo(before);
    assertThat(robot.lookup("#callbacks-news").queryAs(Button.class).getText()).isEqualTo("3 new");

    press(robot, "#callbacks-news");
    assertThat(window.model().callbacks().rows()).hasSize(before.size() + 3);
    assertThat(robot.lookup("#callbacks-news").query().isVisible()).isFalse();
    assertThat(selected(robot)).isEqualTo(before.getFirst());
  }

  @Test
  void newOnesComeByThemselvesWhileNothingIsLookedAt(FxRobot robot) {
    screen(robot);
    int before = window.model().callbacks().rows().size();
    arrive(robot, 3);
    assertThat(window.model().callbacks().rows()).hasSize(before + 3);
    assertThat(robot.lookup("#callbacks-news").query().isVisible()).isFalse();
  }

  @Test
  void newOnesAreOnlyCountedWhileTheListIsScrolled(FxRobot robot) {
    screen(robot);
    arrive(robot, 100);
    TableView<?> table = table(robot, window.model().callbacks().rows().getFirst());
    robot.interact(() -> table.scrollTo(60));
    WaitForAsyncUtils.waitForFxEvents();
    DeliveryRow first = window.model().callbacks().rows().getFirst();
    arrive(robot, 2);
    assertThat(window.model().callbacks().rows().getFirst()).isEqualTo(first);
    assertThat(window.model().callbacks().news().get()).isEqualTo(2);

    robot.interact(() -> table.scrollTo(0));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.model().callbacks().news().get()).isZero();
    assertThat(window.model().callbacks().rows().getFirst()).isNotEqualTo(first);
  }

  @Test
  void aTextTooShortForTheIndexIsToldSo(FxRobot robot) {
    screen(robot);
    type(robot, ".screen .filter-text", "PO");
    assertThat(robot.lookup("#callbacks-brief").query().isVisible()).isTrue();
    type(robot, ".screen .filter-text", "PO-");
    assertThat(robot.lookup("#callbacks-brief").query().isVisible()).isFalse();
  }

  private void arrive(FxRobot robot, int count) {
    for (int i = 0; i < count; i++) {
      sample.told("PO-20261122-0042", "payout", "success", 48_560 + i, "CNY", "0", "14:06:08");
    }
    robot.interact(() -> window.model().refresh());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Object selected(FxRobot robot) {
    return table(robot, window.model().callbacks().rows().getFirst())
        .getSelectionModel()
        .getSelectedItem();
  }

  private static TableView<?> table(FxRobot robot, DeliveryRow row) {
    return robot.lookup(".table-view").queryAllAs(TableView.class).stream()
        .filter(table -> table.getItems().contains(row))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPastedCallbackIsJudgedFirstAndAppliedWhenWanted(FxRobot robot) {
    screen(robot);
    press(robot, "#callbacks-import");
    String body = new String(sample.signed(payout("success")), StandardCharsets.UTF_8);
    type(robot, "#import-text", "they sent\n> " + body);
    press(robot, "#import-judge");
    assertThat(text(robot, "#import-verdict")).isEqualTo("Would be: Signature valid");
    assertThat(imported()).isZero();
    press(robot, "#import-apply");
    assertThat(text(robot, "#import-done")).startsWith("Applied and marked as imported");
    assertThat(imported()).isOne();
  }

  @Test
  void aForgedPasteCannotBeApplied(FxRobot robot) {
    screen(robot);
    press(robot, "#callbacks-import");
    String body = new String(sample.signed(payout("success")), StandardCharsets.UTF_8);
    type(robot, "#import-text", body.replace("150000", "150001"));
    press(robot, "#import-judge");
    assertThat(text(robot, "#import-verdict")).isEqualTo("Would be: Signature wrong");
    assertThat(robot.lookup("#import-apply").tryQuery()).isEmpty();
    type(robot, "#import-text", "nothing here");
    press(robot, "#import-judge");
    assertThat(text(robot, "#import-said")).startsWith("No callback was found");
  }

  @Test
  void forwardingNamesTheHostAndTakesOnlySafeAddresses(FxRobot robot) {
    choose(robot, Delivery.Verdict.VALID);
    press(robot, "#forward");
    type(robot, "#forward-address", "http://desk.example/in");
    assertThat(robot.lookup("#forward-send").queryAs(Button.class).isDisabled()).isTrue();
    assertThat(text(robot, "#forward-said")).startsWith("Use https");
    type(robot, "#forward-address", "https://desk.example/in");
    assertThat(robot.lookup("#forward-send").queryAs(Button.class).getText())
        .isEqualTo("Send to desk.example");
  }

  private final class Others implements OtherKeys {
    @Override
    public List<KnownKey> open() {
      return List.of();
    }

    @Override
    public List<String> locked() {
      return List.copyOf(locked);
    }

    @Override
    public KnownKey unlock(String profile, char[] passphrase) {
      if (!PASSPHRASE.contentEquals(CharBuffer.wrap(passphrase))) {
        throw new IllegalArgumentException("the passphrase is wrong");
      }
      return new KnownKey(
          profile, "TEST", SigningKey.of(UUID.randomUUID().toString().toCharArray()));
    }
  }

  private static JsonObject payout(String status) {
    return JsonObject.empty()
        .with("project_id", SampleDesktop.PROJECT)
        .with("payment.id", PAYMENT)
        .with("payment.type", "payout")
        .with("payment.status", status)
        .with("payment.sum.amount", 150_000)
        .with("payment.sum.currency", "INR")
        .with("operation.id", 41)
        .with("operation.type", "payout")
        .with("operation.status", status);
  }

  private long imported() {
    return sample.history.find(SampleDesktop.key(PAYMENT)).orElseThrow().events().stream()
        .filter(PaymentEvent.Reported.class::isInstance)
        .filter(e -> ((PaymentEvent.Reported) e).source() == PaymentEvent.Source.IMPORT)
        .count();
  }

  private void screen(FxRobot robot) {
    robot.interact(
        () -> {
          window.model().show(Screen.CALLBACKS);
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
        });
  }

  private void choose(FxRobot robot, Delivery.Verdict verdict) {
    screen(robot);
    DeliveryRow wanted =
        window.model().callbacks().rows().stream()
            .filter(row -> row.verdict() == verdict)
            .findFirst()
            .orElseThrow();
    robot.interact(
        () ->
            table(robot, wanted)
                .getSelectionModel()
                .select(window.model().callbacks().rows().indexOf(wanted)));
  }

  private static void press(FxRobot robot, String id) {
    Button button = robot.lookup(id).queryAs(Button.class);
    robot.interact(button::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void type(FxRobot robot, String id, String text) {
    TextInputControl field = robot.lookup(id).queryAs(TextInputControl.class);
    robot.interact(() -> field.setText(text));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
