package app.paydesk.journal;

import static app.paydesk.journal.PaymentSamples.NOON;
import static app.paydesk.journal.PaymentSamples.PROJECT;
import static app.paydesk.journal.PaymentSamples.delivery;
import static app.paydesk.journal.PaymentSamples.key;
import static app.paydesk.journal.PaymentSamples.paid;
import static app.paydesk.journal.PaymentSamples.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.payment.PaymentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to of entries: all that happens is one, with who did it, in one order. */
abstract class EntryContract extends PaymentContract {
  private static final Actor ASHA = new Actor.Person("Asha");
  private static final Actor CALLER = new Actor.Caller("192.0.2.7");
  private static final VerdictDetail WRONG = new VerdictDetail.WrongSignature();
  private static final VerdictDetail NOT_OURS = new VerdictDetail.NotOurs(7);
  private static final CallbackEffect ASIDE = new CallbackEffect.Aside();
  private static final String BODY_SHA256 =
      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

  private static Delivery strange() {
    return delivery("PO-1", "{}", Verdict.STORED).judged(Verdict.WRONG_SIGNATURE, WRONG, ASIDE);
  }

  private List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    journal.read(0, entries::add);
    return entries;
  }

  @Test
  void everyDeedIsAnEntryOfTheOneWhoDidIt() {
    Writes.record(journal, key("PO-1"), ASHA, recorded("PO-1", 100));
    PaymentEvent sending = new PaymentEvent.Sending(NOON, "PO-1");
    Writes.append(journal, key("PO-1"), Actors.DESK, List.of(sending));
    Delivery told = delivery("PO-1", "{}", Verdict.VALID);
    Writes.apply(journal, Actors.GATE, told, key("PO-1"), learning(paid("PO-1", 100), told));
    long number = Writes.keep(journal, CALLER, strange());
    Writes.settle(journal, ASHA, PROJECT, List.of(number), "a test of ours", NOON);
    Writes.clearAside(journal, ASHA, PROJECT, Optional.empty(), NOON);

    List<Entry> entries = all();
    assertThat(entries).extracting(Entry::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(entries)
        .extracting(Entry::by)
        .containsExactly(ASHA, Actors.DESK, Actors.GATE, CALLER, ASHA, ASHA);
    assertThat(entries)
        .extracting(Entry::subject)
        .containsExactly(
            new Subject.OfPayment(key("PO-1")),
            new Subject.OfPayment(key("PO-1")),
            new Subject.OfPayment(key("PO-1")),
            new Subject.OfCallback(number),
            new Subject.OfCallback(number),
            new Subject.OfHistory());
    assertThat(entries.get(2).fact())
        .isInstanceOfSatisfying(
            Fact.OfPayment.class, fact -> assertThat(fact.sha256()).contains(BODY_SHA256));
    assertThat(entries.subList(3, 6))
        .extracting(Entry::fact)
        .containsExactly(
            new Fact.CallbackKept(Verdict.WRONG_SIGNATURE, WRONG, ASIDE, BODY_SHA256),
            new Fact.CallbackSettled("a test of ours"),
            new Fact.CallbacksCleared(Verdict.WRONG_SIGNATURE, Optional.empty(), 1));
    assertThat(journal.entries(key("PO-1"))).isEqualTo(entries.subList(0, 3));
  }

  @Test
  void whatIsKeptAsideAndJudgedAnewIsEnteredOnce() {
    long number = Writes.keep(journal, CALLER, strange());
    Delivery found = archive.delivery(number).orElseThrow();
    Writes.judged(journal, ASHA, found.judged(Verdict.NOT_OURS, NOT_OURS, ASIDE));
    Delivery again = archive.delivery(number).orElseThrow();
    Writes.apply(journal, ASHA, again, key("PO-1"), learning(paid("PO-1", 100), again));

    assertThat(all())
        .extracting(Entry::fact)
        .satisfiesExactly(
            kept -> assertThat(kept).isInstanceOf(Fact.CallbackKept.class),
            judged ->
                assertThat(judged)
                    .isEqualTo(new Fact.CallbackJudged(Verdict.NOT_OURS, NOT_OURS, ASIDE)),
            applied -> assertThat(applied).isInstanceOf(Fact.OfPayment.class));
  }

  @Test
  void readingOnWhileOthersWriteLeavesNoGapAndDoublesNothing() throws Exception {
    List<Long> read = new ArrayList<>();
    long[] after = new long[1];
    AtOnce.times(
        5,
        clerk -> {
          for (int i = 0; i < 50; i++) {
            if (clerk == 4) {
              after[0] = journal.read(after[0], entry -> read.add(entry.number()));
            } else {
              String id = "PO-" + clerk + "-" + i;
              Writes.record(either(clerk), key(id), ASHA, recorded(id, 100));
            }
          }
          return clerk;
        });
    long last = journal.read(after[0], entry -> read.add(entry.number()));
    assertThat(read).containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
    assertThat(last).isEqualTo(200);
    assertThat(journal.read(last, _ -> {})).isEqualTo(last);
  }

  @Test
  void aProfileIsEnteredWithAllItsSettingsAndIsSeenByWhoeverChangesItNext() {
    Map<String, String> first = Map.of("gate", "https://gate.example", "project", "200");
    Map<String, String> second = Map.of("gate", "https://other.example", "project", "200");
    Subject profile = new Subject.OfProfile("month-end");
    List<Optional<Fact.ProfileChanged>> seen = new ArrayList<>();
    for (Map<String, String> settings : List.of(first, second)) {
      journal.write(
          profile,
          ASHA,
          now -> {
            seen.add(now.profile());
            return new Decided.ProfileChanged(settings, NOON);
          });
    }
    journal.write(new Subject.OfProfile("another"), ASHA, now -> nothing(seen, now));

    assertThat(seen)
        .containsExactly(
            Optional.empty(), Optional.of(new Fact.ProfileChanged(first)), Optional.empty());
    assertThat(all())
        .containsExactly(
            new Entry(1, NOON, ASHA, profile, new Fact.ProfileChanged(first)),
            new Entry(2, NOON, ASHA, profile, new Fact.ProfileChanged(second)));
  }

  private static Decided nothing(List<Optional<Fact.ProfileChanged>> seen, Snapshot now) {
    seen.add(now.profile());
    return new Decided.Nothing();
  }

  @Test
  void whatIsDecidedOfAnotherSubjectIsRefused() {
    Decision cleared = _ -> new Decided.Cleared(PROJECT, Optional.empty(), NOON);
    Decision event = Decision.events(recorded("PO-1", 100));
    for (Subject subject :
        List.of(new Subject.OfProfile("month-end"), new Subject.OfPayment(key("PO-1")))) {
      assertThatThrownBy(() -> journal.write(subject, ASHA, cleared))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (Subject subject : List.of(new Subject.OfHistory(), new Subject.OfCallback(1))) {
      assertThatThrownBy(() -> journal.write(subject, ASHA, event))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(all()).isEmpty();
  }
}
