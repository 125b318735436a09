package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.ui.shell.MainWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A timeline names what happened, not what a code looks like. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TimelineWordsTest {
  private static final String ID = "PO-1";

  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = SampleWindow.open(stage, sample, home);
  }

  private Set<String> saidAfter(FxRobot robot, String code) {
    sample.asked(ID, "upi-payout", 100_000, "INR", "asha@okaxis", "10:00:00");
    Writes.append(
        sample.history,
        SampleDesktop.key(ID),
        Actors.DESK,
        List.of(
            new PaymentEvent.Refused(
                Instant.parse("2026-11-22T10:00:01Z"), ID, 400, code, "", List.of())));
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(ID), ID));
    return robot.lookup(".label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .collect(Collectors.toSet());
  }

  @Test
  void anIdThatTheGateHasAlreadyIsNoRefusal(FxRobot robot) {
    assertThat(saidAfter(robot, "3041"))
        .contains("The Gate has this ID already")
        .doesNotContain("Refused by the Gate");
  }

  @Test
  void aRefusalIsCalledSo(FxRobot robot) {
    assertThat(saidAfter(robot, "2004"))
        .contains("Refused by the Gate")
        .doesNotContain("The Gate has this ID already");
  }
}
