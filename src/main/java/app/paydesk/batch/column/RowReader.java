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
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.MoneyText;
import app.paydesk.words.Typed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rows as payments. */
final class RowReader {
  /** Path of the amount, whose column is in minor units. */
  static final String MINOR = "payment.amount";

  private static final int MOST_CHOICES = 1_000;

  private final List<String> headings;
  private final List<ColumnUse> uses;
  private final RowOperation choice;
  private final Map<List<String>, RowOperation.Found> choices = new HashMap<>();
  private final Map<String, OperationFields> operations = new HashMap<>();

  RowReader(List<String> headings, List<ColumnUse> uses, RowOperation choice) {
    this.headings = headings.stream().map(FoundText::of).toList();
    this.uses = uses;
    this.choice = choice;
  }

  SheetPayment read(SheetRow row) {
    List<SheetFault> faults = new ArrayList<>();
    Map<Beside, String> beside = new EnumMap<>(Beside.class);
    List<Integer> fields = new ArrayList<>(uses.size());
    Optional<OperationFields> operation = Optional.empty();
    Map<String, String> values = new LinkedHashMap<>();
    if (row.damage().isPresent()) {
      faults.add(new SheetFault("", row.damage().get()));
    } else {
      sort(row, beside, fields, faults);
      operation = operation(beside, faults);
      operation.ifPresent(o -> fill(o, row, fields, values, faults));
      operation
          .flatMap(OperationFields::amount)
          .filter(_ -> beside.containsKey(Beside.MAJOR_AMOUNT))
          .ifPresent(path -> values.put(path, beside.get(Beside.MAJOR_AMOUNT)));
    }
    return new SheetPayment(
        row.line(),
        operation.map(OperationFields::operation),
        Optional.ofNullable(beside.get(Beside.PAYMENT_ID)).map(id -> Typed.of(id).text()),
        Optional.ofNullable(beside.get(Beside.AGAIN_OF)).map(id -> Typed.of(id).text()),
        Optional.ofNullable(beside.get(Beside.PROJECT)).map(id -> Typed.of(id).text()),
        values,
        faults);
  }

  /** Parts the cells that hold something: what stands beside the fields, the fields, the faulty. */
  private void sort(
      SheetRow row, Map<Beside, String> beside, List<Integer> fields, List<SheetFault> faults) {
    for (int i = 0; i < uses.size(); i++) {
      SheetCell cell = row.cells().get(i);
      if (cell.damage().isPresent()) {
        faults.add(new SheetFault(headings.get(i), cell.damage().get()));
      } else if (!cell.blank()) {
        switch (uses.get(i)) {
          case OfField _ -> fields.add(i);
          case Beside.UNKNOWN -> faults.add(fault(i, Kind.UNKNOWN_COLUMN, cell));
          case Beside use -> beside.put(use, cell.text());
        }
      }
    }
  }

  private Optional<OperationFields> operation(Map<Beside, String> beside, List<SheetFault> faults) {
    List<String> texts =
        List.of(
            beside.getOrDefault(Beside.OPERATION, ""),
            beside.getOrDefault(Beside.OPERATION_TYPE, ""),
            beside.getOrDefault(Beside.METHOD, ""));
    if (choices.size() > MOST_CHOICES) {
      choices.clear();
    }
    RowOperation.Found found = choices.computeIfAbsent(texts, this::choose);
    found.damage().ifPresent(d -> faults.add(new SheetFault("", d)));
    return found
        .operation()
        .map(o -> operations.computeIfAbsent(o.key(), _ -> new OperationFields(o)));
  }

  private RowOperation.Found choose(List<String> texts) {
    List<String> keys = texts.stream().map(Heading::key).toList();
    return choice.of(new RowOperation.Said(keys.get(0), keys.get(1), keys.get(2)));
  }

  private void fill(
      OperationFields operation,
      SheetRow row,
      List<Integer> places,
      Map<String, String> values,
      List<SheetFault> faults) {
    Optional<Integer> minor = Optional.empty();
    for (int place : places) {
      SheetCell cell = row.cells().get(place);
      Optional<FieldDamage> field =
          uses.get(place) instanceof OfField(String path)
              ? operation.field(path)
              : Optional.empty();
      if (field.isEmpty()) {
        String found = FoundText.of(cell.text().strip());
        Damage damage = Damage.of(Kind.NOT_A_FIELD, found, operation.operation().key());
        faults.add(new SheetFault(headings.get(place), damage));
      } else if (field.get().field().type() == Field.Type.AMOUNT) {
        minor = Optional.of(place);
      } else {
        Optional<Damage> damage = field.get().of(cell.text());
        damage.ifPresentOrElse(
            d -> faults.add(new SheetFault(headings.get(place), d)),
            () -> values.put(field.get().field().name(), cell.text()));
      }
    }
    minor.ifPresent(place -> amount(operation, row.cells().get(place), place, values, faults));
  }

  /** Minor units become what a person would type, in the currency of the row. */
  private void amount(
      OperationFields operation,
      SheetCell cell,
      int place,
      Map<String, String> values,
      List<SheetFault> faults) {
    CurrencyCode currency = operation.currency(values);
    MoneyText.readMinor(cell.text(), currency)
        .money()
        .ifPresentOrElse(
            money -> values.put(MINOR, money.plain()),
            () -> faults.add(fault(place, Kind.NOT_MINOR_UNITS, cell)));
  }

  private SheetFault fault(int place, Kind kind, SheetCell cell) {
    return new SheetFault(headings.get(place), Damage.of(kind, FoundText.of(cell.text().strip())));
  }
}
