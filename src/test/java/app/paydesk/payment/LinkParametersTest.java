package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.desk.submission.Draft;
import app.paydesk.json.Json;
import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The parameters of both documents' Payment Page examples. */
class LinkParametersTest {
  private final Methods methods = Methods.installed();

  private Draft draft(String key, Agreement agreement, Map<String, String> values) {
    Operation link = methods.form(key).orElseThrow();
    var currency =
        link.currencies().stream()
            .filter(c -> c.code().equals(values.get("payment.currency")))
            .findFirst()
            .orElseThrow();
    return new Draft(link, currency, agreement, values, Optional.empty());
  }

  @Test
  void theExampleOfCupGivesItsParametersInChineseWithTheMethodChosen() {
    Draft draft =
        draft(
            "cup-link",
            Agreement.limited(Map.of("cup-purchase", Limits.NONE)),
            Map.of(
                "payment.amount", "500",
                "payment.currency", "CNY",
                "payment.description", "test payment",
                "customer.id", "123"));

    assertThat(draft.errors()).isEmpty();
    assertThat(Json.compact(draft.request(new PaymentKey(581, new PaymentId("TEST_154")))))
        .isEqualTo(
            "{\"project_id\":581,\"payment_id\":\"TEST_154\",\"payment_amount\":50000,"
                + "\"payment_currency\":\"CNY\",\"payment_description\":\"test payment\","
                + "\"customer_id\":\"123\",\"language_code\":\"zh\","
                + "\"force_payment_method\":\"cup-card\"}");
  }

  @Test
  void theExampleOfUpiGivesItsParametersWithTheDocumentOnItsOwn() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("payment.amount", "2.50");
    values.put("payment.currency", "USD");
    values.put("customer.id", "customer1");
    values.put("customer.first_name", "John");
    values.put("customer.last_name", "Johnson");
    values.put("customer.email", "John@mail.com");
    values.put("customer.city", "Delhi");
    values.put("customer.street", "New Delhi");
    values.put("customer.building", "123A");
    values.put("customer.identify.doc_number", "EHFGA5967A");
    Draft draft = draft("upi-link", Agreement.NONE, values);

    assertThat(draft.errors()).isEmpty();
    assertThat(Json.compact(draft.request(new PaymentKey(198, new PaymentId("3936")))))
        .isEqualTo(
            "{\"project_id\":198,\"payment_id\":\"3936\",\"payment_amount\":250,"
                + "\"payment_currency\":\"USD\",\"customer_id\":\"customer1\","
                + "\"customer_first_name\":\"John\",\"customer_last_name\":\"Johnson\","
                + "\"customer_email\":\"John@mail.com\",\"customer_city\":\"Delhi\","
                + "\"customer_street\":\"New Delhi\",\"customer_building\":\"123A\","
                + "\"identify_doc_number\":\"EHFGA5967A\",\"force_payment_method\":\"upi\"}");
  }

  @Test
  void whatUpiCustomersAreAskedForOnThePageMayBeLeftOut() {
    Draft draft =
        draft(
            "upi-link",
            Agreement.NONE,
            Map.of("payment.amount", "100", "payment.currency", "INR", "customer.id", "customer1"));

    assertThat(draft.errors()).isEmpty();
  }

  @Test
  void aLinkKeepsToTheLimitsOfThePurchaseUnlessItHasItsOwn() {
    Operation link = methods.form("cup-link").orElseThrow();
    Limits purchase = Limits.of(100, 200);
    Limits own = Limits.of(300, 400);

    assertThat(Agreement.NONE.limits(link)).isEqualTo(Limits.of(60_000, 4_900_000));
    assertThat(Agreement.limited(Map.of("cup-purchase", purchase)).limits(link))
        .isEqualTo(purchase);
    assertThat(Agreement.limited(Map.of("cup-purchase", purchase, "cup-link", own)).limits(link))
        .isEqualTo(own);
  }

  @Test
  void linksAreFormsButNoOperationsOfTheGate() {
    assertThat(methods.operations()).noneMatch(Operation::link);
    assertThat(methods.operation("upi-link")).isEmpty();
    assertThat(methods.forms())
        .filteredOn(Operation::link)
        .extracting(Operation::key)
        .contains("cup-link", "upi-link");
  }
}
