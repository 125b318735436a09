package app.paydesk.batch;

import app.paydesk.batch.key.KeyPlaces;
import app.paydesk.journal.BatchLine;
import app.paydesk.journal.BatchRow;
import app.paydesk.journal.Batches;
import app.paydesk.payment.batch.BatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Finds which rows of a file the history has already, whatever files they came in. */
final class EarlierRows {
  private static final int PIECE = 500;

  private final long projectId;
  private final Batches batches;
  private final Map<BatchId, Integer> found = new HashMap<>();

  EarlierRows(long projectId, Batches batches) {
    this.projectId = projectId;
    this.batches = batches;
  }

  /**
   * Says of each row how it stands; rows that were never seen stay as they are.
   *
   * @return whether a batch of these rows has rows that none of them is
   */
  boolean mark(PlannedRowStore rows, Reasons reasons, Consumer<RowFinding> told) {
    if (!batches.list(projectId, OptionalLong.empty(), 1).isEmpty()) {
      changed(rows, known(rows, told), reasons, told);
    }
    taken(rows, told);
    return found.entrySet().stream().anyMatch(of -> recorded(of.getKey()) > of.getValue());
  }

  private long recorded(BatchId batch) {
    return batches.find(projectId, batch).map(BatchRow::recorded).orElse(0L);
  }

  /**
   * Marks the rows that are in a batch under the same payment, as they say now or otherwise.
   *
   * @return by identity, the earlier rows that no row of this file is
   */
  private Map<String, List<BatchLine>> known(PlannedRowStore rows, Consumer<RowFinding> told) {
    KeyPlaces places = new KeyPlaces(rows.keys());
    Map<String, List<BatchLine>> others = new HashMap<>();
    List<String> piece = new ArrayList<>(PIECE);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.keys().first(i)) {
        piece.add(rows.get(i).key().identity());
      }
      if (piece.size() == PIECE || (i == rows.size() - 1 && !piece.isEmpty())) {
        batches.known(projectId, piece).forEach(line -> known(rows, places, line, others, told));
        piece.clear();
      }
    }
    return others;
  }

  private void known(
      List<PlannedRow> rows,
      KeyPlaces places,
      BatchLine line,
      Map<String, List<BatchLine>> others,
      Consumer<RowFinding> told) {
    OptionalInt place = places.of(line.row().ref());
    if (place.isPresent()) {
      known(rows, place.getAsInt(), line, told);
    } else {
      others.computeIfAbsent(line.place().identity(), _ -> new ArrayList<>()).add(line);
    }
  }

  private void known(List<PlannedRow> rows, int place, BatchLine line, Consumer<RowFinding> told) {
    found.merge(line.place().batch(), 1, Integer::sum);
    PlannedRow row = rows.get(place);
    boolean same = row.key().content().equals(line.place().content());
    rows.set(place, same ? row.known(line.place().batch()) : row.changed(line));
    told.accept(
        RowFinding.of(
            row.line(),
            same ? Level.NOTICE : Level.WARNING,
            same ? "known" : "named-otherwise",
            line.place().batch(),
            line.row().ref()));
  }

  private void changed(
      List<PlannedRow> rows,
      Map<String, List<BatchLine>> others,
      Reasons reasons,
      Consumer<RowFinding> told) {
    for (int i = 0; i < rows.size() && !others.isEmpty(); i++) {
      PlannedRow row = rows.get(i);
      List<BatchLine> like = others.getOrDefault(row.key().identity(), List.of());
      if (ran(row) || row.repeats() || like.isEmpty()) {
        continue;
      }
      BatchLine earlier = like.removeFirst();
      told.accept(
          RowFinding.of(
              row.line(), Level.WARNING, "changed", earlier.place().batch(), earlier.row().ref()));
      if (reasons.of(row.line(), "changed").isEmpty()) {
        found.merge(earlier.place().batch(), 1, Integer::sum);
        rows.set(i, row.changed(earlier));
      }
    }
  }

  /** A payment ID that a row names may be another payment's. */
  private void taken(List<PlannedRow> rows, Consumer<RowFinding> told) {
    for (int i = 0; i < rows.size(); i += PIECE) {
      int end = Math.min(i + PIECE, rows.size());
      List<String> refs =
          rows.subList(i, end).stream()
              .filter(row -> !ran(row) && (row.named() || row.repeats()))
              .map(row -> row.key().ref())
              .toList();
      Set<String> taken = batches.taken(projectId, refs);
      for (int j = i; j < end && !taken.isEmpty(); j++) {
        PlannedRow row = rows.get(j);
        if (!ran(row) && taken.contains(folded(row))) {
          rows.set(j, row.taken());
          told.accept(RowFinding.of(row.line(), Level.ERROR, "taken", row.key().ref()));
        }
      }
    }
  }

  private static boolean ran(PlannedRow row) {
    return row.standing() == Standing.KNOWN || row.standing() == Standing.CHANGED;
  }

  private static String folded(PlannedRow row) {
    return row.key().ref().toLowerCase(Locale.ROOT);
  }
}
