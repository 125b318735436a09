package app.paydesk.ui.newpayment;

import app.paydesk.money.Money;
import app.paydesk.payment.Archive;
import app.paydesk.payment.Draft;
import app.paydesk.payment.PaymentQuery;
import app.paydesk.payment.PaymentRow;
import app.paydesk.payment.Standing;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for what may be the same payment, typed before. Waits for the archive. */
final class Duplicates {
  private static final Period DAYS = Period.ofDays(7);
  private static final int MOST = 5;
  private static final Set<Standing> MONEY_MAY_MOVE =
      EnumSet.complementOf(EnumSet.of(Standing.DECLINED, Standing.REFUSED, Standing.EXPIRED));

  private final Archive archive;
  private final long projectId;

  Duplicates(Archive archive, long projectId) {
    this.archive = archive;
    this.projectId = projectId;
  }

  /** What is looked for: the same account with the same sum in the same way. */
  record Likeness(String operation, String account, Money amount) {}

  static Optional<Likeness> likeness(PaymentForm form) {
    Draft draft = form.draftProperty().get();
    return form.refund()
        ? Optional.empty()
        : account(draft)
            .flatMap(
                account ->
                    draft
                        .amount()
                        .map(money -> new Likeness(form.operation().key(), account, money)));
  }

  private static Optional<String> account(Draft draft) {
    return Stream.of("card.pan", "account.number", "customer.last_name")
        .flatMap(name -> draft.value(name).stream())
        .findFirst();
  }

  List<PaymentRow> like(Likeness like, Instant now) {
    Instant since = now.atOffset(ZoneOffset.UTC).minus(DAYS).toInstant();
    PaymentQuery query =
        new PaymentQuery(
            projectId,
            like.account(),
            MONEY_MAY_MOVE,
            Set.of(like.operation()),
            Optional.of(since),
            200,
            0);
    return archive.rows(query).stream()
        .filter(row -> row.payee().contains(like.account()))
        .filter(row -> row.amount().equals(Optional.of(like.amount())))
        .limit(MOST)
        .toList();
  }
}
