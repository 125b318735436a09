package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.PaymentRow;
import app.paydesk.profile.Environment;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The list of payments goes on to its end, and says how far it goes. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WholeListTest {
  private static final int ALL = 2_600;

  @TempDir static Path home;

  private final SampleDesktop sample = new SampleDesktop(Environment.SANDBOX);
  private MainWindow window;

  @Start
  void start(Stage stage) {
    for (int i = 0; i < ALL; i++) {
      paid(i);
    }
    window = SampleWindow.open(stage, sample, home);
    window.model().show(Screen.PAYMENTS);
  }

  private void paid(int number) {
    String id = String.format(Locale.ROOT, "PO-%05d", number);
    sample.asked(id, "upi-payout", 1_000 + number, "INR", "ada@upi", "10:00:00");
  }

  private List<PaymentRow> rows() {
    return window.model().payments().rows();
  }

  private void goDown(FxRobot robot) {
    TableView<?> table = robot.lookup(".list .table-view").queryAs(TableView.class);
    for (int seen = 0; seen < rows().size(); ) {
      seen = rows().size();
      robot.interact(() -> table.scrollTo(rows().size() - 1));
      robot.interact(() -> {});
    }
  }

  private static int firstInSight(FxRobot robot) {
    IndexedCell<?> first =
        robot
            .lookup(".list .table-view .virtual-flow")
            .queryAs(VirtualFlow.class)
            .getFirstVisibleCell();
    return first.getIndex();
  }

  private static String count(FxRobot robot) {
    return robot.lookup("#payments-count").queryAs(Label.class).getText();
  }

  @Test
  void whoGoesDownComesToTheVeryFirstPayment(FxRobot robot) {
    assertThat(rows()).hasSizeLessThan(ALL);
    assertThat(count(robot)).contains("more follow");
    goDown(robot);
    assertThat(rows()).hasSize(ALL);
    assertThat(rows().getLast().key().id().value()).isEqualTo("PO-00000");
    assertThat(new HashSet<>(rows())).hasSize(ALL);
    assertThat(count(robot)).isEqualTo("2,600 payments");
  }

  @Test
  void whatIsLookedAtStaysInPlaceWhileNewOnesCome(FxRobot robot) {
    goDown(robot);
    paid(ALL);
    robot.interact(() -> window.model().refresh());
    assertThat(rows()).as("the newest are far from sight").hasSize(ALL);
    TableView<?> table = robot.lookup(".list .table-view").queryAs(TableView.class);
    PaymentRow wanted = rows().get(300);
    robot.interact(() -> table.scrollTo(300));
    robot.interact(() -> {});
    assertThat(rows()).hasSize(ALL + 1);
    assertThat(rows().get(firstInSight(robot))).isEqualTo(wanted);
    robot.interact(() -> table.scrollTo(0));
    robot.interact(() -> {});
    assertThat(rows().getFirst().key().id().value()).isEqualTo("PO-0" + ALL);
  }

  @Test
  void atTheTopTheNewestIsSeenAtOnce(FxRobot robot) {
    paid(ALL);
    robot.interact(() -> window.model().refresh());
    assertThat(firstInSight(robot)).isZero();
    assertThat(rows().getFirst().key().id().value()).isEqualTo("PO-0" + ALL);
  }
}
