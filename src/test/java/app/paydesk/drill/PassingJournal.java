package app.paydesk.drill;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Journal;
import app.paydesk.journal.RestoreHolds;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.StatusChecks;
import app.paydesk.journal.Subject;
import app.paydesk.journal.Written;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A journal that hands everything on, for mutations to change a part of it. */
abstract class PassingJournal implements Journal {
  final Journal journal;

  PassingJournal(Journal journal) {
    this.journal = journal;
  }

  /** What is written instead of what was decided. */
  Decided changed(Decided decided, Subject subject, Snapshot now) {
    return decided;
  }

  @Override
  public Written write(Subject subject, Actor by, Decision decision) {
    return journal.write(
        subject,
        by,
        new Decision() {
          @Override
          public Optional<SimilarityQuery> similar() {
            return decision.similar();
          }

          @Override
          public Decided on(Snapshot now) {
            return changed(decision.on(now), subject, now);
          }
        });
  }

  @Override
  public long read(long after, Consumer<Entry> reader) {
    return journal.read(after, reader);
  }

  @Override
  public List<Entry> entries(PaymentKey key) {
    return journal.entries(key);
  }

  @Override
  public List<SimilarPayment> alike(SimilarityQuery wanted) {
    return journal.alike(wanted);
  }

  @Override
  public RestoreHolds restoreHolds() {
    return journal.restoreHolds();
  }

  @Override
  public StatusChecks statusChecks() {
    return journal.statusChecks();
  }

  @Override
  public Optional<Payment> find(PaymentKey key) {
    return journal.find(key);
  }

  @Override
  public List<Payment> open(long projectId) {
    return journal.open(projectId);
  }

  @Override
  public List<PaymentKey> sending(long projectId) {
    return journal.sending(projectId);
  }
}
