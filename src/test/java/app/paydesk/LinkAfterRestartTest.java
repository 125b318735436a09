package app.paydesk;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.inbox.Inbox;
import app.paydesk.desk.LinkDesk;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.gate.Callbacks;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.gate.wire.PaymentPage;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link that was handed out is on disk, and its customer's payment finds it after a restart. */
class LinkAfterRestartTest {
  private static final long PROJECT = 580;
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final PaymentKey PAYMENT = new PaymentKey(PROJECT, new PaymentId("LINK-1"));

  @TempDir Path home;
  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());

  @AfterEach
  void wipe() {
    key.close();
  }

  @Test
  void theCallbackOfALinkFromBeforeARestartCompletesThatLink() {
    URI handedOut;
    try (HistoryDatabase history = open()) {
      PaymentPage page = new PaymentPage(URI.create("https://pay.example/payment"), key);
      LinkDesk desk = new LinkDesk(PROJECT, page, new SqliteJournal(history), NOON);
      handedOut = desk.make(link()).link().orElseThrow().address();
    }

    try (HistoryDatabase history = open()) {
      SqliteJournal journal = new SqliteJournal(history);
      Inbox inbox = new Inbox(PROJECT, key, journal, new SqliteArchive(history), NOON);
      inbox.recover();
      assertThat(journal.find(PAYMENT).orElseThrow().standing())
          .isEqualTo(PaymentState.AWAITING_CUSTOMER);

      assertThat(inbox.receive(paid(), "", "192.0.2.1").status()).isEqualTo(200);

      Payment payment = journal.find(PAYMENT).orElseThrow();
      assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
      assertThat(payment.link().orElseThrow().address()).isEqualTo(handedOut);
      assertThat(payment.sum()).contains(new Money(250, CurrencyCode.USD));
      assertThat(payment.operations()).hasSize(1);
    }
  }

  private HistoryDatabase open() {
    return HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
  }

  private static Submission link() {
    Operation form = Methods.installed().form("upi-link").orElseThrow();
    Map<String, String> values =
        Map.of("payment.amount", "2.50", "payment.currency", "USD", "customer.id", "c-7");
    Draft draft = new Draft(form, CurrencyCode.USD, Agreement.NONE, values, Optional.empty());
    return new Submission(PAYMENT.id(), "", draft, Map.of());
  }

  private byte[] paid() {
    JsonObject callback =
        Callbacks.read("upi-purchase-success").with("payment.id", PAYMENT.id().value());
    return Json.compact(Signature.signedRoot(callback, key)).getBytes(StandardCharsets.UTF_8);
  }
}
