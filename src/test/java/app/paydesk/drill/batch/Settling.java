package app.paydesk.drill.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.JudgedRow;
import app.paydesk.batch.PaymentFile;
import app.paydesk.batch.PlannedRow;
import app.paydesk.batch.Reasons;
import app.paydesk.desk.ResendDecision;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.method.Methods;
import app.paydesk.payment.NotFoundEvidence;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.session.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until nothing of some files is open, and sends again what the Gate, asked again and again,
 * does not know, with the card number from the file.
 */
final class Settling {
  private static final long LOOK_NANOS = Duration.ofMillis(500).toNanos();
  private static final int PATIENCE_LOOKS = 240;

  private final Session session;
  private final Methods methods;
  private int idle;

  Settling(Session session, Methods methods) {
    this.session = session;
    this.methods = methods;
  }

  /** Ends also where nothing has changed for two minutes; what is open then stays so. */
  void settle(List<Paid> files) {
    Map<Path, List<PlannedRow>> open = new HashMap<>();
    for (Paid paid : files) {
      try (PaymentFile file = opened(paid.path())) {
        BatchPlan plan =
            session.batches().planner().plan(file.rows(), Reasons.NONE, paid.run(), _ -> {});
        open.put(paid.path(), new ArrayList<>(plan.rows()));
      }
    }
    session.begin();
    while (left(open) > 0 && idle < PATIENCE_LOOKS) {
      LockSupport.parkNanos(LOOK_NANOS);
      int before = left(open);
      open.values().forEach(rows -> rows.removeIf(row -> !isOpen(row)));
      open.forEach(this::sendAgain);
      idle = left(open) < before ? 0 : idle + 1;
    }
  }

  private PaymentFile opened(Path path) {
    return PaymentFile.open(
        path,
        Optional.empty(),
        methods,
        session.profile().agreement(),
        session.profile().projectId());
  }

  private static int left(Map<Path, List<PlannedRow>> open) {
    return open.values().stream().mapToInt(List::size).sum();
  }

  private boolean isOpen(PlannedRow row) {
    return session.batches().outcomes().of(row).open();
  }

  private void sendAgain(Path path, List<PlannedRow> open) {
    Map<Integer, PlannedRow> denied = new HashMap<>();
    open.stream().filter(this::denied).forEach(row -> denied.put(row.line(), row));
    if (denied.isEmpty()) {
      return;
    }
    try (PaymentFile file = opened(path)) {
      file.rows()
          .read(
              row -> {
                try (row) {
                  Optional.ofNullable(denied.get(row.line())).ifPresent(p -> sendAgain(row, p));
                }
              });
    }
  }

  private boolean denied(PlannedRow row) {
    return session
        .journal()
        .find(key(row))
        .flatMap(payment -> NotFoundEvidence.of(payment, row.key().ref()))
        .filter(NotFoundEvidence::enough)
        .isPresent();
  }

  private PaymentKey key(PlannedRow row) {
    return new PaymentKey(session.profile().projectId(), row.key().id());
  }

  private void sendAgain(JudgedRow row, PlannedRow planned) {
    PaymentId id = planned.key().id();
    try {
      session
          .desk()
          .sendAgain(
              key(planned),
              planned.key().ref(),
              row.draft().flatMap(Draft::card),
              Optional.of(new ResendDecision(id.value(), "The Gate does not know it")));
    } catch (SubmitException heardOfMeanwhile) {
      System.err.println(id + ": " + heardOfMeanwhile.getMessage());
    }
  }
}
