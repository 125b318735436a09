package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.profile.Environment;
import app.paydesk.ui.control.QrCode;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.theme.ThemeMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A link that was made can be handed to the customer for as long as it lives. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LinkTest {
  static final String PAYMENT = "PU-20261122-0201";
  static final URI ADDRESS =
      URI.create(
          "https://pay.example/payment?project_id=200&payment_id=PU-20261122-0201"
              + "&payment_amount=60000&payment_currency=CNY&payment_description=Order%201042"
              + "&best_before=2026-11-23T14%3A10%3A00%2B00%3A00&customer_id=127"
              + "&customer_first_name=%E5%80%A9%E6%96%87&customer_last_name=%E4%BC%8D"
              + "&language_code=zh&force_payment_method=cup-card&signature="
              + "abcdefgh".repeat(11));

  @TempDir static Path home;

  private final SampleDesktop sample = new SampleDesktop(Environment.SANDBOX);
  private MainWindow window;

  static void link(SampleDesktop sample, Instant until) {
    Writes.record(
        sample.history,
        SampleDesktop.key(PAYMENT),
        Actors.DESK,
        new PaymentEvent.Recorded(
            SampleDesktop.NOW,
            PAYMENT,
            "cup-link",
            Optional.of(Money.of(60_000, "CNY")),
            "伍倩文",
            "https://pay.example/payment",
            JsonObject.empty().with("payment_id", PAYMENT),
            Map.of(),
            Optional.empty(),
            Optional.of(new PaymentEvent.Link(ADDRESS, Optional.of(until)))));
  }

  @Start
  void start(Stage stage) {
    window = SampleWindow.open(stage, sample, home, ThemeMode.DARK);
    link(sample, SampleDesktop.NOW.plus(Duration.ofHours(24)));
    window.navigator().payment(SampleDesktop.key(PAYMENT), PAYMENT);
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
  }

  private static String said(FxRobot robot) {
    return robot.from(robot.lookup("#link").<Node>query()).lookup(".label").queryAll().stream()
        .filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText())
        .collect(Collectors.joining("\n"));
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
  }

  @Test
  void theAddressIsCopied(FxRobot robot) {
    press(robot, "#copy-redirect");

    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(ADDRESS.toString()));
  }

  @Test
  void theAddressOpensInTheBrowser(FxRobot robot) {
    press(robot, "#open-redirect");

    assertThat(sample.opened).containsExactly(ADDRESS);
  }

  @Test
  void theQrCodeReadsAsTheAddress(FxRobot robot) throws Exception {
    press(robot, "#show-redirect");
    QrCode code = robot.lookup(node -> node instanceof QrCode).queryAs(QrCode.class);

    assertThat(RedirectTest.read(code.getImage())).isEqualTo(ADDRESS.toString());
  }

  @Test
  void itSaysUntilWhenAndThatTheGateKnowsNothingYet(FxRobot robot) {
    assertThat(said(robot))
        .contains("until 2026-11-23 14:10 (+00:00)")
        .contains("no money moves")
        .contains("the Gate knows of no payment");
    assertThat(robot.lookup("With customer").tryQuery()).isPresent();
  }

  @Test
  void whenTheMomentHasPassedTheLinkIsNotHandedOutAnyMore(FxRobot robot) {
    sample.clock.goOn(Duration.ofHours(25));
    robot.interact(() -> window.model().payments().beat());

    assertThat(said(robot)).contains("ran out at 2026-11-23 14:10");
    assertThat(robot.lookup("#copy-redirect").tryQuery()).isEmpty();
  }

  @Test
  void aLinkThatRanOutUnpaidSaysThatThisIsOurConclusion(FxRobot robot) {
    robot.interact(
        () -> {
          Writes.append(
              sample.history,
              SampleDesktop.key(PAYMENT),
              Actors.DESK,
              List.of(new PaymentEvent.Expired(SampleDesktop.NOW, PAYMENT)));
          window.model().payments().refresh();
        });

    assertThat(robot.lookup("Expired").tryQuery()).isPresent();
    assertThat(robot.lookup("Link ran out").tryQuery()).isPresent();
    assertThat(robot.lookup("#link").tryQuery()).isEmpty();
  }
}
