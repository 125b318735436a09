package app.paydesk.export;

import app.paydesk.card.CardMask;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.method.ResponseCodes;
import app.paydesk.money.Money;
import java.util.List;
import java.util.OptionalLong;

/** The columns of each export. Free texts lose what can be a card number. */
final class Columns {
  private static final ResponseCodes CODES = ResponseCodes.load();

  private Columns() {}

  static final List<Column<PaymentRow>> PAYMENTS =
      List.of(
          Column.text("payment_id", r -> r.key().id().value()),
          Column.text("ref", PaymentRow::ref),
          Column.text("operation", PaymentRow::operation),
          Column.text("state", r -> r.standing().word()),
          new Column<>(
              "amount_minor",
              r -> new Column.Value.Whole(r.amount().stream().mapToLong(Money::minor).findFirst())),
          new Column<>("amount", r -> new Column.Value.Plain(r.amount().map(Money::plain))),
          Column.text("currency", r -> r.amount().map(m -> m.currency().code()).orElse("")),
          Column.text("payee", r -> CardMask.masked(r.payee())),
          Column.text("status", r -> CardMask.masked(r.status())),
          Column.text("code", r -> CardMask.masked(r.code())),
          Column.text("created", r -> r.created().toString()),
          Column.text("changed", r -> r.changed().toString()),
          Column.text("code_means", r -> meaning(r.code())),
          Column.text("by", r -> CardMask.masked(r.by().text())));

  static final List<Column<DeliveryRow>> CALLBACKS =
      List.of(
          new Column<>("number", r -> new Column.Value.Whole(OptionalLong.of(r.id()))),
          Column.text("received", r -> r.received().toString()),
          Column.text("verdict", r -> r.verdict().name()),
          Column.text("payment_id", Columns::paymentId),
          Column.text("operation_type", r -> CardMask.masked(r.operationType())),
          Column.text("status", r -> CardMask.masked(r.status())),
          Column.text("code", r -> CardMask.masked(r.code())),
          Column.text("effect", r -> CardMask.masked(r.effect().code())),
          Column.text("code_means", r -> meaning(r.code())),
          Column.text("by", r -> CardMask.masked(r.by().text())));

  /** What the table of response codes says of one; empty for one that it does not have. */
  private static String meaning(String code) {
    return code.isEmpty() ? "" : CODES.advice(code).message();
  }

  /** What the Gate signed names a payment; what anyone can send may hold anything. */
  private static String paymentId(DeliveryRow row) {
    String id = row.paymentId().orElse("");
    return row.verdict() == Delivery.Verdict.VALID ? id : CardMask.masked(id);
  }
}
