package app.paydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.gate.Callbacks;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.profile.Profile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents' own callbacks, over HTTP, into a real history file. */
class DocumentedCallbacksTest {
  @TempDir Path home;
  private final HttpClient http = HttpClient.newHttpClient();
  private SigningKey key;
  private HistoryDatabase history;
  private SqliteJournal journal;
  private SqliteArchive archive;
  private CallbackListener listener;

  private void listen(long project) throws Exception {
    Inbox inbox = new Inbox(project, key, journal, archive, Clock.systemUTC());
    listener =
        new CallbackListener(
            new Profile.Listen("127.0.0.1", 0, "/callback"), inbox, ListenerLimits.USUAL);
    listener.start();
  }

  @BeforeEach
  void open() {
    key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
    history = HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
    journal = new SqliteJournal(history);
    archive = new SqliteArchive(history);
  }

  @AfterEach
  void close() {
    listener.close();
    history.close();
    key.close();
    http.close();
  }

  @ParameterizedTest
  @CsvSource({
    "cup-page-purchase-success, SUCCEEDED, SUCCEEDED, 0",
    "cup-page-purchase-decline, DECLINED, DECLINED, 20105",
    "cup-purchase-success, SUCCEEDED, SUCCEEDED, 0",
    "cup-purchase-decline, DECLINED, DECLINED, 20105",
    "cup-payout-success, SUCCEEDED, SUCCEEDED, 0",
    "cup-payout-decline, DECLINED, DECLINED, 20106",
    "upi-purchase-success, SUCCEEDED, SUCCEEDED, 0",
    "upi-purchase-decline, DECLINED, DECLINED, 603",
    "upi-payout-success, SUCCEEDED, SUCCEEDED, 0",
    "upi-payout-decline, DECLINED, DECLINED, 20000",
    "upi-refund-success, PART_REFUNDED, SUCCEEDED, 0",
    "upi-refund-decline, PART_REFUNDED, DECLINED, 20503"
  })
  void aDocumentedCallbackIsAcceptedAndShownInItsStateAndAChangedOneChangesNothing(
      String name, PaymentState payment, PaymentState operation, String code) throws Exception {
    JsonObject example = Callbacks.read(name);
    long project = example.whole("project_id").orElseThrow();
    PaymentKey known =
        new PaymentKey(project, new PaymentId(example.text("payment.id").orElseThrow()));
    String signed = Json.pretty(Signature.signedRoot(example, key));
    listen(project);

    assertThat(post(changed(signed))).isEqualTo(403);
    assertThat(journal.find(known)).isEmpty();
    assertThat(archive.deliveries(project, "", Optional.of(Delivery.Verdict.WRONG_SIGNATURE), 10))
        .hasSize(1);

    assertThat(post(signed)).isEqualTo(200);
    assertThat(post(signed)).as("a repeat").isEqualTo(200);
    Payment shown = journal.find(known).orElseThrow();
    assertThat(shown.standing()).isEqualTo(payment);
    assertThat(shown.operations())
        .extracting(Payment.OperationState::standing, Payment.OperationState::code)
        .contains(tuple(operation, code));

    assertThat(post(changed(signed))).isEqualTo(403);
    assertThat(journal.find(known)).contains(shown);
  }

  /** One character of the amount is another one. */
  private static String changed(String signed) {
    String changed = signed.replaceFirst("(\"amount\": )(\\d)", "$19");
    assertThat(changed).isNotEqualTo(signed).hasSameSizeAs(signed);
    return changed;
  }

  private int post(String body) throws Exception {
    URI address = listener.address();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
