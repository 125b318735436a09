package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.GateReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class FoldOrderTest {
  private static final List<PaymentEvent> OURS =
      List.of(
          FoldTest.recorded("PO-1", "upi-purchase-vpa", 250),
          new PaymentEvent.Sending(NOON, "PO-1"),
          FoldTest.recorded("RF-1", "upi-refund", 100),
          new PaymentEvent.Sending(NOON, "RF-1"));

  @Provide
  Arbitrary<Object> news() {
    Arbitrary<Object> ours =
        Arbitraries.of(
            new PaymentEvent.Accepted(NOON, "PO-1", "req-1", Duration.ZERO),
            new PaymentEvent.Refused(NOON, "PO-1", 400, "2004", "", List.of()),
            new PaymentEvent.Unanswered(NOON, "PO-1", GateReply.Why.TIMED_OUT, ""),
            new PaymentEvent.Unanswered(NOON, "PO-1", GateReply.Why.NOT_CONNECTED, ""),
            new PaymentEvent.Accepted(NOON, "RF-1", "req-2", Duration.ZERO),
            new PaymentEvent.NotKnown(NOON, "PO-1", "3061"),
            new PaymentEvent.Resent(NOON.plusSeconds(9), "PO-1", "asked", 3, Duration.ofMinutes(4)),
            new PaymentEvent.Sending(NOON.plusSeconds(9), "PO-1"),
            new PaymentEvent.Refused(NOON.plusSeconds(9), "PO-1", 400, "3041", "", List.of()));
    return Arbitraries.frequencyOf(Tuple.of(4, messages().map(m -> (Object) m)), Tuple.of(1, ours));
  }

  private static Arbitrary<CallbackMessage> messages() {
    Arbitrary<Said> said =
        Combinators.combine(
                Arbitraries.of("", "1", "2", "3"),
                Arbitraries.of("sale", "refund", "reversal", "capture", ""),
                Arbitraries.of(
                    "success",
                    "decline",
                    "error",
                    "processing",
                    "awaiting redirect result",
                    "partially refunded",
                    "refunded",
                    "awaiting moonrise",
                    ""),
                Arbitraries.integers().between(0, 3))
            .as(Said::of);
    return Combinators.combine(
            said,
            Arbitraries.of("", "RF-1", "RF-9"),
            Arbitraries.of("", "req-1", "req-2", "req-7"),
            Arbitraries.of("", "0", "20105", "20802"),
            Arbitraries.of(0L, 50L, 150L, 250L))
        .as(
            (s, refund, request, code, sum) ->
                s.named(refund, request).code(code).amount(sum).payment(s.status(), sum).message());
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

  @Property(tries = 150)
  void everyOrderOfArrivalGivesTheSameState(@ForAll("fewNews") List<Object> news) {
    List<Object> expected = state(news);
    permute(news, 0, expected);
  }

  @Provide
  Arbitrary<List<Object>> fewNews() {
    return news().list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Object>> manyNews() {
    return news().list().ofMinSize(7).ofMaxSize(20);
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

  @Property(tries = 500)
  void anyRepetitionInAnyOrderChangesNothing(
      @ForAll("manyNews") List<Object> news, @ForAll Random random) {
    List<Object> again = new ArrayList<>(news);
    IntStream.range(0, news.size()).forEach(_ -> again.add(news.get(random.nextInt(news.size()))));
    Collections.shuffle(again, random);
    assertThat(state(again)).isEqualTo(state(news));
  }

  @Property(tries = 500)
  void theOrderInTheFileDoesNotMatterAtAll(
      @ForAll("manyNews") List<Object> news, @ForAll Random random) {
    List<PaymentEvent> events = arrive(news);
    List<PaymentEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    Payment payment = Fold.fold(KEY, shuffled);
    assertThat(payment)
        .usingRecursiveComparison()
        .ignoringFields("events")
        .isEqualTo(Fold.fold(KEY, events));
    assertThat(payment.events()).isEqualTo(shuffled);
  }

  @Property(tries = 500)
  void anEndNeverReopens(
      @ForAll("manyNews") List<Object> news, @ForAll("messagesToo") Object more) {
    Payment before = Fold.fold(KEY, arrive(news));
    List<Object> longer = new ArrayList<>(news);
    longer.add(more);
    Payment after = Fold.fold(KEY, arrive(longer));
    if (before.standing().settled() && before.status().isPresent()) {
      assertThat(after.standing().settled()).isTrue();
    }
  }

  @Provide
  Arbitrary<Object> messagesToo() {
    return messages().map(m -> (Object) m);
  }
}
