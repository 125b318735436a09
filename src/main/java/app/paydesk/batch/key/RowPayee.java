package app.paydesk.batch.key;

import app.paydesk.desk.CardKey;
import app.paydesk.desk.submission.Draft;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.method.Role;
import app.paydesk.payment.CardTag;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who gets the money of a row.
 *
 * @param identity the same for one payee in any file: the card to the digit, else the account, else
 *     whatever tells who it is
 * @param name by which the history knows a card or an account; empty where the row has neither
 */
public record RowPayee(String identity, Optional<String> name) {

  /** The payee of a draft without errors. */
  public static RowPayee of(Draft draft, CardKey key) {
    Optional<CardTag> card = draft.card().map(key::tag);
    if (card.isPresent()) {
      return new RowPayee(card.get().hash(), card.map(SimilarityQuery::card));
    }
    Optional<String> account = draft.value(Role.ACCOUNT);
    return new RowPayee(
        account.map(RowPayee::folded).orElseGet(() -> parties(draft)),
        account.map(SimilarityQuery::account));
  }

  private static String parties(Draft draft) {
    return Stream.of(Role.values())
        .filter(Role::party)
        .flatMap(role -> draft.value(role).stream())
        .map(RowPayee::folded)
        .collect(Collectors.joining("\t"));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
