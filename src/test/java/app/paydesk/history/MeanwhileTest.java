package app.paydesk.history;

import static app.paydesk.history.sqlite.HistoryTest.NOON;
import static app.paydesk.history.sqlite.HistoryTest.key;
import static app.paydesk.history.sqlite.HistoryTest.recorded;
import static app.paydesk.history.sqlite.HistoryTest.reported;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a callback does is found from the payment as it is when the callback is written. */
class MeanwhileTest {
  private static final String ID = "PO-1";

  @TempDir Path home;
  private HistoryDatabase database;
  private SqliteJournal journal;
  private SqliteArchive archive;
  private final List<Optional<Payment>> seen = new ArrayList<>();

  @BeforeEach
  void open() {
    database = HistoryDatabase.open(home.resolve("history.db"), new ChangeFeed());
    journal = new SqliteJournal(database);
    archive = new SqliteArchive(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEventThatComesBetweenIsNotOverlooked() {
    Writes.record(journal, key(ID), Actors.DESK, recorded(ID, 100));
    Delivery kept =
        applied(
            () ->
                Writes.append(
                    journal,
                    key(ID),
                    Actors.DESK,
                    List.of(reported(ID, "payout", "decline", 100, 100))));

    assertThat(seen).hasSize(2);
    assertThat(seen.getLast().orElseThrow().standing()).isEqualTo(PaymentState.DECLINED);
    Payment payment = journal.find(key(ID)).orElseThrow();
    assertThat(payment.flags()).contains(Payment.Flag.FINAL_CONTRADICTED);
    assertThat(payment.events()).hasSize(3).contains(success().in(kept.id()));
  }

  @Test
  void aPaymentThatBecomesKnownBetweenIsNotBegunTwice() {
    Delivery kept = applied(() -> Writes.record(journal, key(ID), Actors.DESK, recorded(ID, 100)));

    assertThat(seen).hasSize(2);
    assertThat(seen.getFirst()).isEmpty();
    assertThat(journal.find(key(ID)).orElseThrow().events())
        .hasSize(2)
        .contains(success().in(kept.id()));
  }

  @Test
  void whatNobodyTouchesIsFoundOnce() {
    Writes.record(journal, key(ID), Actors.DESK, recorded(ID, 100));
    applied(() -> {});

    assertThat(seen).hasSize(1);
    assertThat(journal.find(key(ID)).orElseThrow().standing()).isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void whatIsNotWorthItsPlaceLeavesNoTrace() {
    Writes.record(journal, key(ID), Actors.DESK, recorded(ID, 100));
    Delivery answered =
        Writes.apply(
            journal, Actors.DESK, delivery(), key(ID), (given, _) -> new Decided.Unkept(given));

    assertThat(answered.id()).isZero();
    assertThat(archive.deliveries(DeliveryQuery.newest(200, 10))).isEmpty();
    assertThat(journal.find(key(ID)).orElseThrow().events()).hasSize(1);
  }

  private static PaymentEvent.Reported success() {
    return new PaymentEvent.Reported(
        NOON,
        PaymentEvent.Source.CALLBACK,
        reported(ID, "payout", "success", 100, 100).message(),
        OptionalLong.empty());
  }

  /** Applies a callback; when it has seen the payment for the first time, {@code then} happens. */
  private Delivery applied(Runnable then) {
    return Writes.apply(
        journal,
        Actors.DESK,
        delivery(),
        key(ID),
        (given, before) -> {
          seen.add(before);
          Decided.Change change =
              new Decided.Change(success(), Fold.after(key(ID), before, List.of(success())));
          if (seen.size() == 1) {
            then.run();
          }
          return new Decided.Callback(given, Optional.of(change));
        });
  }

  private static Delivery delivery() {
    return new Delivery(
        0,
        NOON,
        200,
        "127.0.0.1",
        "",
        new byte[] {'{', '}'},
        Delivery.Verdict.VALID,
        new VerdictDetail.Unsaid(),
        Optional.of(ID),
        "payout",
        "success",
        "0",
        new CallbackEffect.Unjudged());
  }
}
