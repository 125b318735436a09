package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.ui.shell.MainWindow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Each row of a payment's timeline says who did it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TimelineActorsTest {
  private static final String ID = "PO-1";

  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = SampleWindow.open(stage, sample, home);
  }

  private List<String> said(FxRobot robot, Actor by) {
    sample.asked(ID, "upi-payout", 100_000, "INR", "asha@okaxis", "10:00:00");
    PaymentEvent event =
        new PaymentEvent.Unanswered(
            Instant.parse("2026-11-22T10:00:01Z"), ID, GateReply.Why.TIMED_OUT, "");
    Writes.append(sample.history, SampleDesktop.key(ID), by, List.of(event));
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(ID), ID));
    return robot.lookup(".timeline-row .by").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "person Asha Rao, Asha Rao",
    "person, a person",
    "gate, the Gate",
    "relay smee.example, relay smee.example",
    "import Asha Rao, imported by Asha Rao",
    "import, imported by a person",
    "caller 192.0.2.7, caller 192.0.2.7"
  })
  void aRowSaysWho(String actor, String words, FxRobot robot) {
    assertThat(said(robot, Actor.parse(actor))).hasSize(3).first().isEqualTo(words);
  }

  @Test
  void whatTheProgramDidByItselfIsThisDesks(FxRobot robot) {
    assertThat(said(robot, Actors.DESK)).hasSize(3).containsOnly("this desk");
  }

  @Test
  void aLongNameIsBrokenAndCutsNothingOff(FxRobot robot) {
    said(robot, new Actor.Person("Asha Raghunathan ".repeat(6).strip()));
    robot.interact(() -> {});
    Label name = robot.lookup(".timeline-row .by").queryAs(Label.class);
    Region line = (Region) name.getParent();
    assertThat(name.getWidth()).isLessThanOrEqualTo(line.getWidth());
    assertThat(name.getHeight()).isGreaterThan(2 * name.getFont().getSize());
    double end = bottom(robot.lookup(".detail-tabs").query());
    assertThat(robot.lookup(".timeline-row").queryAllAs(Region.class))
        .allSatisfy(row -> assertThat(bottom(row)).isLessThanOrEqualTo(end));
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }
}
