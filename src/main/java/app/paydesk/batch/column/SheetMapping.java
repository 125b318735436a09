package app.paydesk.batch.column;

import app.paydesk.batch.sheet.Heading;
import app.paydesk.method.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person says of a sheet that the sheet does not say itself.
 *
 * @param operation what all its rows are; empty where each row says it
 * @param columns names of columns, as they are documented, by the sheet's own headings; case,
 *     blanks at the ends and width of the headings do not matter
 */
public record SheetMapping(Optional<Operation> operation, Map<String, String> columns) {
  /** Stands for a column that a person has no use for: what is in it is not paid by. */
  public static final String UNUSED = "-";

  /** For a sheet that says everything itself. */
  public static final SheetMapping NONE = new SheetMapping(Optional.empty(), Map.of());

  public SheetMapping {
    Map<String, String> keys = new LinkedHashMap<>();
    columns.forEach((heading, column) -> keys.put(Heading.key(heading), column));
    columns = Map.copyOf(keys);
  }

  /** For a sheet with the documented headings whose rows are all of one operation. */
  public static SheetMapping of(Operation operation) {
    return new SheetMapping(Optional.of(operation), Map.of());
  }

  /** The documented name of a column. */
  String column(String heading) {
    String key = Heading.key(heading);
    return Heading.key(columns.getOrDefault(key, key));
  }
}
