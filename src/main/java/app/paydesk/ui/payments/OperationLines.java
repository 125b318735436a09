package app.paydesk.ui.payments;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a message of the Gate says beside the status: code, provider, and the three clocks. */
final class OperationLines {
  private static final Duration USUAL_WAY = Duration.ofMinutes(2);

  private final Words words;
  private final TimeTexts times;

  OperationLines(Words words, TimeTexts times) {
    this.words = words;
    this.times = times;
  }

  /**
   * @param asked whether we asked for it, so that it did not come by itself
   * @param came when we had the message, by our clock
   */
  List<String> of(CallbackMessage message, boolean asked, Instant came) {
    List<String> lines = new ArrayList<>();
    Optional<CallbackMessage.Operation> operation = message.operation();
    code(message).ifPresent(lines::add);
    message.errors().stream().map(TryLines::line).forEach(lines::add);
    operation
        .flatMap(CallbackMessage.Operation::date)
        .or(message::paymentDate)
        .filter(date -> asked || Duration.between(date, came).compareTo(USUAL_WAY) > 0)
        .map(date -> late(asked ? "timeline.asked" : "timeline.late", date, came))
        .ifPresent(lines::add);
    operation.ifPresent(o -> provider(o).ifPresent(lines::add));
    operation
        .flatMap(CallbackMessage.Operation::providerDate)
        .map(date -> words.say("timeline.provider-clock", date))
        .ifPresent(lines::add);
    return lines;
  }

  private String late(String key, Instant date, Instant came) {
    return words.say(key, times.brief(date), times.span(Duration.between(date, came)));
  }

  private Optional<String> code(CallbackMessage message) {
    return Optional.of(message.code())
        .filter(code -> !code.isEmpty() && !code.equals("0"))
        .map(code -> words.say("timeline.code", code, message.words()).strip());
  }

  private Optional<String> provider(CallbackMessage.Operation operation) {
    return Stream.of(
            operation.providerId().map(id -> words.say("timeline.provider", id)),
            operation.providerPaymentId())
        .flatMap(Optional::stream)
        .reduce((a, b) -> a + " · " + b);
  }
}
