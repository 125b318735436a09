package app.paydesk.method;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.submission.Draft;
import app.paydesk.json.Json;
import app.paydesk.method.sepa.Sepa;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One package with its words is enough for a method. */
class MethodsTest {
  private final Methods methods = Sepa.installed();

  @Test
  void aMethodIsFoundBesideTheOthers() {
    assertThat(methods.all()).extracting(PaymentMethod::key).contains("cup", "upi", "sepa");
    assertThat(methods.bundles()).contains("rules", "cup", "upi", "sepa");
  }

  @Test
  void itsFieldsAreJudgedAndItsRequestIsMade() {
    Draft draft = example("sepa-payout");

    assertThat(draft.errors()).isEmpty();
    assertThat(Json.compact(draft.request(new PaymentKey(1, new PaymentId("PO-1")))))
        .isEqualTo(
            "{\"general\":{\"project_id\":1,\"payment_id\":\"PO-1\"},"
                + "\"payment\":{\"amount\":25000,\"currency\":\"EUR\"},"
                + "\"bank\":{\"iban\":\"BE68539007547034\",\"holder\":\"Erika Mustermann\"}}");
  }

  @Test
  void itsLinkIsOfferedBesideTheOthers() {
    Draft draft = example("sepa-link");

    assertThat(draft.errors()).isEmpty();
    assertThat(methods.forms()).extracting(Operation::key).contains("cup-link", "sepa-link");
    assertThat(Json.compact(draft.request(new PaymentKey(1, new PaymentId("PO-1")))))
        .contains("\"payment_amount\":1250", "\"force_payment_method\":\"sepa\"");
  }

  @Test
  void moneyGoesBackByTheMethodItCameBy() {
    assertThat(refundOf("sepa-link")).contains("sepa-refund");
    assertThat(refundOf("upi-purchase-vpa")).contains("upi-refund");
    assertThat(refundOf("cup-purchase")).isEmpty();
    assertThat(refundOf("sepa-payout")).isEmpty();
  }

  private Optional<String> refundOf(String form) {
    return methods.refundOf(methods.form(form).orElseThrow()).map(Operation::key);
  }

  private Draft example(String key) {
    Operation operation = methods.form(key).orElseThrow();
    Map<String, String> values = new LinkedHashMap<>();
    operation.fields().forEach(field -> values.put(field.name(), field.example()));
    values.put("payment.currency", operation.currencies().getFirst().code());
    return new Draft(
        operation, operation.currencies().getFirst(), Agreement.NONE, values, Optional.empty());
  }
}
