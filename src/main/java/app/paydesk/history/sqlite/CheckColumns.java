package app.paydesk.history.sqlite;

import app.paydesk.payment.StatusCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A status check in the columns of its payment's row; without one, {@code next_check} is null. */
final class CheckColumns {
  static final String NAMES = "next_check, check_lane, check_pause, check_sent";

  private CheckColumns() {}

  /**
   * @param first number of the first of the {@link #NAMES} in the row, from 1
   */
  static Optional<StatusCheck> read(ResultSet row, int first) throws SQLException {
    long next = row.getLong(first);
    if (row.wasNull()) {
      return Optional.empty();
    }
    long sent = row.getLong(first + 3);
    Optional<Instant> moment = row.wasNull() ? Optional.empty() : Optional.of(Sql.instant(sent));
    return Optional.of(
        new StatusCheck(
            StatusCheck.Lane.valueOf(row.getString(first + 1)),
            Sql.instant(next),
            Duration.of(row.getLong(first + 2), ChronoUnit.MICROS),
            moment));
  }

  static @Nullable Long next(Optional<StatusCheck> check) {
    return check.isPresent() ? Sql.micros(check.get().next()) : null;
  }

  static String lane(Optional<StatusCheck> check) {
    return check.map(c -> c.lane().name()).orElse("");
  }

  static long pause(Optional<StatusCheck> check) {
    return check.map(c -> c.pause().toNanos() / 1_000).orElse(0L);
  }

  static @Nullable Long sent(Optional<StatusCheck> check) {
    Optional<Instant> sent = check.flatMap(StatusCheck::sent);
    return sent.isPresent() ? Sql.micros(sent.get()) : null;
  }
}
