package app.paydesk.journal;

import static app.paydesk.journal.PaymentSamples.NOON;
import static app.paydesk.journal.PaymentSamples.PROJECT;
import static app.paydesk.journal.PaymentSamples.delivery;
import static app.paydesk.journal.PaymentSamples.key;
import static app.paydesk.journal.PaymentSamples.paid;
import static app.paydesk.journal.PaymentSamples.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.Clearing;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.Notice;
import app.paydesk.journal.list.Notices;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.money.Money;
import app.paydesk.payment.Concern;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store of a history keeps to: of payments, of callbacks, of lists. */
public abstract class JournalContract extends BatchContract {
  private static final VerdictDetail VALID =
      new VerdictDetail.Valid(SigningDialect.Kind.NATURAL_BY_PATH);
  private static final CallbackEffect REPEAT = new CallbackEffect.Repeat();

  @Test
  void aCallbackIsKeptWithItsExactBytesAndTheyStayWhenItIsJudged() {
    String body = "{ \"a\":1.0,\r\n \"名\":\"\\/\" }";
    long number = Writes.keep(journal, Actors.DESK, delivery("BUY-1", body, Verdict.STORED));
    Delivery stored = archive.delivery(number).orElseThrow();
    assertThat(archive.unjudged(PROJECT)).extracting(Delivery::id).containsExactly(number);

    Writes.judged(journal, Actors.DESK, stored.judged(Verdict.VALID, VALID, REPEAT));
    Delivery judged = archive.delivery(number).orElseThrow();
    assertThat(judged.body()).isEqualTo(stored.body()).asString().isEqualTo(body);
    assertThat(judged)
        .usingRecursiveComparison()
        .isEqualTo(stored.judged(Verdict.VALID, VALID, REPEAT));
    assertThat(archive.unjudged(PROJECT)).isEmpty();
  }

  @Test
  void anEventThatACallbackBroughtNamesIt() {
    Delivery delivery = delivery("BUY-1", "{}", Verdict.STORED);
    long number = Writes.keep(journal, Actors.DESK, delivery);
    Delivery stored = archive.delivery(number).orElseThrow();
    Delivery first =
        Writes.apply(
            journal,
            Actors.DESK,
            stored,
            key("BUY-1"),
            learning(paid("BUY-1", 100), stored.judged(Verdict.VALID, VALID, REPEAT)));
    Delivery second =
        Writes.apply(
            journal, Actors.DESK, delivery, key("BUY-1"), learning(paid("BUY-1", 200), delivery));
    assertThat(first.id()).isEqualTo(number);
    assertThat(second.id()).isGreaterThan(number);
    assertThat(archive.unjudged(PROJECT)).extracting(Delivery::id).containsExactly(second.id());
    assertThat(events("BUY-1"))
        .extracting(event -> ((PaymentEvent.Reported) event).delivery())
        .containsExactly(OptionalLong.of(number), OptionalLong.of(second.id()));
  }

  @Test
  void aCallbackWhoseEffectCannotBeFoundIsNotKept() {
    assertThatThrownBy(
            () ->
                Writes.apply(
                    journal,
                    Actors.DESK,
                    delivery("BUY-1", "{}", Verdict.VALID),
                    key("BUY-1"),
                    (_, _) -> {
                      throw new IllegalStateException("a fault of ours");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(archive.figures(PROJECT).callbacks()).isZero();
  }

  @Test
  void whatIsNotWorthItsPlaceIsNotKept() {
    Delivery delivery = delivery("BUY-1", "{}", Verdict.WRONG_SIGNATURE);
    Delivery left =
        Writes.apply(journal, Actors.DESK, delivery, key("BUY-1"), (d, _) -> new Decided.Unkept(d));
    assertThat(left.id()).isZero();
    assertThat(archive.figures(PROJECT).callbacks()).isZero();
  }

  @Test
  void whatManySayAtOnceIsLearnedOnce() throws Exception {
    Delivery delivery = delivery("BUY-1", "{}", Verdict.VALID);
    PaymentEvent.Reported event = paid("BUY-1", 100);
    Writes.Application once =
        (d, before) ->
            before.isPresent()
                ? new Decided.Callback(d.judged(Verdict.VALID, VALID, REPEAT), Optional.empty())
                : learning(event, d).on(d, before);
    List<AtOnce.Outcome<Delivery>> outcomes =
        AtOnce.times(24, i -> Writes.apply(either(i), Actors.DESK, delivery, key("BUY-1"), once));
    assertThat(AtOnce.done(outcomes)).isEqualTo(24);
    assertThat(outcomes)
        .extracting(outcome -> outcome.result().effect())
        .filteredOn(REPEAT::equals)
        .hasSize(23);
    assertThat(outcomes).extracting(outcome -> outcome.result().id()).doesNotHaveDuplicates();
    assertThat(events("BUY-1")).hasSize(1);
    assertThat(archive.figures(PROJECT).callbacks()).isEqualTo(24);
  }

  @Test
  void onlyWhatIsAsideIsClearedAndItsTraceStays() {
    for (Verdict verdict : Verdict.values()) {
      Writes.keep(journal, Actors.DESK, delivery(PROJECT, NOON, "PO-1", "{}", verdict));
      Writes.keep(
          journal, Actors.DESK, delivery(PROJECT, NOON.plusSeconds(60), "PO-1", "{}", verdict));
      Writes.keep(journal, Actors.DESK, delivery(201, NOON, "PO-1", "{}", verdict));
    }
    Set<Verdict> strange = Set.of(Verdict.WRONG_SIGNATURE, Verdict.NOT_JSON);
    assertThat(archive.aside(PROJECT, strange)).isEqualTo(new Archive.Aside(4, 8));
    Optional<Instant> before = Optional.of(NOON.plusSeconds(1));
    assertThat(Writes.clearAside(journal, Actors.DESK, PROJECT, before, NOON)).isEqualTo(4);
    assertThat(Writes.clearAside(journal, Actors.DESK, PROJECT, Optional.empty(), NOON))
        .isEqualTo(4);
    assertThat(Writes.clearAside(journal, Actors.DESK, PROJECT, Optional.empty(), NOON)).isZero();
    assertThat(archive.aside(PROJECT, strange)).isEqualTo(new Archive.Aside(0, 0));
    assertThat(archive.deliveries(DeliveryQuery.newest(PROJECT, 99)))
        .extracting(Delivery::verdict)
        .containsExactly(Verdict.VALID, Verdict.VALID, Verdict.STORED, Verdict.STORED);
    assertThat(archive.figures(201).callbacks()).isEqualTo(6);
    assertThat(archive.clearings(PROJECT, 99)).hasSize(8);
    assertThat(archive.clearings(PROJECT, 4))
        .containsExactlyInAnyOrder(
            new Clearing(NOON, Optional.empty(), Verdict.WRONG_SIGNATURE, 1),
            new Clearing(NOON, Optional.empty(), Verdict.NOT_JSON, 1),
            new Clearing(NOON, Optional.empty(), Verdict.NOT_OURS, 1),
            new Clearing(NOON, Optional.empty(), Verdict.TOO_LARGE, 1));
    assertThat(archive.clearings(201, 99)).isEmpty();
  }

  @Test
  void pagesOfCallbacksHaveNoGapsOrDoublesWhileOthersWrite() throws Exception {
    for (int i = 0; i < 40; i++) {
      Writes.keep(journal, Actors.DESK, delivery("PO-" + i, "{}", Verdict.VALID));
    }
    List<Long> seen = new ArrayList<>();
    AtOnce.times(
        2,
        i -> {
          if (i == 1) {
            IntStream.range(0, 60)
                .forEach(
                    _ ->
                        Writes.keep(
                            other.journal(), Actors.DESK, delivery("NEW", "{}", Verdict.VALID)));
            return 0;
          }
          DeliveryQuery query = DeliveryQuery.newest(PROJECT, 7);
          List<Delivery> page = archive.deliveries(query);
          while (!page.isEmpty()) {
            page.forEach(d -> seen.add(d.id()));
            page = archive.deliveries(query.after(page.getLast().id()));
          }
          return 0;
        });
    assertThat(seen)
        .containsExactlyElementsOf(
            LongStream.iterate(seen.getFirst(), n -> n > 0, n -> n - 1).boxed().toList());
  }

  @Test
  void filtersNarrowTheLists() {
    for (int i = 0; i < 4; i++) {
      Writes.record(
          journal,
          key("PO-" + i),
          Actors.DESK,
          recorded("PO-" + i, NOON.plusSeconds(i), Optional.of(Money.of(100, "CNY"))));
      Writes.keep(
          journal,
          Actors.DESK,
          delivery(PROJECT, NOON.plusSeconds(i), "PO-" + i, "{\"n\":" + i + "}", Verdict.VALID));
    }
    Writes.append(
        journal, key("PO-3"), Actors.DESK, List.of(new PaymentEvent.Sending(NOON, "PO-3")));

    assertThat(rows("po-2", Set.of(), 0)).containsExactly("PO-2");
    assertThat(rows("倩文", Set.of(), 0)).hasSize(4);
    assertThat(rows("po_2", Set.of(), 0)).isEmpty();
    assertThat(rows("", Set.of(PaymentState.UNKNOWN), 0)).containsExactly("PO-3");
    assertThat(rows("", Set.of(), 2)).containsExactly("PO-3", "PO-2");
    assertThat(archive.deliveries(PROJECT, "po-2", Optional.of(Verdict.VALID), 9)).hasSize(1);
    assertThat(archive.deliveries(PROJECT, "\"N\":3", Optional.empty(), 9)).hasSize(1);
    assertThat(archive.deliveries(PROJECT, "", Optional.of(Verdict.STORED), 9)).isEmpty();
    assertThat(archive.deliveries(201, "", Optional.empty(), 9)).isEmpty();
    assertThat(archive.ofPayment(key("po-1"), 9)).hasSize(1);
  }

  private List<String> rows(String text, Set<PaymentState> standings, int after) {
    return ids(
        archive.rows(
            new PaymentQuery(
                PROJECT,
                text,
                standings,
                Set.of("cup-payout"),
                Optional.of(NOON.plusSeconds(after)),
                9)));
  }

  @Test
  void figuresCountWhatIsThere() {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    Writes.append(journal, key("BUY-1"), Actors.DESK, List.of(paid("BUY-1", 100)));
    Writes.keep(journal, Actors.DESK, delivery("PO-1", "{}", Verdict.NOT_JSON));
    assertThat(archive.figures(PROJECT))
        .isEqualTo(new Archive.Figures(2, 1, 1, 1, Optional.of(NOON)));
    assertThat(archive.figures(201)).isEqualTo(new Archive.Figures(0, 0, 0, 0, Optional.empty()));
  }

  @Test
  void aSettledCallbackIsNotedOnceWithThePaymentItBegan() {
    Delivery delivery = delivery("BUY-1", "{}", Verdict.VALID);
    long number =
        Writes.apply(
                journal,
                Actors.DESK,
                delivery,
                key("BUY-1"),
                learning(
                    paid("BUY-1", 100),
                    delivery.judged(
                        Verdict.VALID, VALID, new CallbackEffect.Learned(PaymentState.SUCCEEDED))))
            .id();
    Notices notices = archive.notices();
    assertThat(notices.callbacks(PROJECT, Notice.Kind.STRANGER, false, 9)).hasSize(1);
    Writes.settle(journal, Actors.DESK, PROJECT, List.of(number), "ours", NOON);
    Writes.settle(journal, Actors.DESK, PROJECT, List.of(number), "again", NOON);
    assertThat(notices.callbacks(PROJECT, Notice.Kind.STRANGER, false, 9)).isEmpty();
    assertThat(notices.callbacks(PROJECT, Notice.Kind.STRANGER, true, 9))
        .extracting(Notice::settlement)
        .containsExactly(Optional.of(new Notice.Settlement(NOON, "ours")));
    assertThat(events("BUY-1"))
        .endsWith(new PaymentEvent.Settled(NOON, List.of(Concern.stranger(number)), "ours"))
        .hasSize(2);
  }
}
