package app.paydesk.desk.status;

import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.wire.StatusSource;
import java.util.function.Supplier;

/** A Gate that is asked no faster than its pace, whoever asks. */
record PacedSource(StatusSource source, Pace pace) implements StatusSource {

  @Override
  public StatusReply status(long projectId, String paymentId) {
    return paced(() -> source.status(projectId, paymentId));
  }

  @Override
  public StatusReply statusByRequest(long projectId, String requestId) {
    return paced(() -> source.statusByRequest(projectId, requestId));
  }

  private StatusReply paced(Supplier<StatusReply> question) {
    try {
      pace.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new StatusReply.Unclear("interrupted");
    }
    return question.get();
  }
}
