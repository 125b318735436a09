package app.paydesk.batch.template;

import app.paydesk.batch.column.SheetColumns;
import app.paydesk.method.Field;
import app.paydesk.method.Operation;
import java.util.ArrayList;
import java.util.List;

/** A column of a template. */
sealed interface TemplateColumn {

  /** What stands above it. */
  String heading();

  /** The key of the operation. */
  record OfOperation() implements TemplateColumn {
    @Override
    public String heading() {
      return SheetColumns.OPERATION;
    }
  }

  /** The payment that a refund gives back. */
  record OfPayment() implements TemplateColumn {
    @Override
    public String heading() {
      return SheetColumns.PAYMENT_ID;
    }
  }

  /** A field of the request. */
  record OfField(Field field, String heading) implements TemplateColumn {
    boolean amount() {
      return field.type() == Field.Type.AMOUNT;
    }
  }

  /** The columns of an operation, with the amount in minor units or as people write it. */
  static List<TemplateColumn> of(Operation operation, Format format) {
    List<TemplateColumn> columns = new ArrayList<>();
    columns.add(new OfOperation());
    if (operation.kind() == Operation.Kind.REFUND) {
      columns.add(new OfPayment());
    }
    for (Field field : operation.fields()) {
      columns.add(new OfField(field, heading(field, format)));
    }
    return List.copyOf(columns);
  }

  private static String heading(Field field, Format format) {
    return switch (format) {
      case CSV -> field.name();
      case XLSX -> field.type() == Field.Type.AMOUNT ? SheetColumns.MAJOR_AMOUNT : field.name();
    };
  }
}
