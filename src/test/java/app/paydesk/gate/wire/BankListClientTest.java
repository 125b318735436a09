package app.paydesk.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.Bank;
import app.paydesk.gate.message.BankReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankListClientTest {
  private static final String PATH = "/v2/info/banks/chinaunionpay/payout/list";
  private static final Money AMOUNT = Money.of(48_560, "CNY");
  private final SigningKey key = SigningKey.of("a key of the test".toCharArray());
  private final MockWebServer server = new MockWebServer();
  private GateClient client;

  @BeforeEach
  void open() throws IOException {
    server.start();
    Timeouts timeouts = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5));
    client = new GateClient(server.url("/").uri(), key, timeouts);
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void theQueryIsSignedAndNamesCurrencyAndAmount() throws InterruptedException, JsonException {
    listed("[{\"id\":23,\"name\":\"Bank of China\"}]");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getUrl().encodedPath()).isEqualTo(PATH);
    JsonObject asked = Json.object(Objects.requireNonNull(request.getBody()).toByteArray());
    assertThat(asked.whole("general.project_id")).contains(200L);
    assertThat(asked.whole("payment.amount")).contains(48_560L);
    assertThat(asked.text("payment.currency")).contains("CNY");
    assertThat(Signature.check(asked, key).valid()).isTrue();
  }

  @Test
  void anUnsignedListGivesBanksWithTheirLimits() {
    BankReply reply =
        listed(
            """
            [{"id": 23, "abbr": "BOC", "name": "Bank of China", "nativeName": "中国银行",
              "min amount": 1000, "max amount": "4499900", "limitCurrency": "CNY",
              "currencies": [{"alpha_3_4217": "CNY"}]},
             {"id": "5", "abbr": "", "nativeName": null, "min amount": null}]
            """);
    assertThat(reply)
        .isInstanceOfSatisfying(
            BankReply.Listed.class,
            list ->
                assertThat(list.banks())
                    .containsExactly(
                        new Bank(
                            "23",
                            "Bank of China",
                            Optional.of("中国银行"),
                            Optional.of("BOC"),
                            OptionalLong.of(1_000),
                            OptionalLong.of(4_499_900),
                            Optional.of(CurrencyCode.CNY)),
                        new Bank(
                            "5",
                            "5",
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            Optional.empty())));
  }

  @Test
  void malformedEntriesAreLeftOutAndTheOthersKept() {
    assertThat(
            ids(
                """
                [7, null, "bank", [], {}, {"name": "no id"}, {"id": ""}, {"id": "1;2"}, {"id": {}},
                 {"id": 6, "name": {"en": "x"}, "min amount": "much", "max amount": -5},
                 {"id": 8, "min amount": 900, "max amount": 100}]
                """))
        .containsExactly("6", "8");
    assertThat(
            ((BankReply.Listed) listed("[{\"id\":8,\"min amount\":900,\"max amount\":100}]"))
                .banks())
        .allSatisfy(bank -> assertThat(bank.maximum()).isEmpty());
  }

  @Test
  void oneIdIsOneBankWithTheLimitsOfTheCurrency() {
    BankReply reply =
        listed(
            """
            [{"id": 1, "name": "one", "max amount": 5, "limitCurrency": "USD"},
             {"id": "1", "name": "one", "max amount": 700, "limitCurrency": "CNY"},
             {"id": 1, "name": "another", "max amount": 900, "limitCurrency": "CNY"}]
            """);
    assertThat(((BankReply.Listed) reply).banks())
        .singleElement()
        .satisfies(bank -> assertThat(bank.maximum()).hasValue(700));
  }

  @Test
  void aBankOfOtherCurrenciesIsNotListed() {
    assertThat(
            ids(
                """
                [{"id": 1, "currencies": [{"alpha_3_4217": "USD"}]},
                 {"id": 2, "currencies": [{"alpha_3_4217": "USD"}, {"alpha_3_4217": "CNY"}]},
                 {"id": 3, "currencies": []}]
                """))
        .containsExactly("2", "3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | {}                                            | REFUSED    | HTTP 403",
        "404 | {\"code\":\"2541\",\"message\":\"Unknown\"}   | REFUSED    | 2541 Unknown",
        "500 | oops                                          | REFUSED    | HTTP 500",
        "200 | {\"status\":\"error\",\"errors\":[{\"code\":\"3261\",\"message\":\"Invalid\"}]}"
            + " | REFUSED | 3261 Invalid",
        "200 | <html>                                        | UNREADABLE | HTTP 200",
        "200 | {\"banks\":\"none\"}                          | UNREADABLE | HTTP 200",
        "200 | []                                            | EMPTY      | HTTP 200",
        "200 | {\"banks\":[{\"name\":\"no id\"}]}            | EMPTY      | HTTP 200"
      })
  void whatIsNoListSaysWhy(int status, String body, BankReply.Why why, String detail) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    assertThat(ask()).isEqualTo(new BankReply.Unavailable(why, detail));
  }

  @Test
  void aSlowGateIsNotWaitedForLonger() {
    try (GateClient hasty =
        new GateClient(
            server.url("/").uri(),
            key,
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(200)))) {
      server.enqueue(new MockResponse.Builder().headersDelay(20, TimeUnit.SECONDS).build());
      assertThat(hasty.banks().list(PATH, 200, "q", AMOUNT))
          .isInstanceOfSatisfying(
              BankReply.Unavailable.class,
              no -> assertThat(no.why()).isEqualTo(BankReply.Why.TIMED_OUT));
    }
  }

  @Test
  void aGateThatIsNotThereIsNotReached() {
    server.close();
    assertThat(ask())
        .isInstanceOfSatisfying(
            BankReply.Unavailable.class,
            no -> assertThat(no.why()).isEqualTo(BankReply.Why.NOT_REACHED));
  }

  private List<String> ids(String body) {
    return ((BankReply.Listed) listed(body)).banks().stream().map(Bank::id).toList();
  }

  private BankReply listed(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
    return ask();
  }

  private BankReply ask() {
    return client.banks().list(PATH, 200, "q", AMOUNT);
  }
}
