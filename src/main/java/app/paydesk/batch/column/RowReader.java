package app.paydesk.batch.column;

import app.paydesk.batch.column.ColumnUse.Beside;
import app.paydesk.batch.column.ColumnUse.OfField;
import app.paydesk.batch.sheet.Damage;
import app.paydesk.batch.sheet.Damage.Kind;
import app.paydesk.batch.sheet.FoundText;
import app.paydesk.batch.sheet.Heading;
import app.paydesk.batch.sheet.SheetCell;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.money.MoneyText;
import app.paydesk.words.Typed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rows as payments. */
final class RowReader {
  /** Path of the amount, whose column is in minor units. */
  static final String MINOR = "payment.amount";

  private final List<String> headings;
  private final List<ColumnUse> uses;
  private final RowOperation choice;
  private final FieldDamage damage = new FieldDamage();

  RowReader(List<String> headings, List<ColumnUse> uses, RowOperation choice) {
    this.headings = headings;
    this.uses = uses;
    this.choice = choice;
  }

  SheetPayment read(SheetRow row) {
    List<SheetFault> faults = new ArrayList<>();
    row.damage().ifPresent(d -> faults.add(new SheetFault("", d)));
    Map<Beside, String> beside = new EnumMap<>(Beside.class);
    Map<String, Integer> fields = new LinkedHashMap<>();
    for (int i = 0; i < uses.size() && row.damage().isEmpty(); i++) {
      SheetCell cell = row.cells().get(i);
      if (cell.damage().isPresent()) {
        faults.add(new SheetFault(heading(i), cell.damage().get()));
      } else if (!cell.blank()) {
        switch (uses.get(i)) {
          case OfField field -> fields.put(field.path(), i);
          case Beside.UNKNOWN -> faults.add(fault(i, Kind.UNKNOWN_COLUMN, cell));
          case Beside use -> beside.put(use, cell.text());
        }
      }
    }
    Optional<Operation> operation = operation(row, beside, faults);
    Map<String, String> values = new LinkedHashMap<>();
    operation.ifPresent(o -> fill(o, row, fields, beside, values, faults));
    return new SheetPayment(
        row.line(),
        operation,
        Optional.ofNullable(beside.get(Beside.PAYMENT_ID)).map(id -> Typed.of(id).text()),
        Optional.ofNullable(beside.get(Beside.AGAIN_OF)).map(id -> Typed.of(id).text()),
        Optional.ofNullable(beside.get(Beside.PROJECT)).map(id -> Typed.of(id).text()),
        values,
        faults);
  }

  private Optional<Operation> operation(
      SheetRow row, Map<Beside, String> beside, List<SheetFault> faults) {
    if (row.damage().isPresent()) {
      return Optional.empty();
    }
    RowOperation.Found found =
        choice.of(
            new RowOperation.Said(
                said(beside, Beside.OPERATION),
                said(beside, Beside.OPERATION_TYPE),
                said(beside, Beside.METHOD)));
    found.damage().ifPresent(d -> faults.add(new SheetFault("", d)));
    return found.operation();
  }

  private static String said(Map<Beside, String> beside, Beside use) {
    return Heading.key(beside.getOrDefault(use, ""));
  }

  private void fill(
      Operation operation,
      SheetRow row,
      Map<String, Integer> fields,
      Map<Beside, String> beside,
      Map<String, String> values,
      List<SheetFault> faults) {
    Optional<Integer> minor = Optional.empty();
    for (Map.Entry<String, Integer> entry : fields.entrySet()) {
      int place = entry.getValue();
      SheetCell cell = row.cells().get(place);
      Optional<Field> field = operation.field(entry.getKey());
      if (field.isEmpty()) {
        faults.add(
            new SheetFault(
                heading(place),
                Damage.of(Kind.NOT_A_FIELD, FoundText.of(cell.text()), operation.key())));
      } else if (field.get().type() == Field.Type.AMOUNT) {
        minor = Optional.of(place);
      } else {
        Optional<Damage> spoiled = damage.of(operation, field.get(), cell.text());
        spoiled.ifPresentOrElse(
            d -> faults.add(new SheetFault(heading(place), d)),
            () -> values.put(field.get().name(), cell.text()));
      }
    }
    Optional<Field> amount = operation.field(Role.AMOUNT);
    if (minor.isPresent()) {
      int place = minor.get();
      major(operation, row.cells().get(place).text(), values)
          .ifPresentOrElse(
              text -> values.put(MINOR, text),
              () -> faults.add(fault(place, Kind.NOT_MINOR_UNITS, row.cells().get(place))));
    } else if (amount.isPresent() && beside.containsKey(Beside.MAJOR_AMOUNT)) {
      values.put(amount.get().name(), beside.get(Beside.MAJOR_AMOUNT));
    }
  }

  /** Minor units as a person would type them, in the currency that a draft of the row takes. */
  private static Optional<String> major(
      Operation operation, String text, Map<String, String> values) {
    CurrencyCode currency =
        operation
            .field(Role.CURRENCY)
            .map(f -> CurrencyRule.code(Typed.of(values.getOrDefault(f.name(), "")).text()))
            .flatMap(
                code ->
                    operation.currencies().stream().filter(c -> c.code().equals(code)).findFirst())
            .orElse(operation.currencies().getFirst());
    return MoneyText.readMinor(text, currency).money().map(Money::plain);
  }

  private SheetFault fault(int place, Kind kind, SheetCell cell) {
    return new SheetFault(heading(place), Damage.of(kind, FoundText.of(cell.text().strip())));
  }

  private String heading(int place) {
    return FoundText.of(headings.get(place));
  }
}
