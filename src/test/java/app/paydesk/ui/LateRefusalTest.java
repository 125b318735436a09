package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.json.Json;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.shell.MainWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a refusal that comes later names as wrong stands in the payment and in its timeline. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LateRefusalTest {
  private static final String REFUSED = "PO-20261122-0099";
  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = SampleWindow.open(stage, sample, home);
  }

  @Test
  void codeFieldAndWordsOfAnErrorAreShown(FxRobot robot) throws Exception {
    PaymentKey key = SampleDesktop.key(REFUSED);
    String body =
        "{\"payment\":{\"id\":\""
            + REFUSED
            + "\",\"type\":\"payout\",\"status\":\"error\"},\"errors\":[{\"code\":\"2004\","
            + "\"field\":\"customer.phone\",\"message\":\"Not provided\"}]}";
    Writes.append(
        sample.history,
        key,
        Actors.DESK,
        List.of(
            new PaymentEvent.Reported(
                Instant.parse("2026-11-22T14:00:00Z"),
                PaymentEvent.Source.CALLBACK,
                CallbackMessage.read(Json.object(body)),
                OptionalLong.empty())));
    robot.interact(() -> window.navigator().payment(key, "#"));

    List<String> texts =
        robot.lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    assertThat(texts)
        .anyMatch(text -> text.startsWith("Payout") && text.endsWith("code 2004"))
        .contains("Code 2004 Not provided")
        .haveAtLeast(
            2,
            new Condition<>(
                text -> text.equals("2004 · customer.phone · Not provided"), "the error"));
  }
}
