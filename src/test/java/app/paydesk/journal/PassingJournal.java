package app.paydesk.journal;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A journal that hands everything on, for mutations to change a part of it. */
public abstract class PassingJournal implements Journal {
  protected final Journal journal;

  protected PassingJournal(Journal journal) {
    this.journal = journal;
  }

  /** What is written instead of what was decided. */
  protected Decided changed(Decided decided, Subject subject, Snapshot now) {
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
  public Batches batches() {
    return journal.batches();
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
