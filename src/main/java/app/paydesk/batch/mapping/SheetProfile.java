package app.paydesk.batch.mapping;

import app.paydesk.batch.column.SheetMapping;
import app.paydesk.batch.sheet.FoundText;
import app.paydesk.batch.sheet.Heading;
import app.paydesk.method.Methods;
import app.paydesk.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the columns of a user's own sheet stand for, and how the sheet looked then.
 *
 * @param name by which it is called
 * @param operation key of what all rows are; empty where each row says it
 * @param columns documented names by heading, {@link SheetMapping#UNUSED} for what is not paid by
 * @param layout the headings in their order, as they stood
 */
public record SheetProfile(
    String name, Optional<String> operation, Map<String, String> columns, List<String> layout) {
  private static final String FORM = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

  /**
   * @throws MappingException if the name has another form
   */
  public SheetProfile {
    requireName(name);
    columns = Map.copyOf(new LinkedHashMap<>(columns));
    layout = List.copyOf(layout);
  }

  static void requireName(String name) {
    if (!name.matches(FORM)) {
      throw new MappingException(Message.of("sheet.name", FoundText.of(name)));
    }
  }

  /** The same for a sheet that looks otherwise now. */
  public SheetProfile laidOut(List<String> header) {
    return new SheetProfile(name, operation, columns, header);
  }

  /**
   * As rows are read by it.
   *
   * @throws MappingException if its operation is not installed
   */
  public SheetMapping mapping(Methods methods) {
    return new SheetMapping(
        operation.map(
            key ->
                methods
                    .operation(key)
                    .orElseThrow(
                        () -> new MappingException(Message.of("sheet.operation", name, key)))),
        columns);
  }

  /**
   * Refuses a sheet whose layout is another one, as what stands in a column may be something else
   * by now.
   *
   * @throws MappingException which says which columns changed
   */
  public void require(List<String> header) {
    List<String> before = keys(layout);
    List<String> now = keys(header);
    if (!before.equals(now)) {
      throw new MappingException(changed(header, Set.copyOf(before), Set.copyOf(now)));
    }
  }

  private Message changed(List<String> header, Set<String> before, Set<String> now) {
    String fresh = named(header, before);
    String gone = named(layout, now);
    if (fresh.isEmpty() && gone.isEmpty()) {
      List<String> moved = new ArrayList<>();
      for (int i = 0; i < Math.min(header.size(), layout.size()); i++) {
        if (!Heading.key(header.get(i)).equals(Heading.key(layout.get(i)))) {
          moved.add(FoundText.of(header.get(i)));
        }
      }
      return Message.of("sheet.moved", name, String.join(", ", moved));
    }
    return Message.of(
        "sheet.changed", name, fresh.isEmpty() ? "–" : fresh, gone.isEmpty() ? "–" : gone);
  }

  private static String named(List<String> headings, Set<String> others) {
    return headings.stream()
        .filter(heading -> !others.contains(Heading.key(heading)))
        .map(heading -> heading.isEmpty() ? "“”" : FoundText.of(heading))
        .collect(Collectors.joining(", "));
  }

  private static List<String> keys(List<String> headings) {
    return headings.stream().map(Heading::key).toList();
  }
}
