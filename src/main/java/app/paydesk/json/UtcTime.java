package app.paydesk.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the one form in which most times are written. A formatter takes twenty times as long, and a
 * callback and the payment it is about hold a dozen of them.
 */
public final class UtcTime {
  private static final String SECONDS = "nnnn-nn-nnTnn:nn:nn";
  private static final int NANO_DIGITS = 9;

  private UtcTime() {}

  /**
   * The instant of {@code 2026-11-22T08:01:00}, of a point and one to nine digits if there are any,
   * and of {@code zone}; empty where the text has any other form.
   *
   * @param zone how UTC is written at the end, such as {@code Z}
   * @throws DateTimeException if there is no such date or time
   */
  public static Optional<Instant> read(String text, String zone) {
    int end = text.length() - zone.length();
    boolean usual = text.endsWith(zone) && whole(text, end) && fraction(text, end);
    return usual ? Optional.of(instant(text, end)) : Optional.empty();
  }

  private static boolean whole(String text, int end) {
    if (end < SECONDS.length()) {
      return false;
    }
    for (int i = 0; i < SECONDS.length(); i++) {
      char c = text.charAt(i);
      if (SECONDS.charAt(i) == 'n' ? !digit(c) : c != SECONDS.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fraction(String text, int end) {
    int digits = end - SECONDS.length() - 1;
    if (digits < 0) {
      return true;
    }
    if (digits == 0 || digits > NANO_DIGITS || text.charAt(SECONDS.length()) != '.') {
      return false;
    }
    for (int i = end - digits; i < end; i++) {
      if (!digit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Instant instant(String text, int end) {
    int nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      int at = SECONDS.length() + 1 + i;
      nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos)
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
