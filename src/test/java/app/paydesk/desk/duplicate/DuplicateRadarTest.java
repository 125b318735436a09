package app.paydesk.desk.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Actors;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.AmountTypo;
import app.paydesk.payment.CardTag;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateRadarTest {
  private static final Instant NOON = Said.NOON;
  private static final String MASK = "621799******3840";

  private final MemoryStore journal = new MemoryStore();
  private final DuplicateRadar radar =
      new DuplicateRadar(580, journal, Clock.fixed(NOON, ZoneOffset.UTC), 7);

  private static Optional<CardTag> tag(int key, int card) {
    return Optional.of(
        new CardTag("0000000" + key, Integer.toString(card).repeat(64).substring(0, 64)));
  }

  private static PaymentEvent.Recorded recorded(
      String ref, Duration ago, long minor, JsonObject request, Optional<CardTag> tag) {
    return new PaymentEvent.Recorded(
        NOON.minus(ago),
        ref,
        "cup-payout",
        Optional.of(Money.of(minor, "CNY")),
        "",
        "/v2/x",
        request,
        Map.of(),
        tag);
  }

  private static JsonObject request(String field, String value) {
    return JsonObject.empty().with(field, value);
  }

  private void earlier(PaymentEvent.Recorded event, PaymentEvent... more) {
    PaymentKey key = new PaymentKey(580, new PaymentId(event.ref()));
    Writes.record(journal, key, Actors.DESK, event);
    if (more.length > 0) {
      Writes.append(journal, key, Actors.DESK, List.of(more));
    }
  }

  private List<Duplicate> found(long minor, JsonObject request, Optional<CardTag> tag) {
    return radar.look(recorded("PO-9", Duration.ZERO, minor, request, tag), false);
  }

  @Test
  void theSameCardAndAmountIsAStrongDuplicateAndSaysWhy() {
    earlier(recorded("PO-1", Duration.ofDays(6), 48_560, request("card.pan", MASK), tag(1, 1)));
    Duplicate duplicate = found(48_560, request("card.pan", MASK), tag(1, 1)).getFirst();
    assertThat(duplicate.score()).isEqualTo(100);
    assertThat(duplicate.strong()).isTrue();
    assertThat(duplicate.why().key()).isEqualTo("duplicate.card.same");
  }

  @Test
  void anotherCardWithTheSameEndsIsNone() {
    earlier(recorded("PO-1", Duration.ZERO, 48_560, request("card.pan", MASK), tag(1, 1)));
    assertThat(found(48_560, request("card.pan", MASK), tag(1, 2))).isEmpty();
  }

  @Test
  void aRecordOfAnotherKeyOrOfNoneIsComparedByTheEndsOfTheCard() {
    earlier(recorded("PO-1", Duration.ZERO, 48_560, request("card.pan", MASK), tag(2, 1)));
    earlier(recorded("PO-2", Duration.ZERO, 48_560, request("card.pan", MASK), Optional.empty()));
    assertThat(found(48_560, request("card.pan", MASK), tag(1, 1)))
        .hasSize(2)
        .allSatisfy(
            d -> {
              assertThat(d.why().key()).isEqualTo("duplicate.ends.same");
              assertThat(d.strong()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "account.number, ' JohnDoe@UPI ', johndoe@upi, account, true",
    "customer.id, Ａ127, a127, customer, true",
    "customer.first_name, ADA, ada, name, false"
  })
  void thePayeeIsKnownHoweverItIsWritten(
      String field, String before, String now, String by, boolean strong) {
    earlier(recorded("PO-1", Duration.ZERO, 100, request(field, before), Optional.empty()));
    Duplicate duplicate = found(100, request(field, now), Optional.empty()).getFirst();
    assertThat(duplicate.why().key()).isEqualTo("duplicate." + by + ".same");
    assertThat(duplicate.strong()).isEqualTo(strong);
  }

  @ParameterizedTest
  @CsvSource({"48_650, swapped", "485_600, zero", "4_856, zero", "49_000, near", "47_600, near"})
  void aSlipOfTheKeysIsShownButNeedsNoReason(String before, String slip) {
    long minor = Long.parseLong(before.replace("_", ""));
    earlier(recorded("PO-1", Duration.ZERO, minor, request("customer.id", "1"), Optional.empty()));
    Duplicate duplicate = found(48_560, request("customer.id", "1"), Optional.empty()).getFirst();
    assertThat(duplicate.why().key()).isEqualTo("duplicate.customer." + slip);
    assertThat(duplicate.strong()).isFalse();
  }

  @Test
  void whatIsOlderOrOtherwiseOrSurelyMovedNothingIsNone() {
    JsonObject payee = request("customer.id", "1");
    Duration eight = Duration.ofDays(8);
    earlier(recorded("PO-1", eight, 100, payee, Optional.empty()));
    earlier(recorded("PO-2", Duration.ZERO, 200, payee, Optional.empty()));
    earlier(recorded("PO-3", Duration.ZERO, 100, request("customer.id", "2"), Optional.empty()));
    earlier(
        recorded("PO-4", Duration.ZERO, 100, payee, Optional.empty()),
        new PaymentEvent.Sending(NOON, "PO-4"),
        new PaymentEvent.Refused(NOON, "PO-4", 400, "2004", "", List.of()));
    assertThat(found(100, payee, Optional.empty())).isEmpty();
  }

  @Test
  void whatFailedInDoubtIsFound() {
    JsonObject payee = request("customer.id", "1");
    earlier(
        recorded("PO-1", Duration.ZERO, 100, payee, Optional.empty()),
        new PaymentEvent.Sending(NOON, "PO-1"),
        new PaymentEvent.Unanswered(NOON, "PO-1", GateReply.Why.TIMED_OUT, ""),
        new PaymentEvent.Resent(NOON, "PO-1", "lost", 3, Duration.ofMinutes(3)),
        new PaymentEvent.Sending(NOON.plusSeconds(1), "PO-1"),
        new PaymentEvent.Refused(NOON, "PO-1", 400, "2004", "", List.of()));
    assertThat(found(100, payee, Optional.empty()))
        .extracting(d -> d.row().standing())
        .containsExactly(PaymentState.REFUSED);
  }

  @Test
  void theLikeliestComesFirst() {
    JsonObject both = request("customer.id", "1").with("customer.last_name", "Wu");
    earlier(recorded("PO-1", Duration.ZERO, 100, request("customer.last_name", "wu"), tag(1, 2)));
    earlier(recorded("PO-2", Duration.ZERO, 100, both, Optional.empty()));
    earlier(recorded("PO-3", Duration.ZERO, 101, both, Optional.empty()));
    assertThat(found(100, both, Optional.empty()))
        .extracting(d -> d.row().ref())
        .containsExactly("PO-2", "PO-1", "PO-3");
  }

  @ParameterizedTest
  @CsvSource({"1, 10", "9223372036854775807, 9223372036854775807", "12, 21", "100, 10"})
  void amountsNearTheEdgesAreTaken(long one, long other) {
    assertThat(AmountTypo.of(one, other)).isNotEqualTo(AmountTypo.NEAR);
    assertThat(AmountTypo.amounts(one)).allMatch(amount -> amount > 0);
  }
}
