package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.GateReply;
import app.paydesk.generated.Cases;
import app.paydesk.generated.Draw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FoldOrderTest {
  private static final List<PaymentEvent> OURS =
      List.of(
          FoldTest.recorded("PO-1", "upi-purchase-vpa", 250),
          new PaymentEvent.Sending(NOON, "PO-1"),
          FoldTest.recorded("RF-1", "upi-refund", 100),
          new PaymentEvent.Sending(NOON, "RF-1"));

  private static final List<PaymentEvent> ALSO_OURS =
      List.of(
          new PaymentEvent.Accepted(NOON, "PO-1", "req-1", Duration.ZERO),
          new PaymentEvent.Refused(NOON, "PO-1", 400, "2004", "", List.of()),
          new PaymentEvent.Unanswered(NOON, "PO-1", GateReply.Why.TIMED_OUT, ""),
          new PaymentEvent.Unanswered(NOON, "PO-1", GateReply.Why.NOT_CONNECTED, ""),
          new PaymentEvent.Accepted(NOON, "RF-1", "req-2", Duration.ZERO),
          new PaymentEvent.NotKnown(NOON, "PO-1", "3061"),
          new PaymentEvent.Resent(NOON.plusSeconds(9), "PO-1", "asked", 3, Duration.ofMinutes(4)),
          new PaymentEvent.Sending(NOON.plusSeconds(9), "PO-1"),
          new PaymentEvent.Refused(NOON.plusSeconds(9), "PO-1", 400, "3041", "", List.of()));

  private static List<Object> news(Draw draw, int least, int most) {
    return draw.list(
        least,
        most,
        () -> draw.random().nextInt(5) < 4 ? message(draw) : (Object) draw.of(ALSO_OURS));
  }

  private static CallbackMessage message(Draw draw) {
    Said said =
        Said.of(
            draw.of("", "1", "2", "3"),
            draw.of("sale", "refund", "reversal", "capture", ""),
            draw.of(
                "success",
                "decline",
                "error",
                "processing",
                "awaiting redirect result",
                "partially refunded",
                "refunded",
                "awaiting moonrise",
                ""),
            draw.between(0, 3));
    long sum = draw.of(0L, 50L, 150L, 250L);
    return said.named(draw.of("", "RF-1", "RF-9"), draw.of("", "req-1", "req-2", "req-7"))
        .code(draw.of("", "0", "20105", "20802"))
        .amount(sum)
        .payment(said.status(), sum)
        .message();
  }

  private static List<PaymentEvent> arrive(List<Object> news) {
    List<PaymentEvent> events = new ArrayList<>(OURS);
    for (int i = 0; i < news.size(); i++) {
      events.add(
          switch (news.get(i)) {
            case CallbackMessage m ->
                new PaymentEvent.Reported(
                    NOON.plusSeconds(100 + i), PaymentEvent.Source.CALLBACK, m, OptionalLong.of(i));
            case PaymentEvent e -> e;
            default -> throw new IllegalStateException();
          });
    }
    return events;
  }

  /** Everything but when we heard of it. */
  private static List<Object> state(List<Object> news) {
    Payment payment = Fold.fold(KEY, arrive(news));
    List<Object> state =
        new ArrayList<>(
            List.of(payment.status(), payment.standing(), payment.sum(), payment.flags()));
    payment.operations().stream()
        .map(
            o ->
                List.of(
                    o.ref(),
                    o.type(),
                    o.standing(),
                    o.status(),
                    o.code(),
                    o.amount(),
                    o.requestId(),
                    o.operationId()))
        .sorted(Comparator.comparing(Object::toString))
        .forEach(state::add);
    return state;
  }

  @Test
  void everyOrderOfArrivalGivesTheSameState() {
    Cases.seeded(
        150,
        draw -> {
          List<Object> news = news(draw, 1, 6);
          permute(news, 0, state(news));
        });
  }

  private static void permute(List<Object> news, int from, List<Object> expected) {
    if (from == news.size() - 1) {
      assertThat(state(news)).isEqualTo(expected);
      return;
    }
    for (int i = from; i < news.size(); i++) {
      List<Object> next = new ArrayList<>(news);
      Collections.swap(next, from, i);
      permute(next, from + 1, expected);
    }
  }

  @Test
  void anyRepetitionInAnyOrderChangesNothing() {
    Cases.seeded(
        500,
        draw -> {
          List<Object> news = news(draw, 7, 20);
          List<Object> again = new ArrayList<>(news);
          again.addAll(draw.list(news.size(), news.size(), () -> draw.of(news)));
          Collections.shuffle(again, draw.random());
          assertThat(state(again)).isEqualTo(state(news));
        });
  }

  @Test
  void theOrderInTheFileDoesNotMatterAtAll() {
    Cases.seeded(
        500,
        draw -> {
          List<PaymentEvent> events = arrive(news(draw, 7, 20));
          List<PaymentEvent> shuffled = new ArrayList<>(events);
          Collections.shuffle(shuffled, draw.random());
          Payment payment = Fold.fold(KEY, shuffled);
          assertThat(payment)
              .usingRecursiveComparison()
              .ignoringFields("events")
              .isEqualTo(Fold.fold(KEY, events));
          assertThat(payment.events()).isEqualTo(shuffled);
        });
  }

  @Test
  void anEndNeverReopens() {
    Cases.seeded(
        500,
        draw -> {
          List<Object> ended = draw.until(FoldOrderTest::ended, () -> news(draw, 1, 20));
          List<Object> longer = new ArrayList<>(ended);
          longer.add(message(draw));

          assertThat(Fold.fold(KEY, arrive(longer)).standing().settled()).isTrue();
        });
  }

  /** Whether the Gate said how it ended. */
  private static boolean ended(List<Object> news) {
    Payment payment = Fold.fold(KEY, arrive(news));
    return payment.standing().settled() && payment.status().isPresent();
  }
}
