package app.paydesk.ui;

import app.paydesk.batch.BatchDesk;
import app.paydesk.batch.BatchRun;
import app.paydesk.batch.BatchWorker;
import app.paydesk.desk.CardKey;
import app.paydesk.desk.Desk;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.GateRequest;
import app.paydesk.journal.Actor;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.MemoryStore;
import app.paydesk.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Pays files at the sample desk, at a Gate that answers as it is told. */
final class SampleBatches {
  static final Actor CLERK = new Actor.Person("Asha");

  /** Accounts that were paid, in the order of the requests. */
  final List<String> paid = new CopyOnWriteArrayList<>();

  private final BatchServices services;
  private volatile Function<GateRequest, GateReply> answer = _ -> accepted();

  SampleBatches(MemoryStore history, ChangeFeed changes, Clock clock) {
    CardKey cards = new CardKey(new byte[CardKey.BYTES]);
    Desk desk =
        new Desk(
            SampleDesktop.PROJECT, this::send, history, clock, Optional.of(cards), 7, () -> CLERK);
    BatchDesk batches = new BatchDesk(SampleDesktop.PROJECT, history, clock, () -> CLERK, cards);
    BatchRun run = new BatchRun(SampleDesktop.PROJECT, desk, history, batches, clock, cards);
    this.services =
        new BatchServices(
            batches, run, new BatchWorker(batches, run, changes::changed), System::nanoTime);
  }

  private GateReply send(GateRequest request) {
    paid.add(request.body().text("account.number").orElse("card"));
    return answer.apply(request);
  }

  static GateReply accepted() {
    return new GateReply.Accepted("req-1", JsonObject.empty(), Duration.ZERO);
  }

  static GateReply refused(String code) {
    return new GateReply.Refused(400, code, "no", List.of(), Duration.ZERO);
  }

  /** From now on the Gate answers so. */
  void answers(Function<GateRequest, GateReply> other) {
    answer = other;
  }

  BatchServices services() {
    return services;
  }
}
