package app.paydesk.batch.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.batch.column.SheetColumns;
import app.paydesk.batch.column.SheetMapping;
import app.paydesk.batch.column.SheetPayment;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.card.TestCards;
import app.paydesk.generated.Cases;
import app.paydesk.generated.Draw;
import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.sepa.Sepa;
import app.paydesk.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A template that is filled in is read as exactly the payments that were filled in. */
class TemplatesTest {
  private static final Methods METHODS = Sepa.installed();

  @TempDir private Path folder;

  static Stream<Arguments> templates() {
    return Templates.offered(METHODS).stream()
        .flatMap(o -> Stream.of(Format.values()).map(f -> Arguments.of(o.key(), f)));
  }

  private static Operation operation(String key) {
    return METHODS.operation(key).orElseThrow();
  }

  private static byte[] template(Operation operation, Format format, Locale language)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Templates(Words.of(language, METHODS.bundles())).write(operation, format, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whatIsFilledInIsReadBack(String key, Format format) {
    Operation operation = operation(key);
    Cases.seeded(
        10,
        draw -> {
          List<Map<String, String>> filled = draw.list(1, 4, () -> examples(operation, draw));
          Locale language = draw.yes() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
          Path file =
              FilledTemplates.fill(
                  folder,
                  operation,
                  format,
                  template(operation, format, language),
                  filled.stream().map(values -> row(operation, format, values)).toList());

          List<SheetPayment> read = read(file, operation);
          assertThat(read).hasSameSizeAs(filled);
          for (int i = 0; i < read.size(); i++) {
            assertRead(operation, read.get(i), filled.get(i));
          }
        });
  }

  private static void assertRead(
      Operation operation, SheetPayment payment, Map<String, String> filled) {
    boolean refund = operation.kind() == Operation.Kind.REFUND;
    assertThat(payment.faults()).isEmpty();
    assertThat(payment.operation()).contains(operation);
    assertThat(payment.paymentId().isPresent()).isEqualTo(refund);
    Map<String, String> values = new LinkedHashMap<>(payment.values());
    operation
        .field(Role.AMOUNT)
        .ifPresent(f -> values.computeIfPresent(f.name(), (_, text) -> plain(operation, text)));
    assertThat(values).isEqualTo(filled);
  }

  private static String plain(Operation operation, String amount) {
    return FilledTemplates.money(amount, operation.currencies().getFirst()).plain();
  }

  /** Each field's example, as the form is filled in with it. */
  private static Map<String, String> examples(Operation operation, Draw draw) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Field field : operation.fields()) {
      String example = field.example();
      String value =
          switch (field.type()) {
            case CURRENCY -> operation.currencies().getFirst().code();
            case CARD_NUMBER ->
                TestCards.fitting(example.replace("_", ""), example.length(), draw.random());
            case TEXT, AMOUNT, TIME, PICK -> example;
          };
      if (!value.isEmpty()) {
        values.put(field.name(), value);
      }
    }
    return values;
  }

  private static Map<String, String> row(
      Operation operation, Format format, Map<String, String> values) {
    Map<String, String> row = new LinkedHashMap<>();
    for (TemplateColumn column : TemplateColumn.of(operation, format)) {
      String value =
          switch (column) {
            case TemplateColumn.OfOperation _ -> operation.key();
            case TemplateColumn.OfPayment _ -> "PO-1042";
            case TemplateColumn.OfField of -> values.getOrDefault(of.field().name(), "");
          };
      row.put(column.heading(), value);
    }
    return row;
  }

  private static List<SheetPayment> read(Path file, Operation operation) {
    List<SheetPayment> payments = new ArrayList<>();
    try (Sheet sheet = SheetReader.open(file)) {
      SheetColumns columns = SheetColumns.of(sheet.header(), METHODS, SheetMapping.NONE);
      assertThat(sheet.notices()).isEmpty();
      assertThat(columns.notices()).isEmpty();
      assertThat(columns.missing(operation)).isEmpty();
      assertThat(sheet.rows(row -> payments.add(columns.read(row)))).isEmpty();
    }
    return payments;
  }

  @ParameterizedTest
  @MethodSource("templates")
  void anEmptyTemplateHoldsNoPayment(String key, Format format) throws IOException {
    Operation operation = operation(key);
    Path file = Files.write(folder.resolve("empty"), template(operation, format, Locale.ENGLISH));
    assertThat(read(file, operation)).isEmpty();
  }

  @Test
  void aCsvTemplateIsOneLineOfDocumentedNames() throws IOException {
    assertThat(template(operation("sepa-payout"), Format.CSV, Locale.ENGLISH))
        .isEqualTo(
            "operation;payment.amount;payment.currency;bank.iban;bank.holder\r\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(template(operation("sepa-refund"), Format.CSV, Locale.ENGLISH))
        .isEqualTo(
            "operation;general.payment_id;payment.description;payment.amount;payment.currency\r\n"
                .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void purchasesAndLinksHaveNoTemplate() {
    assertThat(Templates.offered(METHODS))
        .isNotEmpty()
        .noneMatch(Operation::link)
        .noneMatch(o -> o.kind() == Operation.Kind.PURCHASE);
    for (Operation form : METHODS.forms()) {
      if (form.kind() == Operation.Kind.PURCHASE) {
        assertThatThrownBy(() -> template(form, Format.CSV, Locale.ENGLISH))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
