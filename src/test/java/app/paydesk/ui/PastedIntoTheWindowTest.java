package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.shell.MainWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Search boxes and reasons of the window take what was meant by a careless paste. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PastedIntoTheWindowTest {
  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = SampleWindow.open(stage, sample, home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hopper",
        "hopper\r\n250.00",
        "\u200ehop\u200bper\ufeff",
        "\u00a0hopper\t",
        "\uff48\uff4f\uff50\uff50\uff45\uff52"
      })
  void aPaymentIsFoundFromTheListAndFromAnywhere(String pasted, FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    robot.interact(() -> Pasting.into(search(robot), pasted));
    assertThat(rows(robot)).hasSize(1);
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    robot.interact(() -> Pasting.into(focused(), pasted));
    robot.push(KeyCode.ENTER);
    assertThat(texts(robot)).contains("From Grace Hopper");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0042",
        "\u202d-0042\u202c\n",
        "\uff0d\uff10\uff10\uff14\uff12",
        "-\u0966\u0966\u096a\u0968"
      })
  void aCallbackIsFoundByItsNumberHoweverItWasPasted(String pasted, FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    robot.interact(() -> Pasting.into(search(robot), "-0042"));
    int right = rows(robot).size();
    assertThat(right).isPositive();

    robot.interact(() -> Pasting.into(search(robot), "nothing like it"));
    robot.interact(() -> Pasting.into(search(robot), pasted));

    assertThat(rows(robot)).hasSize(right);
  }

  @Test
  void aReasonIsKeptAsOneLineThatCanBeSeen(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    robot.interact(
        () ->
            robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(b -> "Settle\u2026".equals(b.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    robot.interact(
        () ->
            Pasting.into(
                (TextInputControl) robot.lookup("#settle-reason").query(),
                "\u200basked the\u00ad provider\r\nForwarded message"));
    robot.push(KeyCode.ENTER);
    robot.interact(
        () ->
            robot.lookup(".toggle-button").queryAllAs(Labeled.class).stream()
                .filter(b -> "Settled".equals(b.getText()))
                .map(ToggleButton.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
    assertThat(texts(robot)).anyMatch(text -> text.endsWith(": asked the provider"));
  }

  private static List<?> rows(FxRobot robot) {
    TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
    return table.getItems();
  }

  private static TextInputControl search(FxRobot robot) {
    return robot.lookup(".filter-text").queryAs(TextInputControl.class);
  }

  private TextInputControl focused() {
    return (TextInputControl) window.scene().getFocusOwner();
  }

  private static List<String> texts(FxRobot robot) {
    return robot.lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
  }
}
