package app.paydesk.batch.mapping;

import app.paydesk.batch.column.SheetColumns;
import app.paydesk.batch.sheet.Heading;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses what the columns of a sheet stand for by their headings. Where two columns would stand
 * for one thing, neither is taken.
 */
public final class MappingGuess {
  private final HeadingWords words = new HeadingWords();
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param operations what the rows may be
   */
  public MappingGuess(Collection<Operation> operations) {
    for (String name :
        List.of(
            SheetColumns.OPERATION,
            SheetColumns.PAYMENT_ID,
            SheetColumns.AGAIN_OF,
            "operation_type",
            "method",
            "general.project_id")) {
      names.put(name, name);
    }
    for (Operation operation : operations) {
      for (Field field : operation.fields()) {
        names.put(Heading.key(field.name()), field.name());
        if (field.role() == Role.AMOUNT) {
          names.put(SheetColumns.MAJOR_AMOUNT, SheetColumns.MAJOR_AMOUNT);
        }
      }
    }
  }

  /** The documented name that a person may have meant; empty where there is none such. */
  public Optional<String> named(String name) {
    return Optional.ofNullable(names.get(Heading.key(name)));
  }

  /** All documented names that fit these payments, sorted. */
  public List<String> names() {
    return names.values().stream().distinct().sorted().toList();
  }

  /**
   * Names of columns by heading, of those that can be told.
   *
   * @param said what a person says of some headings already, which nothing else is taken for
   */
  public Map<String, String> of(List<String> header, Map<String, String> said) {
    Set<String> taken = new HashSet<>(said.values());
    Set<String> twice = new HashSet<>();
    Map<String, String> guesses = new LinkedHashMap<>();
    for (String heading : header) {
      if (!heading.isEmpty() && !said.containsKey(Heading.key(heading))) {
        named(heading)
            .or(() -> words.column(heading).flatMap(this::named))
            .filter(column -> taken.add(column) || !twice.add(column))
            .ifPresent(column -> guesses.put(heading, column));
      }
    }
    guesses.values().removeAll(twice);
    guesses.values().removeIf(column -> bothAmounts(taken, column));
    return guesses;
  }

  /** Of an amount in major and one in minor units a person has to say which counts. */
  private static boolean bothAmounts(Set<String> taken, String column) {
    return (column.equals(SheetColumns.MAJOR_AMOUNT) || column.equals(SheetColumns.MINOR_AMOUNT))
        && taken.contains(SheetColumns.MAJOR_AMOUNT)
        && taken.contains(SheetColumns.MINOR_AMOUNT);
  }
}
