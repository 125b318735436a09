package app.paydesk.drill.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The rows that the drill pays, all of them from the seed: some equal, some alike. */
final class PayRows {
  private static final int TWINS_OF_100 = 4;

  private PayRows() {}

  /** About half are of each method. */
  static List<PayRow> of(long seed, int count) {
    Random random = new Random(seed);
    List<PayRow> rows = new ArrayList<>();
    while (rows.size() < count) {
      int payee = rows.size();
      String operation = random.nextBoolean() ? "cup-payout" : "upi-payout";
      PayRow row = new PayRow(operation, payee, (100L + random.nextInt(4_000)) * 100 + 7, "May");
      rows.add(row);
      int drawn = random.nextInt(100);
      if (drawn < TWINS_OF_100 && rows.size() < count) {
        String remark = drawn % 2 == 0 ? "May" : "June";
        rows.add(new PayRow(operation, payee, row.minor(), remark));
      }
    }
    return List.copyOf(rows);
  }

  /** In files of about the same length; rows that are equal or alike stay in one. */
  static List<List<PayRow>> files(List<PayRow> rows, int files) {
    List<List<PayRow>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= files; i++) {
      int end = rows.size() * i / files;
      while (end < rows.size() && rows.get(end).payee() == rows.get(end - 1).payee()) {
        end++;
      }
      parts.add(rows.subList(start, end));
      start = end;
    }
    return parts;
  }
}
