package app.paydesk.batch.template;

import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes empty files that are filled in and then read as payments. */
public final class Templates {
  private static final String SEPARATOR = ";";
  private static final String LINE_END = "\r\n";

  private final Words words;

  /**
   * @param words the language that columns are explained in
   */
  public Templates(Words words) {
    this.words = words;
  }

  /** The operations that have a template: what is paid or given back, without purchases. */
  public static List<Operation> offered(Methods methods) {
    return methods.operations().stream().filter(Templates::offers).toList();
  }

  private static boolean offers(Operation operation) {
    return switch (operation.kind()) {
      case PAYOUT, REFUND -> !operation.link();
      case PURCHASE -> false;
    };
  }

  /**
   * Writes the template of an operation, without rows. In CSV the amount is in minor units; in a
   * workbook it is in major units.
   *
   * @param out stays open
   * @throws IllegalArgumentException if the operation is none of those {@link #offered}
   */
  public void write(Operation operation, Format format, OutputStream out) throws IOException {
    if (!offers(operation)) {
      throw new IllegalArgumentException("no template for " + operation.key());
    }
    List<TemplateColumn> columns = TemplateColumn.of(operation, format);
    switch (format) {
      case CSV -> out.write(header(columns).getBytes(StandardCharsets.UTF_8));
      case XLSX -> new WorkbookTemplate(operation, columns, words).write(out);
    }
  }

  private static String header(List<TemplateColumn> columns) {
    return columns.stream()
        .map(TemplateColumn::heading)
        .collect(Collectors.joining(SEPARATOR, "", LINE_END));
  }
}
