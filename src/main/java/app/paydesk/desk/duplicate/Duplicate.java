package app.paydesk.desk.duplicate;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.money.Money;
import app.paydesk.payment.AmountTypo;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.words.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A payment of before that the one to be sent may repeat.
 *
 * @param score 1–100, the higher the likelier
 * @param strong whether it is sent only with a reason: same payee, same amount, same operation
 * @param why what the two have in common, in one sentence
 */
public record Duplicate(PaymentRow row, int score, boolean strong, Message why) {
  private static final Comparator<Duplicate> LIKELIEST =
      Comparator.comparingInt((Duplicate d) -> -d.score)
          .thenComparing(d -> d.row.created(), Comparator.reverseOrder())
          .thenComparing(d -> d.row.key().id().value());
  private static final int OTHER_WAY = 30;
  private static final int ONE_MORE_NAME = 5;
  private static final int SURE = 60;

  /** By what the payee is the same, the most telling first. */
  private enum By {
    CARD(SURE, "card:"),
    ACCOUNT(SURE, SimilarityQuery.ACCOUNT),
    ENDS(45, "ends:"),
    CUSTOMER(40, "customer:"),
    NAME(30, "name:");

    private final int weight;
    private final String begins;

    By(int weight, String begins) {
      this.weight = weight;
      this.begins = begins;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static By of(Set<String> names) {
      for (By by : values()) {
        if (names.stream().anyMatch(n -> n.startsWith(by.begins))) {
          return by;
        }
      }
      return NAME;
    }
  }

  /** Scores what was found to be like {@code event}, the likeliest first. */
  static List<Duplicate> of(PaymentEvent.Recorded event, List<SimilarPayment> found) {
    return event.amount().stream()
        .flatMap(amount -> found.stream().map(alike -> of(event, amount, alike)))
        .filter(d -> !d.row.ref().equalsIgnoreCase(event.ref()))
        .sorted(LIKELIEST)
        .toList();
  }

  private static Duplicate of(PaymentEvent.Recorded event, Money amount, SimilarPayment alike) {
    PaymentRow row = alike.row();
    By by = By.of(alike.names());
    AmountTypo slip = AmountTypo.of(amount.minor(), row.amount().map(Money::minor).orElse(0L));
    boolean sameWay = row.operation().equals(event.operation());
    int payee = Math.min(SURE, by.weight + ONE_MORE_NAME * (alike.names().size() - 1));
    int score = payee + slip.weight() - (sameWay ? 0 : OTHER_WAY);
    return new Duplicate(
        row,
        Math.max(1, score),
        sameWay && slip == AmountTypo.SAME && by != By.NAME,
        Message.of("duplicate." + by.word() + "." + slip.name().toLowerCase(Locale.ROOT)));
  }
}
