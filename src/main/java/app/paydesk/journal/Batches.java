package app.paydesk.journal;

import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** The batches of a history and their rows, read apart from the journal. */
public interface Batches {
  /** Rows that {@link #visit} has in memory. */
  int PAGE = 500;

  /**
   * A page of the list of batches, the last confirmed first.
   *
   * @param before only those confirmed by an entry before this one
   * @param limit most batches, above zero
   */
  List<BatchRow> list(long projectId, OptionalLong before, int limit);

  /** One of them. */
  Optional<BatchRow> find(long projectId, BatchId batch);

  /** How one of them stands as a whole. */
  Optional<BatchState> state(long projectId, BatchId batch);

  /** Those that have fewer rows so far than were confirmed, the last confirmed first. */
  List<BatchId> incomplete(long projectId);

  /**
   * A page of the rows of a batch, in the order of its file.
   *
   * @param after only what stands below this row
   * @param limit most rows, above zero
   */
  List<BatchLine> lines(long projectId, BatchId batch, Optional<BatchLine> after, int limit);

  /** Reads all rows of a batch, in the order of its file, a page at a time in memory. */
  default void visit(long projectId, BatchId batch, Consumer<BatchLine> reader) {
    List<BatchLine> page = lines(projectId, batch, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      page.forEach(reader);
      page = lines(projectId, batch, Optional.of(page.getLast()), PAGE);
    }
  }

  /** How many of its rows are in which state, with what amounts. */
  List<BatchCount> counts(long projectId, BatchId batch);

  /** How many of its rows failed with which code, the most frequent first. */
  Map<String, Long> failures(long projectId, BatchId batch);

  /**
   * Which of these names are taken for good, by whatever payment or refund.
   *
   * @param refs at most 500
   * @return in lower case
   */
  Set<String> taken(long projectId, Collection<String> refs);

  /**
   * What payees got since a moment, or still may get, by whatever batch or single payment.
   *
   * @param payees at most 500, by names of {@link SimilarityQuery#names}
   */
  List<PayeeSum> paid(long projectId, Collection<String> payees, Instant since);

  /**
   * The rows of any batch that agree in who gets how much by what.
   *
   * @param identities at most 500, see {@link app.paydesk.payment.batch.BatchPlace#identity}
   */
  List<BatchLine> known(long projectId, Collection<String> identities);
}
