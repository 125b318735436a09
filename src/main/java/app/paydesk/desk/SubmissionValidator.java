package app.paydesk.desk;

import app.paydesk.card.CardMask;
import app.paydesk.card.CardNumber;
import app.paydesk.card.CardTrace;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.payment.PaymentId;
import app.paydesk.words.Message;
import java.util.List;
import java.util.Optional;

/** Whether a confirmed draft may be sent at all. */
final class SubmissionValidator {
  private final Submission submission;

  SubmissionValidator(Submission submission) {
    this.submission = submission;
  }

  /**
   * @throws SubmitException naming what is in the way
   */
  void pass() {
    List<String> errors = submission.draft().errors();
    if (!errors.isEmpty()) {
      throw new SubmitException(Message.of("submit.errors", String.join(", ", errors)));
    }
    for (String field : submission.draft().warnings()) {
      if (submission.reasons().getOrDefault(field, "").isBlank()) {
        throw new SubmitException(Message.of("submit.reason-missing", field));
      }
    }
    if (RecordedFactory.refund(submission)) {
      refundName();
    } else if (CardMask.finds(submission.id().value())) {
      throw new SubmitException(Message.of("submit.card-in-id"));
    }
    noCardNumber();
  }

  /** The number just typed is known to the digit; one of another card only by its form. */
  private void noCardNumber() {
    Draft draft = submission.draft();
    submission.reasons().values().forEach(reason -> noCardNumber(reason, draft.card()));
    draft
        .cardInField()
        .ifPresent(
            field -> {
              throw new SubmitException(Message.of("submit.card-in-field", field));
            });
  }

  /**
   * @throws SubmitException if a reason, which is kept, tells a card number
   */
  static void noCardNumber(String reason, Optional<CardNumber> card) {
    if (CardTrace.in(reason) || card.filter(number -> number.standsIn(reason)).isPresent()) {
      throw new SubmitException(Message.of("submit.card-in-reason"));
    }
  }

  private void refundName() {
    String ref = submission.ref();
    PaymentId name;
    try {
      name = new PaymentId(ref);
    } catch (IllegalArgumentException e) {
      throw new SubmitException(Message.of("submit.bad-ref", ref), e);
    }
    if (name.equals(submission.id()) || ref.startsWith("#") || CardMask.finds(ref)) {
      throw new SubmitException(Message.of("submit.bad-ref", ref));
    }
  }
}
