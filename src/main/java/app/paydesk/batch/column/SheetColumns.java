package app.paydesk.batch.column;

import app.paydesk.batch.column.ColumnUse.Beside;
import app.paydesk.batch.column.ColumnUse.OfField;
import app.paydesk.batch.sheet.FoundText;
import app.paydesk.batch.sheet.Heading;
import app.paydesk.batch.sheet.SheetException;
import app.paydesk.batch.sheet.SheetException.Fault;
import app.paydesk.batch.sheet.SheetNotice;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each column of a sheet stands for, by its heading. */
public final class SheetColumns {
  /** Heading of the key of a row's operation. */
  public static final String OPERATION = ColumnUse.OPERATION;

  /** Heading of our own number of the payment. */
  public static final String PAYMENT_ID = ColumnUse.PAYMENT_ID;

  /** Heading of the amount in major units. */
  public static final String MAJOR_AMOUNT = ColumnUse.MAJOR;

  /** Heading of the amount in minor units. */
  public static final String MINOR_AMOUNT = RowReader.MINOR;

  /** Heading of the payment that a row pays once more. */
  public static final String AGAIN_OF = ColumnUse.AGAIN_OF;

  /** Heading of what was found in a row, which a file that was checked comes back with. */
  public static final String FINDINGS = ColumnUse.FINDINGS;

  private final List<String> headings;
  private final List<ColumnUse> uses;
  private final List<Operation> operations;
  private final CardColumns cards;
  private final RowReader reader;

  private SheetColumns(
      List<String> headings,
      List<ColumnUse> uses,
      List<Operation> operations,
      RowOperation choice) {
    this.headings = headings;
    this.uses = uses;
    this.operations = operations;
    this.cards = cards(uses, operations);
    this.reader = new RowReader(headings, uses, choice);
  }

  /**
   * The columns of a header.
   *
   * @throws SheetException if two columns stand for one thing, the amount stands in major and in
   *     minor units, no column says what the rows are and nobody else does, or no heading is known
   */
  public static SheetColumns of(List<String> header, Methods methods, SheetMapping mapping) {
    List<Operation> operations = mapping.operation().map(List::of).orElseGet(methods::operations);
    Map<String, String> fields = new HashMap<>();
    for (Operation operation : operations) {
      operation.fields().forEach(f -> fields.put(Heading.key(f.name()), f.name()));
    }
    List<ColumnUse> uses = new ArrayList<>();
    for (String heading : header) {
      uses.add(ColumnUse.of(mapping.column(heading), fields));
    }
    requireOnce(header, uses);
    if (uses.stream().noneMatch(u -> u instanceof OfField || u == Beside.MAJOR_AMOUNT)) {
      throw new SheetException(Fault.NO_KNOWN_COLUMN);
    }
    boolean said = uses.contains(Beside.OPERATION) || uses.contains(Beside.OPERATION_TYPE);
    if (mapping.operation().isEmpty() && !said) {
      throw new SheetException(Fault.NO_OPERATION);
    }
    return new SheetColumns(
        List.copyOf(header),
        List.copyOf(uses),
        List.copyOf(operations),
        new RowOperation(mapping.operation(), operations));
  }

  private static void requireOnce(List<String> header, List<ColumnUse> uses) {
    Set<ColumnUse> seen = new HashSet<>(Set.of(Beside.UNUSED, Beside.UNKNOWN, Beside.NONE));
    Set<ColumnUse> repeated = new HashSet<>(seen);
    for (int i = 0; i < header.size(); i++) {
      if (!seen.add(uses.get(i)) && !repeated.contains(uses.get(i))) {
        throw new SheetException(Fault.REPEATED_COLUMN, FoundText.of(header.get(i)));
      }
    }
    if (seen.contains(Beside.MAJOR_AMOUNT) && seen.contains(new OfField(RowReader.MINOR))) {
      throw new SheetException(Fault.TWO_AMOUNTS, ColumnUse.MAJOR, RowReader.MINOR);
    }
  }

  /** Documented columns that none of the operations has a use for. */
  public List<SheetNotice> notices() {
    List<SheetNotice> notices = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (uses.get(i) == Beside.UNUSED) {
        notices.add(SheetNotice.of(SheetNotice.Kind.UNUSED_COLUMN, FoundText.of(headings.get(i))));
      }
    }
    return notices;
  }

  /** What the rows may be: what a person chose, else all that is installed. */
  public List<Operation> operations() {
    return operations;
  }

  /** The fields that an operation's document demands and no column stands for. */
  public List<Field> missing(Operation operation) {
    return operation.fields().stream().filter(Field::required).filter(f -> !stands(f)).toList();
  }

  private boolean stands(Field field) {
    return uses.contains(new OfField(field.name()))
        || (field.role() == Role.AMOUNT && uses.contains(Beside.MAJOR_AMOUNT));
  }

  /**
   * Where a column stands, from 0.
   *
   * @param name its heading, or the documented name of what it stands for
   */
  public OptionalInt place(String name) {
    String key = Heading.key(name);
    OptionalInt named =
        IntStream.range(0, headings.size())
            .filter(i -> Heading.key(headings.get(i)).equals(key))
            .findFirst();
    if (named.isPresent()) {
      return named;
    }
    Set<ColumnUse> meant = new HashSet<>(Set.of(new OfField(name)));
    Optional.ofNullable(ColumnUse.BESIDE.get(key)).ifPresent(meant::add);
    if (name.equals(RowReader.MINOR)) {
      meant.add(Beside.MAJOR_AMOUNT);
    }
    return IntStream.range(0, uses.size()).filter(i -> meant.contains(uses.get(i))).findFirst();
  }

  /** What a person may see of the cells of a row: card numbers as 6+4. */
  public List<String> shown(SheetRow row) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      shown.add(cards.masked(i, row.cells().get(i).text()));
    }
    return shown;
  }

  private static CardColumns cards(List<ColumnUse> uses, List<Operation> operations) {
    Set<String> paths = CardColumns.fields(operations);
    return new CardColumns(
        IntStream.range(0, uses.size())
            .filter(i -> uses.get(i) instanceof OfField(String path) && paths.contains(path))
            .boxed()
            .collect(Collectors.toSet()));
  }

  /** What a row of the sheet says. */
  public SheetPayment read(SheetRow row) {
    return reader.read(row);
  }
}
