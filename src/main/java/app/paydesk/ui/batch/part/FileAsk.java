package app.paydesk.ui.batch.part;

import app.paydesk.export.table.TableFormat;
import app.paydesk.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks where a file is, or where one shall stand. */
public final class FileAsk {
  private FileAsk() {}

  /** A file with payments. */
  public static Optional<Path> open(Node over, Words words) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("batches.file.title"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                words.say("batches.file.kinds"), "*.csv", "*.xlsx", "*.txt", "*.tsv"),
            new FileChooser.ExtensionFilter(words.say("batches.file.any"), "*.*"));
    return Optional.ofNullable(chooser.showOpenDialog(over.getScene().getWindow()))
        .map(File::toPath);
  }

  /** What a table is written as: a workbook where the name ends so, else CSV. */
  public static TableFormat format(Path target) {
    return target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
        ? TableFormat.XLSX
        : TableFormat.CSV;
  }

  /**
   * A place for a new file.
   *
   * @param name what it is called unless a person says otherwise
   */
  public static Optional<Path> save(Node over, String title, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(over.getScene().getWindow()))
        .map(File::toPath);
  }
}
