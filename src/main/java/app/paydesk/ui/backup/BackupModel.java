package app.paydesk.ui.backup;

import app.paydesk.backup.Backup;
import app.paydesk.backup.BackupException;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.ui.BackupPort;
import app.paydesk.words.Message;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where the backup goes and how far it is. It goes on while other screens are looked at. */
public final class BackupModel {
  private final BackupPort desktop;
  private final Backup backup;
  private final StringProperty folder = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<End>> end =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * How the last one ended.
   *
   * @param sentence where it stands, or why there is none
   */
  record End(boolean made, String sentence) {}

  public BackupModel(BackupPort desktop) {
    this.desktop = desktop;
    this.backup = new Backup(desktop.clock());
  }

  /** Makes a backup below the folder, unless one is being made. */
  void make() {
    if (working.get() || folder.get().isBlank()) {
      return;
    }
    String typed = folder.get().strip();
    working.set(true);
    end.set(Optional.empty());
    desktop
        .background()
        .run(
            () -> backup.make(desktop.home(), Path.of(typed).toAbsolutePath()),
            made ->
                ended(
                    true,
                    Message.of("backup.made", made.folder(), made.files(), made.payments()),
                    made.proof()),
            failure -> ended(false, why(failure, typed)));
  }

  private void ended(boolean made, Message... sentences) {
    working.set(false);
    String said = Stream.of(sentences).map(desktop.words()::say).collect(Collectors.joining(" "));
    end.set(Optional.of(new End(made, said)));
  }

  private static Message why(Exception failure, String typed) {
    return switch (failure) {
      case BackupException e -> e.message();
      case HistoryException e -> e.message();
      case InvalidPathException _ -> Message.of("backup.no-path", typed);
      default -> Message.of("backup.unwritten", typed, failure.getClass().getSimpleName());
    };
  }

  StringProperty folder() {
    return folder;
  }

  ReadOnlyBooleanProperty working() {
    return working.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<End>> end() {
    return end.getReadOnlyProperty();
  }
}
