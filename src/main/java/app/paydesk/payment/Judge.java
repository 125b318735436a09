package app.paydesk.payment;

import app.paydesk.words.Message;
import java.util.List;

/** Whether a confirmed draft may be sent at all. */
final class Judge {
  private final Submission submission;

  Judge(Submission submission) {
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
    if (Recording.refund(submission)) {
      refundName();
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
    if (name.equals(submission.id()) || ref.startsWith("#")) {
      throw new SubmitException(Message.of("submit.bad-ref", ref));
    }
  }
}
