package app.paydesk.batch;

import app.paydesk.batch.column.SheetColumns;
import app.paydesk.batch.column.SheetMapping;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetNotice;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of payments that is open.
 *
 * @param rows judged by what the profile agreed
 * @param notices what a person should know about how it is read
 */
public record PaymentFile(Path path, Sheet sheet, SheetRows rows, List<SheetNotice> notices)
    implements AutoCloseable {
  public PaymentFile {
    notices = List.copyOf(notices);
  }

  /**
   * Opens a file.
   *
   * @param operation what all its rows are; empty where each row says it
   * @param agreement what the profile agreed with the provider
   * @throws app.paydesk.batch.sheet.SheetException if it cannot be used as a whole
   */
  public static PaymentFile open(
      Path path,
      Optional<Operation> operation,
      Methods methods,
      Agreement agreement,
      long projectId) {
    SheetMapping mapping = operation.map(SheetMapping::of).orElse(SheetMapping.NONE);
    return open(path, _ -> mapping, methods, agreement, projectId);
  }

  /**
   * Opens a file with headings of its own.
   *
   * @param mapping what a header's columns stand for; what it throws is thrown
   * @param agreement what the profile agreed with the provider
   * @throws app.paydesk.batch.sheet.SheetException if it cannot be used as a whole
   */
  public static PaymentFile open(
      Path path,
      Function<List<String>, SheetMapping> mapping,
      Methods methods,
      Agreement agreement,
      long projectId) {
    Sheet sheet = SheetReader.open(path);
    try {
      SheetColumns columns =
          SheetColumns.of(sheet.header(), methods, mapping.apply(sheet.header()));
      List<SheetNotice> notices = new ArrayList<>(sheet.notices());
      notices.addAll(columns.notices());
      return new PaymentFile(
          path, sheet, new SheetRows(sheet, columns, agreement, projectId), notices);
    } catch (RuntimeException e) {
      sheet.close();
      throw e;
    }
  }

  /** Its name, without folders. */
  public String name() {
    return path.toAbsolutePath().getFileName().toString();
  }

  @Override
  public void close() {
    sheet.close();
  }
}
