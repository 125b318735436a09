package app.paydesk.batch.column;

import java.util.Map;
import java.util.Set;

/** What the cells of a column stand for. */
sealed interface ColumnUse {

  /**
   * A field of the operation.
   *
   * @param path its dotted JSON path
   */
  record OfField(String path) implements ColumnUse {}

  /** What stands beside the fields of a request. */
  enum Beside implements ColumnUse {
    /** Our own number of the payment. */
    PAYMENT_ID,
    /** The payment that failed and is paid once more, as a remainder says. */
    AGAIN_OF,
    /** The project that it is for. */
    PROJECT,
    /** Our key of the operation. */
    OPERATION,
    /** What the provider calls the kind of the operation. */
    OPERATION_TYPE,
    /** What the provider calls the method. */
    METHOD,
    /** The amount in major units, as people write it. */
    MAJOR_AMOUNT,
    /** Documented by the provider, without use here. */
    UNUSED,
    /** Nothing that is known. */
    UNKNOWN,
    /** It has no heading. */
    NONE
  }

  /** Heading of the key of a row's operation. */
  String OPERATION = "operation";

  /** Heading of our own number of the payment. */
  String PAYMENT_ID = "general.payment_id";

  /** Heading of the amount in major units. */
  String MAJOR = "amount";

  /** Heading of the payment that a row pays once more. */
  String AGAIN_OF = "again_of";

  /** Heading of what was found in a row, which a file that was checked comes back with. */
  String FINDINGS = "paydesk.findings";

  /** Documented names that stand beside the fields, and our own. */
  Map<String, Beside> BESIDE =
      Map.of(
          PAYMENT_ID,
          Beside.PAYMENT_ID,
          AGAIN_OF,
          Beside.AGAIN_OF,
          "general.project_id",
          Beside.PROJECT,
          OPERATION,
          Beside.OPERATION,
          "operation_type",
          Beside.OPERATION_TYPE,
          "method",
          Beside.METHOD,
          MAJOR,
          Beside.MAJOR_AMOUNT);

  /** Documented names of fields that an operation may not have. */
  Set<String> DOCUMENTED =
      Set.of(
          "general.operation_id",
          "payment.amount",
          "payment.currency",
          "payment.description",
          "account.number",
          "account.bank_id",
          "account.customer_name",
          "account.branch",
          "account.city",
          "account.region_id",
          "card.pan",
          "card.year",
          "card.month",
          "card.card_holder",
          "token",
          "customer.id",
          "customer.country",
          "customer.city",
          "customer.state",
          "customer.zip",
          "customer.street",
          "customer.first_name",
          "customer.last_name",
          "customer.day_of_birth",
          "customer.phone",
          "customer.email",
          "customer.ip_address");

  /**
   * The use of a column.
   *
   * @param name its documented name
   * @param fields paths that the operations have, by what they have in common with a heading
   */
  static ColumnUse of(String name, Map<String, String> fields) {
    if (name.isEmpty()) {
      return Beside.NONE;
    }
    if (BESIDE.containsKey(name)) {
      return BESIDE.get(name);
    }
    if (fields.containsKey(name)) {
      return new OfField(fields.get(name));
    }
    boolean unused = name.equals(FINDINGS) || name.equals(SheetMapping.UNUSED);
    return unused || DOCUMENTED.contains(name) ? Beside.UNUSED : Beside.UNKNOWN;
  }
}
