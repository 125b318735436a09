package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callbacks have the members of the documents' examples, in their order. */
class CallbackShapeTest {
  private static final String PAYMENT =
      "project_id payment.id payment.type payment.status payment.date payment.method"
          + " payment.sum.amount payment.sum.currency payment.description";
  private static final String OPERATION =
      "operation.id operation.type operation.status operation.date operation.created_date"
          + " operation.request_id operation.sum_initial.amount operation.sum_initial.currency"
          + " operation.sum_converted.amount operation.sum_converted.currency";
  private static final String RESULT = "operation.code operation.message";

  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
  }

  @AfterEach
  void stop() throws IOException {
    rig.close();
  }

  @Test
  void cupPayout() throws Exception {
    rig.send(Requests.cupPayout("P1", 48_560), Requests.CUP_PAYOUT);
    JsonObject callback = end();
    assertMembers(
        callback,
        PAYMENT,
        "account.number customer.id customer.phone",
        OPERATION,
        "operation.provider.id operation.provider.payment_id operation.provider.date",
        "operation.provider.auth_code",
        RESULT,
        "signature");
    assertThat(callback.text("payment.method")).hasValue("ChinaUnionPay");
    String card = Requests.cardNumber(4);
    assertThat(callback.text("account.number"))
        .hasValue(card.substring(0, 6) + "******" + card.substring(12));
  }

  @Test
  void cupProviderKeepsBeijingTimeUnderAZoneOfZero() throws Exception {
    rig.send(Requests.cupPayout("P1", 48_560), Requests.CUP_PAYOUT);
    JsonObject callback = end();
    assertThat(callback.text("operation.date")).hasValue("2026-03-02T10:00:04+0000");
    assertThat(callback.text("operation.provider.date")).hasValue("2026-03-02T18:00:04+0000");
  }

  @Test
  void upiPayout() throws Exception {
    rig.send(Requests.upiPayout("P1", 100_000), Requests.UPI_PAYOUT);
    JsonObject callback = end();
    assertMembers(
        callback,
        PAYMENT,
        "account.number customer.id",
        OPERATION,
        RESULT,
        "operation.provider.id operation.provider.payment_id operation.provider.auth_code",
        "signature");
    assertThat(callback.text("account.number")).hasValue("ada@upi");
  }

  @Test
  void upiPayoutDeclined() throws Exception {
    rig.send(Requests.upiPayout("P1", 1020), Requests.UPI_PAYOUT);
    JsonObject callback = end();
    assertMembers(
        callback,
        PAYMENT,
        "account.number customer.id",
        OPERATION,
        RESULT,
        "operation.provider.id operation.provider.payment_id operation.provider.auth_code",
        "signature");
    assertThat(callback.text("operation.provider.payment_id")).hasValue("");
  }

  @Test
  void upiRefund() throws Exception {
    rig.send(Requests.refund("SANDBOX-UPI-1", 100, "USD"), Requests.UPI_REFUND);
    assertMembers(
        end(),
        PAYMENT,
        "customer.id",
        OPERATION,
        "operation.provider.id operation.provider.payment_id operation.provider.date",
        "operation.provider.auth_code",
        RESULT,
        "signature");
  }

  @Test
  void upiRefundDeclined() throws Exception {
    rig.send(Requests.refund("SANDBOX-UPI-1", 153, "USD"), Requests.UPI_REFUND);
    assertMembers(
        end(),
        PAYMENT,
        "customer.id",
        OPERATION,
        "operation.provider.id operation.provider.payment_id operation.provider.auth_code",
        RESULT,
        "signature");
  }

  @Test
  void processingHasNoCodeYet() throws Exception {
    rig.send(Requests.cupPayout("P1", 48_560), Requests.CUP_PAYOUT);
    rig.pass(1);
    JsonObject callback = rig.listener.received().getFirst();
    assertThat(callback.text("operation.status")).hasValue("processing");
    assertThat(callback.at("operation.code")).isEmpty();
  }

  @Test
  void operationNumbersAreLargerThanAnInt() throws Exception {
    rig.send(Requests.cupPayout("P1", 48_560), Requests.CUP_PAYOUT);
    assertThat(end().whole("operation.id").orElseThrow()).isGreaterThan(Integer.MAX_VALUE);
  }

  private JsonObject end() {
    rig.pass(2);
    return rig.listener.received().getLast();
  }

  private static void assertMembers(JsonObject callback, String... members) {
    List<String> expected =
        Arrays.stream(members).flatMap(m -> Arrays.stream(m.split(" ", -1))).toList();
    assertThat(leaves("", callback)).isEqualTo(expected);
  }

  private static List<String> leaves(String path, JsonObject object) {
    List<String> leaves = new ArrayList<>();
    for (JsonObject.Member member : object.members()) {
      String at = path + member.key();
      JsonValue value = member.value();
      leaves.addAll(value instanceof JsonObject o ? leaves(at + ".", o) : List.of(at));
    }
    return leaves;
  }
}
