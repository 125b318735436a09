package app.paydesk.batch;

import app.paydesk.batch.sheet.SheetException;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.journal.Journal;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.words.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pays files in the background, one after the other, while the desk does other things. */
public final class BatchWorker implements AutoCloseable {
  /**
   * What is to be paid.
   *
   * @param file closed by the worker, whatever comes of it
   * @param plan what becomes of its rows
   * @param reasons why warnings are set aside
   * @param delay until the first row is sent, in which all can be withdrawn
   */
  public record Work(
      PaymentFile file,
      BatchPlan plan,
      Reasons reasons,
      BatchRun.Settings settings,
      Duration delay) {}

  /**
   * How the work stands.
   *
   * @param file name of the file
   * @param batches whose rows it may send
   * @param working whether it goes on
   * @param findings what kept rows from being recorded or sent, the first {@value #MOST}
   * @param problem why it ended before all rows were tried
   */
  public record Standing(
      String file,
      Set<BatchId> batches,
      boolean working,
      List<RowFinding> findings,
      Optional<Message> problem) {}

  private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
  private static final int MOST = 500;

  private final BatchDesk desk;
  private final BatchRun run;
  private final Runnable changed;
  private final List<RowFinding> findings = new ArrayList<>();
  private @Nullable Work work;
  private Set<BatchId> batches = Set.of();
  private Optional<Message> problem = Optional.empty();
  private @Nullable Thread thread;

  /**
   * @param changed told when work ends, on any thread; must be quick
   */
  public BatchWorker(BatchDesk desk, BatchRun run, Runnable changed) {
    this.desk = desk;
    this.run = run;
    this.changed = changed;
  }

  /**
   * Confirms that a file is paid, and begins to pay it; batches of it that stood still go on.
   *
   * @return the batches whose rows it pays
   * @throws BatchException if another file is being paid; the work's file is closed
   */
  public synchronized Set<BatchId> start(Work next) {
    try {
      if (working()) {
        throw new BatchException(Message.of("batch.busy"));
      }
      Optional<BatchId> fresh = desk.confirm(next.plan(), next.file().name(), next.delay());
      Set<BatchId> all = new LinkedHashSet<>(next.plan().batches());
      fresh.ifPresent(all::add);
      all.forEach(desk::resume);
      work = next;
      batches = Set.copyOf(all);
      findings.clear();
      problem = Optional.empty();
      thread = Thread.ofVirtual().name("batch").start(() -> work(next, fresh));
      return batches;
    } catch (RuntimeException e) {
      next.file().close();
      throw e;
    }
  }

  private void work(Work now, Optional<BatchId> fresh) {
    Optional<Message> end = Optional.empty();
    try (PaymentFile file = now.file()) {
      if (fresh.isPresent()) {
        run.record(file.rows(), now.plan(), fresh.get(), now.reasons(), this::found);
      }
      TimeUnit.NANOSECONDS.sleep(now.delay().toNanos());
      run.send(file.rows(), now.plan(), fresh, now.settings(), this::found);
    } catch (BatchException | SheetException | SubmitException e) {
      end = Optional.of(e.message());
    } catch (Journal.JournalException e) {
      end = Optional.of(e.message());
    } catch (InterruptedException e) {
      LOG.debug("a person stopped the rows of {}", now.file().name());
    } catch (RuntimeException e) {
      LOG.warn("a file could not be paid to its end", e);
      end = Optional.of(Message.of("batch.failed", now.file().name()));
    }
    ended(end);
  }

  private void ended(Optional<Message> end) {
    synchronized (this) {
      problem = end;
      thread = null;
    }
    changed.run();
  }

  private synchronized void found(RowFinding finding) {
    if (findings.size() < MOST) {
      findings.add(finding);
    }
  }

  /** Sends no more rows; those on their way end as they end. Returns at once. */
  public synchronized void stop() {
    Optional.ofNullable(thread).ifPresent(Thread::interrupt);
  }

  private boolean working() {
    return thread != null;
  }

  /** How the last work stands; empty before the first. */
  public synchronized Optional<Standing> standing() {
    return Optional.ofNullable(work)
        .map(
            w -> new Standing(w.file().name(), batches, working(), List.copyOf(findings), problem));
  }

  /** Stops, and waits until what was on its way has ended. */
  @Override
  public void close() {
    Thread now;
    synchronized (this) {
      now = thread;
    }
    if (now == null) {
      return;
    }
    now.interrupt();
    try {
      now.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
