package app.paydesk.batch;

import app.paydesk.batch.key.DigestIndex;
import app.paydesk.batch.key.RowPayee;
import app.paydesk.desk.CardKey;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.journal.Batches;
import app.paydesk.journal.PayeeSum;
import app.paydesk.method.Operation;
import app.paydesk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Sums what each payee gets on one day by the rows of a file and by all that is in the history, so
 * that a payment that is split does not pass under the limit of one. A sum is of one operation, in
 * the currency of its limit.
 */
final class PayeeLimits {
  /** The rule in a word. */
  static final String RULE = Submission.OVER_LIMIT;

  private static final int PIECE = 500;
  private static final int NO_LIMIT = -1;
  private static final int MOST_LINES = 20;

  private final long projectId;
  private final Batches batches;
  private final CardKey cards;
  private final Instant since;
  private final DigestIndex payees = new DigestIndex();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> unasked = new HashMap<>();
  private final Map<String, Money> limits = new HashMap<>();
  private long[] sums = new long[1 << 10];
  private int[] rows = new int[1 << 10];
  private int count;

  /**
   * @param since when the day began
   */
  PayeeLimits(long projectId, Batches batches, CardKey cards, Instant since) {
    this.projectId = projectId;
    this.batches = batches;
    this.cards = cards;
    this.since = since;
  }

  /** Takes the next row that could be paid, whether it is or not. */
  void next(Draft draft, RowPayee payee) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, count * 2);
    }
    rows[count++] =
        draft.limit().isPresent() && payee.name().isPresent()
            ? number(draft.operation(), draft.limit().get(), payee.name().get())
            : NO_LIMIT;
  }

  private int number(Operation operation, Money limit, String name) {
    limits.putIfAbsent(operation.key(), limit);
    int before = payees.size();
    String digest = digest(operation.key(), name);
    int number = payees.of(digest);
    if (payees.size() > before) {
      if (number == sums.length) {
        sums = Arrays.copyOf(sums, number * 2);
      }
      names.add(name);
      unasked.put(digest, number);
      if (unasked.size() == PIECE) {
        ask();
      }
    }
    return number;
  }

  private String digest(String operation, String name) {
    return cards.digest("batch payee", operation + "\n" + name);
  }

  /** Adds what the history has of the payees that were seen first since it was asked last. */
  private void ask() {
    for (PayeeSum paid : batches.paid(projectId, names, since)) {
      Integer number = unasked.get(digest(paid.operation(), paid.payee()));
      Money limit = limits.get(paid.operation());
      if (number != null && limit != null && limit.currency().equals(paid.sum().currency())) {
        add(number, paid.sum().minor());
      }
    }
    names.clear();
    unasked.clear();
  }

  private void add(int number, long minor) {
    long sum = sums[number] + minor;
    sums[number] = sum < 0 ? Long.MAX_VALUE : sum;
  }

  /**
   * Says which rows would take a payee over the limit, and leaves out those without a reason.
   *
   * @param planned the rows that were taken, in their order
   */
  void mark(List<PlannedRow> planned, Reasons reasons, Consumer<RowFinding> told) {
    ask();
    Map<Integer, List<Integer>> over = new LinkedHashMap<>();
    for (int i = 0; i < planned.size(); i++) {
      if (rows[i] != NO_LIMIT && adds(planned.get(i))) {
        add(rows[i], planned.get(i).amount().orElseThrow().minor());
      }
    }
    for (int i = 0; i < planned.size(); i++) {
      if (rows[i] != NO_LIMIT
          && adds(planned.get(i))
          && sums[rows[i]] > limit(planned.get(i)).minor()) {
        over.computeIfAbsent(rows[i], _ -> new ArrayList<>()).add(i);
      }
    }
    over.forEach((payee, places) -> mark(planned, sums[payee], places, reasons, told));
  }

  private Money limit(PlannedRow row) {
    return Objects.requireNonNull(limits.get(row.operation()));
  }

  private static boolean adds(PlannedRow row) {
    return row.standing() == Standing.FRESH || row.standing() == Standing.LEFT_OUT;
  }

  private void mark(
      List<PlannedRow> planned,
      long sum,
      List<Integer> places,
      Reasons reasons,
      Consumer<RowFinding> told) {
    Money limit = limit(planned.get(places.getFirst()));
    String lines =
        places.stream()
            .limit(MOST_LINES)
            .map(place -> Integer.toString(planned.get(place).line()))
            .collect(Collectors.joining(", ", "", places.size() > MOST_LINES ? ", …" : ""));
    for (int place : places) {
      PlannedRow row = planned.get(place);
      told.accept(
          RowFinding.of(
              row.line(),
              Level.WARNING,
              RULE,
              new Money(sum, limit.currency()),
              limit,
              places.size(),
              lines));
      planned.set(place, row.overLimit(reasons.of(row.line(), RULE).isPresent()));
    }
  }
}
