package app.paydesk.callback.doctor;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line, with what differs set off. */
public final class SideBySide {
  private SideBySide() {}

  /**
   * One row.
   *
   * @param left empty where the line stands on the right only
   * @param right empty where the line stands on the left only
   * @param differs whether the two are not the same
   */
  public record Row(String left, String right, boolean differs) {}

  /** The rows of two texts; what is changed stands in one row. */
  public static List<Row> of(List<String> left, List<String> right) {
    int[][] common = common(left, right);
    List<Row> rows = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    List<String> gained = new ArrayList<>();
    int l = 0;
    int r = 0;
    while (l < left.size() || r < right.size()) {
      if (l < left.size() && r < right.size() && left.get(l).equals(right.get(r))) {
        pair(lost, gained, rows);
        rows.add(new Row(left.get(l++), right.get(r++), false));
      } else if (r == right.size() || (l < left.size() && common[l + 1][r] >= common[l][r + 1])) {
        lost.add(left.get(l++));
      } else {
        gained.add(right.get(r++));
      }
    }
    pair(lost, gained, rows);
    return rows;
  }

  private static void pair(List<String> lost, List<String> gained, List<Row> rows) {
    for (int i = 0; i < Math.max(lost.size(), gained.size()); i++) {
      rows.add(
          new Row(
              i < lost.size() ? lost.get(i) : "", i < gained.size() ? gained.get(i) : "", true));
    }
    lost.clear();
    gained.clear();
  }

  private static int[][] common(List<String> left, List<String> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int l = left.size() - 1; l >= 0; l--) {
      for (int r = right.size() - 1; r >= 0; r--) {
        common[l][r] =
            left.get(l).equals(right.get(r))
                ? common[l + 1][r + 1] + 1
                : Math.max(common[l + 1][r], common[l][r + 1]);
      }
    }
    return common;
  }
}
