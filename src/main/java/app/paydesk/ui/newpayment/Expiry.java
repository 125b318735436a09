package app.paydesk.ui.newpayment;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Until when a link lives: a while from the moment it is made, or a moment that was typed. */
final class Expiry {
  static final List<Duration> CHOICES =
      List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(3), Duration.ofDays(7));
  static final Duration USUAL = Duration.ofHours(24);

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final Clock clock;
  private final ZoneId zone;
  private final StringProperty sent = new SimpleStringProperty(this, "sent", "");
  private Optional<Duration> life = Optional.of(USUAL);

  Expiry(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
    renew();
  }

  /** The moment as it is sent, or what was typed where that is none. */
  StringProperty sentProperty() {
    return sent;
  }

  /** So long from the moment the link is made. */
  void choose(Duration chosen) {
    life = Optional.of(chosen);
    renew();
  }

  /** Until that moment by the clock on the wall. */
  void type(String text) {
    life = Optional.empty();
    try {
      sent.set(SENT.format(LocalDateTime.parse(text.strip(), LOCAL).atZone(zone)));
    } catch (DateTimeException e) {
      sent.set(text);
    }
  }

  /** A while counts from now; to be called when the link is made. */
  void renew() {
    life.ifPresent(chosen -> sent.set(SENT.format(end(chosen))));
  }

  /** The moment as the clock on the wall tells it, or what was typed. */
  String local() {
    return moment().map(m -> LOCAL.format(m.atZoneSameInstant(zone))).orElse(sent.get());
  }

  /** The same for a choice made now. */
  String local(Duration choice) {
    return LOCAL.format(end(choice));
  }

  /** How far that clock is from UTC then, such as {@code +08:00}. */
  String offset() {
    return moment()
        .map(m -> DateTimeFormatter.ofPattern("xxx").format(m.atZoneSameInstant(zone)))
        .orElse("");
  }

  private ZonedDateTime end(Duration chosen) {
    return clock.instant().plus(chosen).atZone(zone).truncatedTo(ChronoUnit.MINUTES);
  }

  private Optional<OffsetDateTime> moment() {
    try {
      return Optional.of(OffsetDateTime.parse(sent.get()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
