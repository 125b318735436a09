package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.control.StatusChip;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** In the largest text on a small screen, what decides can still be read. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LargeTextTest {
  private static final String BUSY =
      "Port 8480 is used by another program, so callbacks cannot come in; choose a free port such"
          + " as 8481 under Receiving callbacks.";

  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    sample.listener = new ListenerState(false, "", BUSY, List.of("Tried again every 5 seconds"));
    UiSettings settings = new UiSettings(ThemeMode.LIGHT, "en", 20);
    window =
        new MainWindow(
            sample.desktop(settings.locale(), home),
            NoForm::new,
            settings,
            Optional.of(new OneProfile(sample, "a long enough passphrase")));
    stage.setScene(window.scene());
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
  }

  @Test
  void aChipShowsTheCodeWhole(FxRobot robot) {
    robot.interact(() -> window.model().show(Screen.PAYMENTS));
    Set<StatusChip> declined =
        robot.lookup(".table-cell .chip").queryAllAs(StatusChip.class).stream()
            .filter(chip -> chip.isVisible() && chip.getText().startsWith("Declined"))
            .collect(Collectors.toSet());
    assertThat(declined).isNotEmpty();
    assertThat(declined).allSatisfy(chip -> assertThat(read(chip)).isEqualTo(chip.getText()));
  }

  @Test
  void aFaultOfTheListenerIsReadToItsEnd(FxRobot robot) {
    Hyperlink fault = robot.lookup("#listener-fault").queryAs(Hyperlink.class);
    assertThat(read(fault)).isEqualTo(BUSY + " · Tried again every 5 seconds");
  }

  @Test
  void aFaultOfTheListenerOpensWhatMendsIt(FxRobot robot) {
    robot.interact(() -> robot.lookup("#listener-fault").queryAs(Hyperlink.class).fire());
    assertThat(robot.lookup(".label").queryAllAs(Labeled.class))
        .anyMatch(label -> label.getText().startsWith("Receiving callbacks of"));
  }

  @Test
  void theStatusBarShowsNoStumps(FxRobot robot) {
    assertThat(robot.lookup(".status-bar .label").queryAllAs(Labeled.class))
        .filteredOn(label -> label.isVisible() && !label.getText().equals("m"))
        .allSatisfy(label -> assertThat(read(label)).isEqualTo(label.getText()));
  }

  @Test
  void theLastTabOfAPaymentIsNotCut(FxRobot robot) {
    String declined = "PU-20261122-0106";
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(declined), declined));
    Node last =
        robot.lookup(".detail-tabs .tab-label").queryAllAs(Labeled.class).stream()
            .filter(label -> label.getText().startsWith("Callbacks"))
            .findFirst()
            .orElseThrow();
    Bounds header =
        robot.lookup(".detail-tabs .tab-header-area").query().localToScene(bounds(robot));
    assertThat(last.localToScene(last.getBoundsInLocal()).getMaxX())
        .isLessThanOrEqualTo(header.getMaxX());
  }

  private static Bounds bounds(FxRobot robot) {
    return robot.lookup(".detail-tabs .tab-header-area").query().getLayoutBounds();
  }

  @Test
  void anotherPaymentIsShownFromItsTop(FxRobot robot) {
    String first = "PU-20261122-0106";
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(first), first));
    ScrollPane scroll = robot.lookup(".detail .scroll-pane").queryAs(ScrollPane.class);
    robot.interact(() -> scroll.setVvalue(scroll.getVmax()));
    String other = "PO-20261122-0039";
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(other), other));
    assertThat(scroll.getVvalue()).isEqualTo(scroll.getVmin());
  }

  /** What can be read of a label, without the breaks of its lines. */
  private static String read(Labeled label) {
    return label.lookup(".text") instanceof Text text ? text.getText().replaceAll("\\s+", " ") : "";
  }
}
