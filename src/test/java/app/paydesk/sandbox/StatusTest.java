package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.BankReply;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.wire.GateClient;
import app.paydesk.gate.wire.Timeouts;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.money.Money;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sandbox says when it is asked, over the client that Paydesk uses. */
class StatusTest {
  private static final String BANKS = "/v2/info/banks/chinaunionpay/payout/list";
  private Rig rig;
  private GateClient client;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
    client = new GateClient(rig.server.address(), rig.key, Timeouts.usual());
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    rig.close();
  }

  @Test
  void statusListsEveryOperationOverAValidSignature() throws Exception {
    rig.send(Requests.refund("SANDBOX-UPI-1", 150, "USD"), Requests.UPI_REFUND);
    rig.pass(2);
    StatusReply reply = client.status(Rig.PROJECT, "sandbox-upi-1");
    assertThat(reply).isInstanceOf(StatusReply.Known.class);
    var messages = ((StatusReply.Known) reply).messages();
    assertThat(messages)
        .extracting(m -> m.operation().flatMap(CallbackMessage.Operation::type).orElse(""))
        .containsExactly("sale", "refund");
    assertThat(messages.getLast().sum()).hasValue(Money.of(100, "USD"));
    assertThat(messages.getLast().paymentStatus()).hasValue("partially refunded");
  }

  @Test
  void unknownPaymentIsNoStatus() {
    assertThat(client.status(Rig.PROJECT, "P1"))
        .isEqualTo(new StatusReply.NotKnown("3061", "Transaction not found"));
  }

  @Test
  void requestIsFoundByItsOwnName() throws Exception {
    JsonObject accepted = rig.send(Requests.upiPayout("P1", 150_000), Requests.UPI_PAYOUT).json();
    String name = accepted.text("request_id").orElseThrow();
    assertThat(client.statusByRequest(Rig.PROJECT, name)).isInstanceOf(StatusReply.Known.class);
    assertThat(client.statusByRequest(Rig.PROJECT, "0" + name))
        .isInstanceOf(StatusReply.NotKnown.class);
  }

  @Test
  void statusOfAnotherProjectIsRefused() throws Exception {
    JsonObject query = Requests.fullRefund("P1").with("general.project_id", 1);
    assertThat(rig.send(query, "/v2/payment/status").status()).isEqualTo(404);
  }

  @Test
  void banksOfACupPayoutAreListed() {
    BankReply reply = client.banks().list(BANKS, Rig.PROJECT, "ANY", Money.of(1000, "CNY"));
    assertThat(reply).isInstanceOf(BankReply.Listed.class);
    assertThat(((BankReply.Listed) reply).banks())
        .hasSize(18)
        .anySatisfy(bank -> assertThat(bank.nativeName()).hasValue("中国农业银行"));
  }

  @Test
  void bankEntriesHaveTheDocumentedMembers() throws Exception {
    String list = rig.send(Requests.fullRefund("ANY"), BANKS).text();
    assertThat(list)
        .startsWith("[{\"id\":")
        .contains("\"min amount\":", "\"alpha_3_4217\":\"CNY\"");
  }

  @Test
  void banksTakeAmountsOfTheirOwn() throws Exception {
    JsonValue list = Json.parse(rig.send(Requests.fullRefund("ANY"), BANKS).text());
    assertThat(((JsonValue.Array) list).items())
        .map(JsonObject.class::cast)
        .allMatch(bank -> bank.text("limitCurrency").equals(Optional.of("CNY")))
        .extracting(bank -> bank.whole("max amount").orElseThrow())
        .contains(1_000_000L, 2_000_000L, 4_499_900L);
    JsonObject payout = Requests.cupPayout("P1", 1_000_001).with("account.bank_id", "299");
    assertThat(rig.send(payout, Requests.CUP_PAYOUT).code()).isEqualTo("2642");
    assertThat(rig.send(payout.with("account.bank_id", "1"), Requests.CUP_PAYOUT).status())
        .isEqualTo(200);
  }

  @Test
  void bankListIsForSignedQueriesOnly() throws Exception {
    String query = Json.compact(Requests.fullRefund("ANY"));
    assertThat(rig.post(BANKS, query).code()).isEqualTo("3262");
    JsonObject signed = Signature.signed(Requests.fullRefund("ANY"), rig.key);
    String changed = Json.compact(signed.with("payment.amount", 5));
    assertThat(rig.post(BANKS, changed).code()).isEqualTo("3261");
  }

  @Test
  void unknownRequestIsNoStatus() {
    assertThat(client.statusByRequest(Rig.PROJECT, "nobody"))
        .isEqualTo(new StatusReply.NotKnown("3061", "Transaction not found"));
  }

  @Test
  void methodWithoutBankListHasNone() throws Exception {
    Rig.Reply reply =
        rig.send(Requests.fullRefund("ANY"), "/v2/info/banks/bank-transfer/upi/payout/list");
    assertThat(reply.code()).isEqualTo("2541");
  }
}
