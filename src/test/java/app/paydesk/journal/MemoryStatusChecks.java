package app.paydesk.journal;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.StatusCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The status checks of a journal that forgets with its test. */
final class MemoryStatusChecks implements StatusChecks {
  private final Map<PaymentKey, StatusCheck> checks = new LinkedHashMap<>();

  /** To be told of each payment that was written. */
  synchronized Payment written(Payment payment) {
    StatusCheck planned = checks.remove(payment.key());
    StatusCheck.first(payment)
        .map(first -> planned == null ? first : first.instead(planned))
        .ifPresent(check -> checks.put(payment.key(), check));
    return payment;
  }

  @Override
  public synchronized List<Planned> due(
      long projectId, StatusCheck.Lane lane, Instant now, int limit) {
    return list(projectId, lane, limit, check -> !check.next().isAfter(now));
  }

  @Override
  public synchronized List<Planned> later(
      long projectId, StatusCheck.Lane lane, Instant moment, int limit) {
    return list(projectId, lane, limit, check -> check.next().isAfter(moment));
  }

  private List<Planned> list(
      long projectId, StatusCheck.Lane lane, int limit, Predicate<StatusCheck> wanted) {
    return checks.entrySet().stream()
        .filter(e -> e.getKey().projectId() == projectId && e.getValue().lane() == lane)
        .filter(e -> wanted.test(e.getValue()))
        .map(e -> new Planned(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(planned -> planned.check().next()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Instant> next(PaymentKey key) {
    return Optional.ofNullable(checks.get(key)).map(StatusCheck::next);
  }

  @Override
  public synchronized List<PaymentKey> plan(List<Change> changes) {
    List<PaymentKey> planned = new ArrayList<>();
    for (Change change : changes) {
      PaymentKey key = change.before().key();
      if (change.before().check().equals(checks.get(key))) {
        change.now().ifPresentOrElse(now -> checks.put(key, now), () -> checks.remove(key));
        planned.add(key);
      }
    }
    return planned;
  }
}
