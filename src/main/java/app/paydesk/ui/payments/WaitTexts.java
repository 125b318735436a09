package app.paydesk.ui.payments;

import app.paydesk.journal.PaymentRow;
import app.paydesk.method.Agreement;
import app.paydesk.payment.Ageing;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tone;
import app.paydesk.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how long something has been waiting, how long it may, and what happens then. */
final class WaitTexts {
  private final Agreement agreement;
  private final Words words;
  private final TimeTexts times;

  WaitTexts(Agreement agreement, Words words, TimeTexts times) {
    this.agreement = agreement;
    this.words = words;
    this.times = times;
  }

  Optional<Ageing> of(Payment.OperationState operation, Instant now) {
    return Ageing.of(
        agreement,
        operation.operation().orElse(""),
        operation.standing(),
        operation.status().orElse(""),
        operation.created(),
        now);
  }

  /** The sentences for an open operation, the age first; none where no times were agreed. */
  List<String> sentences(Payment.OperationState operation, Instant now) {
    List<String> said = new ArrayList<>();
    of(operation, now)
        .ifPresent(
            ageing -> {
              said.add(age(ageing));
              if (retried(operation)) {
                return;
              }
              said.add(agreed(ageing.times()));
              if (operation.standing() != PaymentState.UNKNOWN) {
                said.add(words.say("terms.threshold"));
              }
            });
    return said;
  }

  private static boolean retried(Payment.OperationState operation) {
    return Ageing.retried(operation.standing(), operation.status().orElse(""));
  }

  /** How long the operation usually takes, where that was agreed. */
  Optional<String> agreed(Payment.OperationState operation) {
    return operation.operation().flatMap(agreement::times).map(this::agreed);
  }

  /** When the result of an open operation may be expected. */
  Optional<TimelineItem> expected(Payment.OperationState operation, Instant now) {
    return of(operation, now)
        .filter(_ -> !retried(operation))
        .map(
            ageing ->
                new TimelineItem(
                    Tone.NEUTRAL,
                    false,
                    words.say("terms.expected"),
                    ageing.expected(),
                    words.say("terms.latest", times.brief(ageing.latest())),
                    List.of(agreed(ageing.times())),
                    Optional.empty()));
  }

  /** What a row says in place of its state once it waits longer than usual for the Gate. */
  Optional<String> mark(PaymentRow row, Instant now) {
    return stage(row, now)
        .filter(_ -> row.standing() == PaymentState.WAITING)
        .flatMap(
            stage ->
                switch (stage) {
                  case USUAL -> Optional.empty();
                  case LONG -> Optional.of(words.say("terms.mark.long"));
                  case OVERDUE -> Optional.of(words.say("terms.mark.overdue"));
                });
  }

  Optional<Ageing.Stage> stage(PaymentRow row, Instant now) {
    return Ageing.of(agreement, row.operation(), row.standing(), row.status(), row.created(), now)
        .map(Ageing::stage);
  }

  private String age(Ageing ageing) {
    String age = times.span(ageing.age());
    return switch (ageing.stage()) {
      case USUAL -> words.say("terms.waiting", age);
      case LONG -> words.say("terms.waiting.long", age);
      case OVERDUE -> words.say("terms.waiting.overdue", age);
    };
  }

  private String agreed(app.paydesk.method.ProcessingTimes agreed) {
    return words.say("terms.usual", times.span(agreed.basic()), times.span(agreed.threshold()));
  }
}
