package app.paydesk.ui.payments;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Fact;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.RefundLedger;
import app.paydesk.payment.StatusWords;
import app.paydesk.ui.control.ActorTexts;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tone;
import app.paydesk.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a payment's events, the newest first. */
final class Timeline {
  private final Words words;
  private final TimeTexts times;
  private final StatusTexts sayings;
  private final ActorTexts actors;
  private final OperationLines operationLines;

  Timeline(Words words, TimeTexts times) {
    this.words = words;
    this.times = times;
    this.sayings = new StatusTexts(words);
    this.actors = new ActorTexts(words);
    this.operationLines = new OperationLines(words, times);
  }

  /**
   * @param entries what the journal has of the payment
   */
  List<TimelineItem> of(Payment payment, List<Entry> entries, List<Delivery> deliveries) {
    boolean several =
        payment.operations().size() > 1
            || payment.operations().stream().anyMatch(o -> RefundLedger.givesBack(o.type()));
    List<TimelineItem> items = new ArrayList<>();
    for (Entry entry : entries.reversed()) {
      if (entry.fact() instanceof Fact.OfPayment(PaymentEvent event, var _)) {
        items.add(item(event, deliveries, several, payment).by(actors.say(entry.by())));
      }
    }
    return items;
  }

  private TimelineItem item(
      PaymentEvent event, List<Delivery> deliveries, boolean several, Payment payment) {
    return switch (event) {
      case PaymentEvent.Recorded recorded ->
          new TimelineItem(
              Tone.NEUTRAL,
              false,
              words.say(recorded.link().isPresent() ? "event.link" : "event.recorded"),
              recorded.at(),
              joined(
                  Optional.of(sayings.operation(recorded.operation())),
                  recorded.amount().map(Object::toString)),
              reasons(recorded),
              Optional.of(Json.pretty(recorded.request())));
      case PaymentEvent.Sending sending ->
          simple(sending, Tone.NEUTRAL, "event.sending", path(payment, sending.ref()));
      case PaymentEvent.Resent resent ->
          new TimelineItem(
              Tone.UNKNOWN,
              false,
              words.say("event.resent"),
              resent.at(),
              words.say("again.checks", resent.checks(), minutes(resent.took())),
              List.of(words.say("timeline.reason", resent.reason())),
              Optional.empty());
      case PaymentEvent.Accepted accepted ->
          new TimelineItem(
              Tone.NEUTRAL,
              true,
              words.say("event.accepted"),
              accepted.at(),
              times.took(accepted.took()),
              present(
                  Optional.of(accepted.requestId())
                      .filter(id -> !id.isEmpty())
                      .map(id -> words.say("timeline.request", id))),
              Optional.empty());
      case PaymentEvent.Refused refused ->
          new TimelineItem(
              refused.inDoubt() ? Tone.UNKNOWN : Tone.DECLINED,
              true,
              words.say(refusal(refused)),
              refused.at(),
              joined(
                  Optional.of("HTTP " + refused.httpStatus()),
                  Optional.of(refused.code()).filter(code -> !code.isEmpty())),
              Stream.concat(
                      Stream.of(refused.message()).filter(m -> !m.isBlank()),
                      refused.errors().stream().map(TryLines::line))
                  .toList(),
              Optional.empty());
      case PaymentEvent.Unanswered unanswered ->
          new TimelineItem(
              Tone.UNKNOWN,
              true,
              words.say("event.unanswered"),
              unanswered.at(),
              "",
              List.of(why(unanswered.why())),
              Optional.empty());
      case PaymentEvent.Reported reported -> reported(reported, deliveries, several);
      case PaymentEvent.NotKnown notKnown ->
          simple(notKnown, Tone.NEUTRAL, "event.not-known", notKnown.code());
      case PaymentEvent.Settled settled -> settled(settled);
      case PaymentEvent.Withdrawn withdrawn ->
          new TimelineItem(
              Tone.NEUTRAL,
              false,
              words.say("event.withdrawn"),
              withdrawn.at(),
              "",
              List.of(words.say("timeline.reason", withdrawn.reason())),
              Optional.empty());
      case PaymentEvent.Expired expired ->
          new TimelineItem(
              Tone.NEUTRAL,
              false,
              words.say("event.expired"),
              expired.at(),
              "",
              List.of(words.say("event.expired.why")),
              Optional.empty());
    };
  }

  private static String refusal(PaymentEvent.Refused refused) {
    return refused.arrivedBefore()
        ? "event.id-exists"
        : refused.inDoubt() ? "event.unanswered" : "event.refused";
  }

  private TimelineItem settled(PaymentEvent.Settled settled) {
    List<String> lines = new ArrayList<>();
    settled.concerns().forEach(c -> lines.add(words.say(StatusTexts.key(c.kind()))));
    lines.add(words.say("timeline.reason", settled.reason()));
    return new TimelineItem(
        Tone.NEUTRAL, false, words.say("event.settled"), settled.at(), "", lines, Optional.empty());
  }

  private TimelineItem reported(
      PaymentEvent.Reported event, List<Delivery> deliveries, boolean several) {
    CallbackMessage message = event.message();
    Optional<CallbackMessage.Operation> operation = message.operation();
    Optional<String> status =
        operation.flatMap(CallbackMessage.Operation::status).or(message::paymentStatus);
    Optional<String> type = operation.flatMap(CallbackMessage.Operation::type).filter(_ -> several);
    String title =
        Stream.concat(type.map(sayings::type).stream(), status.map(sayings::status).stream())
            .reduce((a, b) -> a + ": " + b)
            .orElse(words.say("timeline.message"));
    Tone tone = Tone.of(status.flatMap(StatusWords::standing).orElse(PaymentState.WAITING));
    List<String> lines =
        new ArrayList<>(
            operationLines.of(message, event.source() == PaymentEvent.Source.STATUS, event.at()));
    message.sum().filter(_ -> several).ifPresent(s -> lines.add(words.say("timeline.left", s)));
    Optional<Delivery> delivery =
        event.delivery().isPresent()
            ? deliveries.stream().filter(d -> d.id() == event.delivery().getAsLong()).findFirst()
            : Optional.empty();
    return new TimelineItem(
        tone,
        true,
        title,
        event.at(),
        words.say(source(event.source())),
        lines,
        delivery.map(d -> readable(d.body())));
  }

  private List<String> reasons(PaymentEvent.Recorded recorded) {
    return recorded.reasons().values().stream()
        .map(reason -> words.say("timeline.reason", reason))
        .toList();
  }

  /** Begun minutes, so that it is never none. */
  static long minutes(Duration time) {
    return Math.max(1, time.plusSeconds(59).toMinutes());
  }

  private TimelineItem simple(PaymentEvent event, Tone tone, String key, String note) {
    return new TimelineItem(
        tone, true, words.say(key), event.at(), note, List.of(), Optional.empty());
  }

  private String why(GateReply.Why why) {
    return words.say("unanswered." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String source(PaymentEvent.Source source) {
    return "timeline.source." + source.name().toLowerCase(Locale.ROOT);
  }

  private static String path(Payment payment, String ref) {
    return payment.events().stream()
        .filter(PaymentEvent.Recorded.class::isInstance)
        .map(PaymentEvent.Recorded.class::cast)
        .filter(recorded -> recorded.ref().equals(ref))
        .map(recorded -> "POST " + recorded.path())
        .findFirst()
        .orElse("");
  }

  /** JSON indented, anything else as it came. */
  static String readable(byte[] body) {
    try {
      return Json.pretty(Json.parse(body));
    } catch (JsonException e) {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private static List<String> present(Optional<String> line) {
    return line.stream().toList();
  }

  private static String joined(Optional<String> one, Optional<String> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .reduce((a, b) -> a + " · " + b)
        .orElse("");
  }
}
