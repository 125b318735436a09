package app.paydesk.batch.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.batch.sheet.Damage;
import app.paydesk.batch.sheet.FoundText;
import app.paydesk.batch.sheet.SheetCell;
import app.paydesk.batch.sheet.SheetException;
import app.paydesk.batch.sheet.SheetNotice;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.card.TestCards;
import app.paydesk.generated.Cases;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.sepa.Sepa;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Headings name fields; what a row says under them is what a person would type into the form. */
class SheetColumnsTest {
  private final Methods methods = Sepa.installed();
  private final Operation cup = methods.operation("cup-payout").orElseThrow();
  private final Operation upi = methods.operation("upi-payout").orElseThrow();

  @Test
  void documentedHeadingsNameFieldsWhateverTheirCaseAndBlanks() {
    SheetPayment payment =
        one(
            SheetMapping.NONE,
            List.of(" General.Payment_ID ", "OPERATION", "payment.amount", "ｃustomer.first_name"),
            List.of("A-1 ", "upi-payout", "48560", "Ada"));

    assertThat(payment.paymentId()).contains("A-1");
    assertThat(payment.operation()).contains(upi);
    assertThat(payment.values())
        .isEqualTo(Map.of("payment.amount", "485.60", "customer.first_name", "Ada"));
    assertThat(payment.faults()).isEmpty();
  }

  @Test
  void anAmountInMinorUnitsIsThatAmountInMajorUnits() {
    Cases.seeded(
        300,
        draw -> {
          long minor = draw.between(0, Long.MAX_VALUE);
          String text = draw.yes() ? String.valueOf(minor) : "%,d".formatted(minor);
          SheetPayment payment = amount("payment.amount", text);
          assertThat(payment.values().get("payment.amount"))
              .isEqualTo(new Money(minor, CurrencyCode.INR).plain());
        });
  }

  @Test
  void minorUnitsWithADecimalPointAreRefusedAndMajorUnitsAreNot() {
    for (String text : List.of("485.60", "485.00", "48,5", "-1", "1e3", "9".repeat(20))) {
      assertThat(amount("payment.amount", text).faults())
          .containsExactly(
              new SheetFault(
                  "payment.amount", Damage.of(Damage.Kind.NOT_MINOR_UNITS, FoundText.of(text))));
    }
    assertThat(amount("amount", "12,34,567.89").values())
        .containsEntry("payment.amount", "12,34,567.89");
    assertThat(amount("amount", "４８５.６").values()).containsEntry("payment.amount", "４８５.６");
  }

  private SheetPayment amount(String heading, String text) {
    return one(SheetMapping.of(upi), List.of(heading), List.of(text));
  }

  @Test
  void theOperationIsWhatTheRowSaysInOurWordsOrTheProviders() {
    assertThat(operation("cup-payout", "", "").operation()).contains(cup);
    assertThat(operation("", "payout", "bank-transfer/upi").operation()).contains(upi);
    assertThat(operation("", "Payout", "upi").operation()).contains(upi);
    assertThat(operation("", "payout", "chinaunionpay").operation()).contains(cup);
    assertThat(operation("", "refund", "sepa").operation())
        .isEqualTo(methods.operation("sepa-refund"));
    assertFault(operation("", "payout", ""), Damage.Kind.UNSURE_OPERATION);
    assertFault(operation("", "sale", "upi"), Damage.Kind.UNSURE_OPERATION);
    assertFault(operation("", "capture", "card"), Damage.Kind.UNKNOWN_OPERATION);
    assertFault(operation("upi-payout", "refund", ""), Damage.Kind.UNKNOWN_OPERATION);
    assertFault(operation("", "", ""), Damage.Kind.NO_OPERATION);
    assertFault(
        one(
            SheetMapping.of(cup),
            List.of("operation", "payment.amount"),
            List.of("upi-payout", "1000")),
        Damage.Kind.OTHER_OPERATION);
  }

  private SheetPayment operation(String key, String type, String method) {
    return one(
        SheetMapping.NONE,
        List.of("operation", "operation_type", "method", "payment.amount"),
        List.of(key, type, method, "1000"));
  }

  @Test
  void whatWouldNotBeSentIsRefusedByName() {
    SheetPayment payment =
        one(
            SheetMapping.NONE,
            List.of("operation", "account.number", "favourite colour", "token", "unused"),
            List.of("cup-payout", "6217", "blue", "t-1", ""));

    assertThat(payment.faults())
        .containsExactlyInAnyOrder(
            new SheetFault(
                "account.number", Damage.of(Damage.Kind.NOT_A_FIELD, "6217", "cup-payout")),
            new SheetFault("favourite colour", Damage.of(Damage.Kind.UNKNOWN_COLUMN, "blue")));
  }

  @Test
  void aDocumentedColumnWithoutUseIsSaid() {
    SheetColumns columns =
        SheetColumns.of(
            List.of("Token", "card.year", "account.number", "payment.amount"),
            methods,
            SheetMapping.of(cup));

    assertThat(columns.notices())
        .containsExactly(
            SheetNotice.of(SheetNotice.Kind.UNUSED_COLUMN, "Token"),
            SheetNotice.of(SheetNotice.Kind.UNUSED_COLUMN, "card.year"),
            SheetNotice.of(SheetNotice.Kind.UNUSED_COLUMN, "account.number"));
    assertThat(columns.missing(cup))
        .extracting(f -> f.name())
        .contains("card.pan")
        .doesNotContain("payment.amount");
  }

  @Test
  void aSheetWithHeadingsOfItsOwnIsReadByAMapping() {
    SheetMapping mapping =
        new SheetMapping(
            Optional.of(upi),
            Map.of("金额", "amount", "VPA", "account.number", "编号", "general.payment_id"));
    SheetPayment payment = one(mapping, List.of("编号", " 金额", "vpa"), List.of("7", "5", "ada@upi"));

    assertThat(payment.paymentId()).contains("7");
    assertThat(payment.values())
        .isEqualTo(Map.of("payment.amount", "5", "account.number", "ada@upi"));
  }

  @Test
  void aHeaderThatCannotBeUnderstoodIsRefusedAsAWhole() {
    assertRefused(
        SheetException.Fault.TWO_AMOUNTS, SheetMapping.of(upi), "amount", "payment.amount");
    assertRefused(SheetException.Fault.NO_KNOWN_COLUMN, SheetMapping.of(upi), "VPA", "Betrag");
    assertRefused(SheetException.Fault.NO_OPERATION, SheetMapping.NONE, "payment.amount", "method");
    assertRefused(
        SheetException.Fault.REPEATED_COLUMN,
        new SheetMapping(Optional.of(upi), Map.of("sum", "amount")),
        "sum",
        "amount",
        "account.number");
  }

  private void assertRefused(SheetException.Fault fault, SheetMapping mapping, String... headings) {
    assertThatThrownBy(() -> SheetColumns.of(List.of(headings), methods, mapping))
        .isInstanceOfSatisfying(SheetException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  @Test
  void whatASpreadsheetSpoiledIsFoundByWhatTheFieldShouldHold() {
    assertThat(spoiled("card.pan", "6217991234567890000")).contains(Damage.Kind.ROUNDED);
    assertThat(spoiled("card.pan", "62179912345678900")).contains(Damage.Kind.ROUNDED);
    assertThat(spoiled("card.pan", "6217 9912 3456 7890 000")).isEmpty();
    assertThat(spoiled("customer.id", "20261128120000000")).isEmpty();
    assertThat(spoiled("customer.zip", "18000")).contains(Damage.Kind.LEADING_ZERO);
    assertThat(spoiled("customer.zip", "518000")).isEmpty();
    assertThat(spoiled("customer.phone", "8613800138000")).isEmpty();
    assertThat(spoiled("account.bank_id", "28")).isEmpty();
    for (String date : List.of("5-Jan", "Jan-26", "5月1日", "2026/5/1", "1-May-2026")) {
      assertThat(spoiled("customer.street", date)).contains(Damage.Kind.DATE);
      assertThat(spoiled("payment.description", date)).isEmpty();
    }
    assertThat(spoiled("customer.first_name", "张?")).contains(Damage.Kind.LOST_CHARACTER);
    assertThat(spoiled("customer.first_name", "?")).contains(Damage.Kind.LOST_CHARACTER);
    assertThat(spoiled("customer.city", "深?")).contains(Damage.Kind.LOST_CHARACTER);
    assertThat(spoiled("payment.description", "好吗?")).isEmpty();
  }

  @Test
  void aCardOfSixteenDigitsMayEndInAZeroThatFits() {
    Random random = new Random(3);
    String card = TestCards.fitting("6217", 16, random);
    while (!card.endsWith("0")) {
      card = TestCards.fitting("6217", 16, random);
    }
    assertThat(spoiled("card.pan", card)).isEmpty();
    char[] other = card.toCharArray();
    other[10] = other[10] == '9' ? '0' : (char) (other[10] + 1);
    assertThat(spoiled("card.pan", new String(other))).contains(Damage.Kind.ROUNDED);
  }

  @Test
  void aCardNumberIsInTheValuesAndNowhereElse() {
    String card = TestCards.fitting("6217", 19, new Random(5));
    SheetPayment payment =
        one(
            SheetMapping.NONE,
            List.of("operation", "card.pan", "note", "payment.amount"),
            List.of("cup-payout", card, card, card + ".5"));

    assertThat(payment.values()).containsEntry("card.pan", card);
    assertThat(payment.toString()).doesNotContain(card);
    assertThat(payment.faults())
        .hasSize(2)
        .allSatisfy(f -> assertThat(f.toString()).doesNotContain(card).contains("*"));
  }

  private Optional<Damage.Kind> spoiled(String field, String text) {
    SheetPayment payment = one(SheetMapping.of(cup), List.of(field), List.of(text));
    assertThat(payment.values().containsKey(field)).isEqualTo(payment.faults().isEmpty());
    return payment.faults().stream().map(f -> f.damage().kind()).findFirst();
  }

  private void assertFault(SheetPayment payment, Damage.Kind kind) {
    assertThat(payment.faults()).extracting(f -> f.damage().kind()).containsExactly(kind);
  }

  private SheetPayment one(SheetMapping mapping, List<String> header, List<String> cells) {
    List<SheetCell> row =
        cells.stream().map(text -> new SheetCell(text, Optional.empty())).toList();
    return SheetColumns.of(header, methods, mapping).read(new SheetRow(2, row, Optional.empty()));
  }
}
