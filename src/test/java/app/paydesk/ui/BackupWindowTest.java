package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A backup is a few keys away and says where it stands, or why there is none. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class BackupWindowTest {
  @TempDir Path folder;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("profiles.json"), "{}");
    window = SampleWindow.open(stage, sample, home);
  }

  private String madeIn(FxRobot robot, Path target) {
    robot.interact(() -> window.model().show(Screen.BACKUP));
    robot.interact(
        () -> robot.lookup("#backup-folder").queryTextInputControl().setText(target.toString()));
    robot.interact(() -> robot.lookup("#backup-make").queryButton().fire());
    return robot.lookup("#backup-outcome").queryLabeled().getText();
  }

  @Test
  void theSearchOfEverythingFindsTheBackup(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    robot.write("back up");
    robot.push(KeyCode.ENTER);
    assertThat(window.model().screen().get()).isEqualTo(Screen.BACKUP);
    assertThat(robot.lookup("#backup-make").queryButton().isDisabled()).isTrue();
  }

  @Test
  void aBackupSaysWhereItStands(FxRobot robot) throws IOException {
    Path target = folder.resolve("disk");
    assertThat(madeIn(robot, target)).startsWith("Backed up to " + target);
    try (Stream<Path> made = Files.list(target)) {
      List<Path> all = made.toList();
      assertThat(all)
          .singleElement()
          .satisfies(b -> assertThat(b.resolve("profiles.json")).exists());
    }
  }

  @Test
  void aFolderInTheHomeIsRefusedInWords(FxRobot robot) {
    assertThat(madeIn(robot, folder.resolve("home").resolve("inside")))
        .contains("lies in the home that is copied");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed(FxRobot robot) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(madeIn(robot, file)).startsWith("The backup " + file);
  }
}
