package app.paydesk.ui.payments;

import app.paydesk.journal.PaymentRow;
import java.util.List;
import javafx.collections.ObservableList;

/** Puts rows in the place of others and tells no more of it than is new. */
final class Splice {
  private Splice() {}

  static void put(ObservableList<PaymentRow> rows, Pages.Change change) {
    List<PaymentRow> before = change.before();
    List<PaymentRow> now = change.now();
    int same = 0;
    int most = Math.min(before.size(), now.size());
    while (same < most && before.get(same).equals(now.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < most - same
        && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    List<PaymentRow> gone = before.subList(same, before.size() - tail);
    List<PaymentRow> come = now.subList(same, now.size() - tail);
    int at = change.from() + same;
    if (gone.size() == come.size()) {
      each(rows, at, gone, come);
    } else if (at == 0 && gone.size() == rows.size()) {
      rows.setAll(come);
    } else {
      rows.remove(at, at + gone.size());
      rows.addAll(at, come);
    }
  }

  private static void each(
      ObservableList<PaymentRow> rows, int at, List<PaymentRow> gone, List<PaymentRow> come) {
    for (int i = 0; i < come.size(); i++) {
      if (!gone.get(i).equals(come.get(i))) {
        rows.set(at + i, come.get(i));
      }
    }
  }
}
