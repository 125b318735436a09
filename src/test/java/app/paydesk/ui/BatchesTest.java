package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
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

/** A clerk pays a file from the window: nothing goes unseen, unasked or twice. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class BatchesTest {
  @TempDir Path folder;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) throws IOException {
    window = SampleWindow.open(stage, sample, Files.createDirectories(folder.resolve("home")));
  }

  private Path twoGoodRows() throws IOException {
    return new SampleFile().upi("ada@upi", 150_000).upi("grace@upi", 250_000).in(folder, "pay.csv");
  }

  private void check(FxRobot robot, Path file) {
    robot.interact(
        () -> {
          window.model().show(Screen.BATCHES);
          window.model().batches().check(file);
        });
  }

  private void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryButton().fire());
  }

  private void send(FxRobot robot) {
    press(robot, "#batch-send");
    press(robot, "#batch-send-now");
    ended(robot);
  }

  private void ended(FxRobot robot) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                sample
                    .batches
                    .services()
                    .worker()
                    .standing()
                    .filter(s -> !s.working())
                    .isPresent());
    robot.interact(() -> window.model().refresh());
  }

  private String all(FxRobot robot) {
    return robot.lookup(node -> node instanceof Labeled l && l.isVisible()).queryAll().stream()
        .map(node -> ((Labeled) node).getText())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aFileIsPaidByTheKeyboardAlone(FxRobot robot) throws IOException {
    Path file = twoGoodRows();
    robot.push(KeyCode.SHORTCUT, KeyCode.O);
    TextInputControl where = robot.lookup("#batch-file").queryTextInputControl();
    assertThat(where.isFocused()).isTrue();
    robot.interact(() -> where.setText(file.toString()));
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    assertThat(sample.batches.paid).isEmpty();
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    ended(robot);
    assertThat(sample.batches.paid).containsExactlyInAnyOrder("ada@upi", "grace@upi");
    assertThat(all(robot)).contains("2 of 2 sent");
    robot.push(KeyCode.ESCAPE);
    TableView<?> list = robot.lookup("#batch-list").queryAs(TableView.class);
    assertThat(list.getItems()).hasSize(1);
  }

  @Test
  void nothingIsSentBeforeTheSecondYesAndEscapeTakesTheFirstBack(FxRobot robot) throws IOException {
    check(robot, twoGoodRows());
    assertThat(all(robot))
        .contains("Nothing of this check has been sent", "Send 2 payments, 4,000.00 INR…");
    press(robot, "#batch-send");
    assertThat(all(robot)).contains("Send 2 payments, 4,000.00 INR?", "Four thousand");
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#batch-send").queryButton().isVisible()).isTrue();
    assertThat(sample.batches.paid).isEmpty();
  }

  @Test
  void whatIsLeftOutIsSaidRowByRowAndInTheQuestion(FxRobot robot) throws IOException {
    Path file =
        new SampleFile()
            .upi("ada@upi", 150_000)
            .upi("grace@upi", "1.5E+05", "Grace;Hopper")
            .in(folder, "pay.csv");
    check(robot, file);
    assertThat(all(robot)).contains("To correct 1", "Row 3");
    press(robot, "#batch-send");
    assertThat(all(robot)).contains("1 row of the file is left out");
    press(robot, "#batch-send-now");
    ended(robot);
    assertThat(sample.batches.paid).containsExactly("ada@upi");
  }

  @Test
  void anEqualRowIsLeftOutUntilAReasonIsGiven(FxRobot robot) throws IOException {
    Path file =
        new SampleFile().upi("ada@upi", 150_000).upi("ada@upi", 150_000).in(folder, "pay.csv");
    check(robot, file);
    assertThat(all(robot)).contains("Send 1 payment, 1,500.00 INR…", "To explain 1");
    TextInputControl reason = robot.lookup("#reason-equal-row").queryTextInputControl();
    robot.interact(
        () -> {
          reason.requestFocus();
          reason.setText("two invoices");
        });
    robot.push(KeyCode.ENTER);
    assertThat(all(robot)).contains("Send 2 payments, 3,000.00 INR…");
  }

  @Test
  void theSameFileAgainPaysNothingTwice(FxRobot robot) throws IOException {
    Path file = twoGoodRows();
    check(robot, file);
    send(robot);
    check(robot, Files.move(file, folder.resolve("renamed.csv")));
    assertThat(all(robot)).contains("Paid by a batch before", "There is nothing to send.");
    assertThat(robot.lookup("#batch-send").queryButton().isDisabled()).isTrue();
  }

  @Test
  void aDeclineForTheBalanceStopsTheBatchAndGoingOnSendsOnlyTheRest(FxRobot robot)
      throws IOException {
    SampleFile rows = new SampleFile();
    for (int i = 0; i < 40; i++) {
      rows.upi("payee%d@upi".formatted(i), 10_000 + i);
    }
    Path file = rows.in(folder, "pay.csv");
    sample.batches.answers(
        request ->
            sample.batches.paid.size() > 10
                ? SampleBatches.refused("3028")
                : SampleBatches.accepted());
    check(robot, file);
    robot.interact(() -> window.model().batches().check(file));
    send(robot);
    assertThat(all(robot)).contains("Paused", "the balance is too low (code 3028)");
    int before = sample.batches.paid.size();
    assertThat(before).isLessThan(40);
    sample.batches.answers(_ -> SampleBatches.accepted());
    press(robot, "#batch-go-on");
    send(robot);
    assertThat(sample.batches.paid).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void aPausedBatchCanBeWithdrawnForAReason(FxRobot robot) throws IOException {
    CountDownLatch held = new CountDownLatch(1);
    sample.batches.answers(
        _ -> {
          try {
            held.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return SampleBatches.accepted();
        });
    SampleFile rows = new SampleFile();
    for (int i = 0; i < 30; i++) {
      rows.upi("payee%d@upi".formatted(i), 10_000 + i);
    }
    check(robot, rows.in(folder, "pay.csv"));
    press(robot, "#batch-send");
    press(robot, "#batch-send-now");
    await().until(() -> !sample.batches.paid.isEmpty());
    robot.interact(() -> window.model().refresh());
    Button pause = robot.lookup("#batch-pause").queryButton();
    robot.interact(pause::requestFocus);
    await().until(() -> sample.batches.paid.size() > 1);
    robot.interact(() -> window.model().refresh());
    assertThat(pause.isFocused()).isTrue();
    press(robot, "#batch-pause");
    held.countDown();
    ended(robot);
    int went = sample.batches.paid.size();
    press(robot, "#batch-withdraw");
    robot.interact(
        () -> robot.lookup("#withdraw-reason").queryTextInputControl().setText("wrong month"));
    press(robot, "#withdraw-now");
    assertThat(went).isLessThan(30);
    assertThat(all(robot)).contains((30 - went) + " rows of ").contains("will never be sent");
  }

  @Test
  void rowsAreFilteredByStateAndOpenTheirPayment(FxRobot robot) throws IOException {
    sample.batches.answers(
        request ->
            request.body().text("account.number").orElse("").startsWith("grace")
                ? SampleBatches.refused("2004")
                : SampleBatches.accepted());
    check(robot, twoGoodRows());
    send(robot);
    press(robot, "#only-refused");
    TableView<?> lines = robot.lookup("#batch-lines").queryAs(TableView.class);
    assertThat(lines.getItems()).hasSize(1);
    robot.interact(
        () -> {
          lines.requestFocus();
          lines.getSelectionModel().selectFirst();
        });
    robot.push(KeyCode.ENTER);
    assertThat(window.model().screen().get()).isEqualTo(Screen.PAYMENTS);
    assertThat(all(robot)).contains("Refused");
  }

  @Test
  void aFileThatDoesNotSayWhatItsRowsAreAsks(FxRobot robot) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("plain.csv"),
            "account.number;payment.amount;payment.currency\r\nada@upi;100;INR\r\n");
    check(robot, file);
    assertThat(all(robot)).contains("This file cannot be used", "What are all its rows?");
    press(robot, "#all-upi-payout");
    assertThat(all(robot)).contains("To correct 1");
  }

  @Test
  void aFileThatIsNoneIsRefusedInASentence(FxRobot robot) {
    check(robot, folder.resolve("nowhere.csv"));
    assertThat(all(robot)).contains("The file cannot be read; check that it exists");
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void theListIsEmptyInASentence(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    assertThat(window.model().screen().get()).isEqualTo(Screen.BATCHES);
    assertThat(all(robot)).contains("No file was paid yet.");
  }
}
