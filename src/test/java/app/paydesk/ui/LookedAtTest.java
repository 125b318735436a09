package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.control.Background;
import app.paydesk.ui.shell.MainWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The payment that is looked at changes only when another one is chosen. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LookedAtTest {
  private static final String BEFORE = "PO-20261122-0042";
  private static final String OPENED = "PO-20261122-0041";

  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private final Slow slow = new Slow();
  private MainWindow window;

  /** Answers at once, or when the test says so. */
  private static final class Slow implements Background {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean waits;

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      Runnable answer = () -> Background.atOnce().run(work, done, failed);
      if (waits) {
        waiting.add(answer);
      } else {
        answer.run();
      }
    }

    /** All answers come, beginning with that to question number {@code first}. */
    void answer(int first) {
      Collections.rotate(waiting, -first);
      while (!waiting.isEmpty()) {
        waiting.removeFirst().run();
      }
      waits = false;
    }
  }

  @Start
  void start(Stage stage) {
    sample.background = slow;
    window = SampleWindow.open(stage, sample, home);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aPaymentJustOpenedStaysWhicheverAnswerComesFirst(int first, FxRobot robot) {
    robot.interact(() -> window.navigator().payment(SampleDesktop.key(BEFORE), BEFORE));
    robot.interact(
        () -> {
          slow.waits = true;
          sample.told(OPENED, "payout", "success", 150_000, "INR", "0", "14:09:59");
          window.navigator().payment(SampleDesktop.key(OPENED), OPENED);
          slow.answer(first);
        });
    assertThat(amount(robot)).isEqualTo("1,500.00 INR");
  }

  private static String amount(FxRobot robot) {
    return robot.lookup(".big-amount").queryLabeled().getText();
  }
}
