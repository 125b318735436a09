package app.paydesk.journal;

import app.paydesk.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * An operation of before that has something in common with one to be sent.
 *
 * @param names what both call the payee, see {@link SimilarityQuery#names}
 */
public record SimilarPayment(PaymentRow row, Set<String> names) {
  private static final List<String> KINDS =
      List.of("card:", SimilarityQuery.ACCOUNT, SimilarityQuery.ENDS, "customer:");

  public SimilarPayment {
    names = Set.copyOf(names);
  }

  /** What tells most first: by payee, then by amount, then the newest. */
  static Comparator<SimilarPayment> telling(Money amount) {
    return Comparator.comparingInt(SimilarPayment::kind)
        .thenComparing(alike -> alike.row().amount().filter(amount::equals).isEmpty())
        .thenComparing(alike -> alike.row().created(), Comparator.reverseOrder());
  }

  private int kind() {
    for (int i = 0; i < KINDS.size(); i++) {
      String kind = KINDS.get(i);
      if (names.stream().anyMatch(name -> name.startsWith(kind))) {
        return i;
      }
    }
    return KINDS.size();
  }
}
