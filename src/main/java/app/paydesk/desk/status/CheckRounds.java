package app.paydesk.desk.status;

import app.paydesk.journal.Journal;
import app.paydesk.journal.StatusChecks;
import app.paydesk.journal.StatusChecks.Change;
import app.paydesk.journal.StatusChecks.Planned;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.StatusCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the payments that are due and has them asked for, a few at a time from each lane. The next
 * check is on disk before the question goes out, so that a question that ends the program is not
 * asked again at once.
 */
final class CheckRounds {
  private static final Logger LOG = LoggerFactory.getLogger(CheckRounds.class);

  /** Most questions that wait for their answer at the same time. */
  static final int AT_ONCE = 8;

  /** Read from each lane at a time: more than can be asked for already. */
  private static final int PIECE = 2 * AT_ONCE;

  private static final int TURNED_BACK = 500;

  private final long projectId;
  private final Journal journal;
  private final StatusChecks checks;
  private final Clock clock;
  private final Consumer<Payment> question;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Set<PaymentKey> asking = ConcurrentHashMap.newKeySet();

  /**
   * @param question asks for a payment and keeps what is new
   */
  CheckRounds(long projectId, Journal journal, Clock clock, Consumer<Payment> question) {
    this.projectId = projectId;
    this.journal = journal;
    this.checks = journal.statusChecks();
    this.clock = clock;
    this.question = question;
  }

  /** Goes on until nothing is due; what is asked last may still be on its way then. */
  void round(Executor executor) throws InterruptedException {
    for (StatusCheck.Lane lane : StatusCheck.Lane.values()) {
      bringForward(lane);
    }
    boolean more = true;
    while (more) {
      more = piece(executor);
    }
  }

  /** A clock that was turned back must not put a check off by as much as it was turned. */
  private void bringForward(StatusCheck.Lane lane) {
    boolean more = true;
    while (more) {
      Instant now = clock.instant();
      List<Change> changes =
          checks.later(projectId, lane, now.plus(lane.farthest()), TURNED_BACK).stream()
              .map(p -> new Change(p, Optional.of(p.check().broughtForward(now))))
              .toList();
      more = !changes.isEmpty() && !checks.plan(changes).isEmpty();
    }
  }

  /** False where nothing was due, or all of it is being asked for. */
  private boolean piece(Executor executor) throws InterruptedException {
    Instant now = clock.instant();
    Map<PaymentKey, Payment> due = new LinkedHashMap<>();
    List<Change> changes = new ArrayList<>();
    for (Planned planned : inTurn(now)) {
      Optional<Payment> payment = journal.find(planned.key());
      Optional<StatusCheck> stands =
          payment.flatMap(StatusCheck::first).map(first -> first.instead(planned.check()));
      if (stands.filter(planned.check()::equals).isPresent()) {
        due.put(planned.key(), payment.orElseThrow());
        changes.add(
            new Change(planned, Optional.of(planned.check().following(payment.get(), now))));
      } else {
        changes.add(new Change(planned, stands)); // an older Paydesk wrote it
      }
    }
    List<PaymentKey> planned = changes.isEmpty() ? List.of() : checks.plan(changes);
    for (PaymentKey key : planned) {
      Payment payment = due.get(key);
      if (payment != null) {
        ask(payment, executor);
      }
    }
    return !planned.isEmpty();
  }

  /** The first of each lane, then the second of each, and so on. */
  private List<Planned> inTurn(Instant now) {
    List<List<Planned>> lanes = new ArrayList<>();
    for (StatusCheck.Lane lane : StatusCheck.Lane.values()) {
      lanes.add(
          checks.due(projectId, lane, now, PIECE).stream()
              .filter(p -> !asking.contains(p.key()))
              .toList());
    }
    List<Planned> inTurn = new ArrayList<>();
    for (int place = 0; place < PIECE; place++) {
      for (List<Planned> lane : lanes) {
        if (place < lane.size()) {
          inTurn.add(lane.get(place));
        }
      }
    }
    return inTurn;
  }

  private void ask(Payment payment, Executor executor) throws InterruptedException {
    free.acquire();
    asking.add(payment.key());
    boolean handed = false;
    try {
      executor.execute(() -> askAndGoOn(payment));
      handed = true;
    } finally {
      if (!handed) {
        done(payment);
      }
    }
  }

  private void askAndGoOn(Payment payment) {
    try {
      journal
          .find(payment.key())
          .filter(now -> StatusCheck.first(now).isPresent())
          .ifPresent(question);
    } catch (RuntimeException e) {
      LOG.warn("a status check failed: {}", e.getClass().getSimpleName());
    } finally {
      done(payment);
    }
  }

  private void done(Payment payment) {
    asking.remove(payment.key());
    free.release();
  }
}
