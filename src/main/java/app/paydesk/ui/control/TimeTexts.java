package app.paydesk.ui.control;

import app.paydesk.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says times as the clerk's own clock does, and as UTC where it matters. */
public final class TimeTexts {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm (xxx)", Locale.ROOT);
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final Words words;
  private final ZoneId zone;
  private final Clock clock;
  private final DateTimeFormatter sameYear;
  private final DateTimeFormatter full;

  public TimeTexts(Words words, ZoneId zone, Clock clock) {
    this.words = words;
    this.zone = zone;
    this.clock = clock;
    this.sameYear = DateTimeFormatter.ofPattern(words.say("time.day"), words.locale());
    this.full = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  }

  /** The time of today, the day and time of this year, or the date. */
  public String brief(Instant at) {
    return local(at, SECONDS);
  }

  /** As {@link #brief}, to the millisecond for today. */
  public String exact(Instant at) {
    return local(at, MILLIS);
  }

  /** Date and time to the minute, with how far the clock is from UTC. */
  public String dated(Instant at) {
    return DATED.format(at.atZone(zone));
  }

  /** The same moment in UTC. */
  public String utc(Instant at) {
    return UTC.format(at);
  }

  /** The zone by its own name, such as {@code UTC} or {@code China Standard Time}. */
  public String zoneName() {
    return zone.getDisplayName(TextStyle.FULL, words.locale());
  }

  /** The start of the day so many days ago. */
  public Instant daysAgo(int days) {
    return LocalDate.now(clock.withZone(zone)).minusDays(days).atStartOfDay(zone).toInstant();
  }

  /** Such as {@code 312 ms} or {@code 2.4 s}. */
  public String took(Duration duration) {
    long millis = duration.toMillis();
    return millis < 1000
        ? words.say("time.millis", Long.toString(millis))
        : words.say("time.seconds", millis / 1000 + "." + millis % 1000 / 100);
  }

  /** A length of time in its largest whole unit, such as {@code 12 min} or {@code 3 days}. */
  public String span(Duration duration) {
    if (duration.toDays() > 1) {
      return words.say("time.span.days", duration.toDays());
    }
    if (duration.toHours() > 1) {
      return words.say("time.span.hours", duration.toHours());
    }
    return duration.toMinutes() > 0
        ? words.say("time.span.minutes", duration.toMinutes())
        : words.say("time.span.seconds", Math.max(0, duration.toSeconds()));
  }

  private String local(Instant at, DateTimeFormatter today) {
    ZonedDateTime then = at.atZone(zone);
    LocalDate now = LocalDate.now(clock.withZone(zone));
    if (then.toLocalDate().equals(now)) {
      return today.format(then);
    }
    return (then.getYear() == now.getYear() ? sameYear : full).format(then);
  }
}
