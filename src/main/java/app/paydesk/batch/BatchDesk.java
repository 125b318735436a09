package app.paydesk.batch;

import app.paydesk.desk.CardKey;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Batches;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Journal;
import app.paydesk.journal.Subject;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchState;
import app.paydesk.words.Message;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a person does with batches as a whole: confirm, pause, go on, withdraw. */
public final class BatchDesk {
  private static final int RADIX = 32;
  private static final int PLACES = 8;

  private final long projectId;
  private final Journal journal;
  private final Clock clock;
  private final Supplier<Actor> person;
  private final CardKey cards;

  /**
   * @param cards tells cards apart; it stays the caller's to wipe
   * @param person who sits at the desk now
   */
  public BatchDesk(
      long projectId, Journal journal, Clock clock, Supplier<Actor> person, CardKey cards) {
    this.projectId = projectId;
    this.journal = journal;
    this.clock = clock;
    this.person = person;
    this.cards = cards;
  }

  /** Finds what becomes of the rows of a file. */
  public BatchPlanner planner() {
    return new BatchPlanner(projectId, journal.batches(), cards, clock);
  }

  /** Finds the rows of a file that surely did not go. */
  public Remainder remainder() {
    return new Remainder(projectId, journal, cards);
  }

  /** Tells what became of the rows of a file. */
  public RowOutcomes outcomes() {
    return new RowOutcomes(projectId, journal);
  }

  /** The batches and their rows. */
  public Batches batches() {
    return journal.batches();
  }

  /**
   * Confirms that the fresh rows of a file are paid. Where they were confirmed before, under
   * whatever name and order, and not all of them were recorded then, the same batch goes on.
   *
   * @param file its name, without folders
   * @param wait until the first row is sent
   * @return the batch of the fresh rows; empty where there are none
   */
  public Optional<BatchId> confirm(BatchPlan plan, String file, Duration wait) {
    if (plan.count(Standing.FRESH) == 0) {
      return Optional.empty();
    }
    return Optional.of(interrupted(plan).orElseGet(() -> confirmed(plan, file, wait)));
  }

  private Optional<BatchId> interrupted(BatchPlan plan) {
    List<BatchId> incomplete = journal.batches().incomplete(projectId);
    Set<BatchId> candidates = new LinkedHashSet<>(plan.batches());
    candidates.retainAll(incomplete);
    candidates.addAll(incomplete);
    return candidates.stream()
        .filter(
            id ->
                journal
                    .batches()
                    .find(projectId, id)
                    .filter(row -> !row.state().withdrawn())
                    .filter(row -> row.state().confirmed().content().equals(content(plan, id)))
                    .isPresent())
        .findFirst();
  }

  /** The rows that are fresh or in a batch, whatever their order. */
  private String content(BatchPlan plan, BatchId in) {
    return digest(
        plan, row -> row.standing() == Standing.FRESH || row.batch().equals(Optional.of(in)));
  }

  private String digest(BatchPlan plan, Function<PlannedRow, Boolean> wanted) {
    return cards.digest(
        "batch rows",
        plan.rows().stream()
            .filter(wanted::apply)
            .map(row -> row.key().ref() + "\t" + row.key().content())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private BatchId confirmed(BatchPlan plan, String file, Duration wait) {
    String content = digest(plan, row -> row.standing() == Standing.FRESH);
    Instant now = clock.instant();
    BatchId id = name(content);
    BatchEvent.Confirmed event =
        new BatchEvent.Confirmed(
            now,
            file,
            content,
            plan.run(),
            plan.count(Standing.FRESH),
            plan.size() - plan.count(Standing.FRESH),
            plan.totals(),
            now.plus(wait));
    journal.write(
        new Subject.OfBatch(projectId, id),
        person.get(),
        known -> known.batch().isPresent() ? new Decided.Nothing() : new Decided.Batch(event));
    return id;
  }

  private BatchId name(String content) {
    String places = new BigInteger(content, 16).toString(RADIX).toUpperCase(Locale.ROOT);
    return new BatchId(
        "B-"
            + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE)
            + "-"
            + places.substring(0, PLACES));
  }

  /**
   * Sends nothing more of a batch until a person goes on; what is on its way ends.
   *
   * @param detail as in {@link BatchEvent.Paused}
   * @throws BatchException if there is no such batch
   */
  public void pause(BatchId batch, Actor by, BatchEvent.Why why, String detail) {
    decide(
        batch,
        by,
        state ->
            state.standstill().isEmpty()
                ? new Decided.Batch(new BatchEvent.Paused(clock.instant(), why, detail))
                : new Decided.Nothing());
  }

  /**
   * Goes on with a batch that stands still; one that was withdrawn stays so.
   *
   * @throws BatchException if there is no such batch
   */
  public void resume(BatchId batch) {
    decide(
        batch,
        person.get(),
        state ->
            state.standstill().isPresent() && !state.withdrawn()
                ? new Decided.Batch(new BatchEvent.Resumed(clock.instant()))
                : new Decided.Nothing());
  }

  /**
   * Never sends what of a batch was not sent yet. Its rows are withdrawn by {@link BatchRun}.
   *
   * @param reason in the person's words, not blank
   * @throws BatchException if there is no such batch, or no reason
   */
  public void withdraw(BatchId batch, String reason) {
    if (reason.isBlank()) {
      throw new BatchException(Message.of("batch.withdraw-reason"));
    }
    decide(
        batch,
        person.get(),
        state ->
            state.withdrawn()
                ? new Decided.Nothing()
                : new Decided.Batch(new BatchEvent.Withdrawn(clock.instant(), reason.strip())));
  }

  private void decide(BatchId batch, Actor by, Function<BatchState, Decided> decision) {
    journal.write(
        new Subject.OfBatch(projectId, batch),
        by,
        now ->
            decision.apply(
                now.batch()
                    .orElseThrow(() -> new BatchException(Message.of("batch.unknown", batch)))));
  }
}
