package app.paydesk.journal;

import static app.paydesk.journal.PaymentSamples.NOON;
import static app.paydesk.journal.PaymentSamples.key;
import static app.paydesk.journal.PaymentSamples.paid;
import static app.paydesk.journal.PaymentSamples.recorded;
import static app.paydesk.journal.PaymentSamples.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.payment.PaymentEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store keeps to of those who did what its entries tell. */
abstract class ActorContract extends ListContract {
  @Test
  void theEntriesOfAPaymentSayWhoDidEach() {
    Actor asha = new Actor.Person("Asha Rao");
    Writes.record(journal, key("PO-1"), asha, recorded("PO-1", 100));
    Writes.append(
        journal, key("PO-1"), Actors.DESK, List.of(new PaymentEvent.Sending(NOON, "PO-1")));
    Writes.append(journal, key("PO-1"), Actors.SOMEBODY, List.of(unanswered("PO-1", "")));
    List<Actor> told =
        List.of(
            Actors.GATE,
            new Actor.Relay("smee.example"),
            new Actor.Import("Asha Rao"),
            new Actor.Import(""));
    for (Actor by : told) {
      Writes.apply(
          journal,
          by,
          PaymentSamples.delivery("PO-1", "{}", Verdict.VALID),
          key("PO-1"),
          learning(paid("PO-1", 100), PaymentSamples.delivery("PO-1", "{}", Verdict.VALID)));
    }
    List<Actor> all = new ArrayList<>(List.of(asha, Actors.DESK, Actors.SOMEBODY));
    all.addAll(told);
    assertThat(journal.entries(key("PO-1"))).extracting(Entry::by).isEqualTo(all);
  }
}
