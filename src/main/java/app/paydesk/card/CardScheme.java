package app.paydesk.card;

import app.paydesk.card.CardTrace.Look;

/** Which beginnings and lengths card schemes issue. */
final class CardScheme {
  private CardScheme() {}

  /**
   * How a number looks whose check digit fits.
   *
   * @param six its first six digits
   * @param length all its digits, 13–19
   */
  static Look issued(int six, int length) {
    int four = six / 100;
    int three = six / 1_000;
    int two = six / 10_000;
    if (two == 62 || two == 81) {
      return length >= 16 ? Look.CARD : Look.LIKE;
    }
    if (two / 10 == 4) {
      return usual(length == 16, length == 13 || length == 19);
    }
    if (two >= 51 && two <= 55) {
      return usual(length == 16, false);
    }
    if (four >= 2221 && four <= 2720) {
      // Numbers that begin with a date, year first, are more often orders than cards.
      return dated(six) ? usual(false, length == 16) : usual(length == 16, false);
    }
    if (two == 34 || two == 37) {
      return usual(length == 15, false);
    }
    if ((three >= 300 && three <= 305) || three == 309 || two == 36 || two == 38 || two == 39) {
      return usual(length == 14, length == 16);
    }
    if (four >= 3528 && four <= 3589) {
      return usual(length == 16, length > 16);
    }
    if (four == 6011 || two == 65 || (three >= 644 && three <= 649)) {
      return usual(length == 16, length > 16);
    }
    if (two == 60 || three == 508 || two == 82 || three == 353 || three == 356) {
      return usual(length == 16, false);
    }
    if (four >= 2200 && four <= 2204) {
      return dated(six) ? usual(false, length == 16) : usual(length == 16, length > 16);
    }
    if (four == 9558) {
      return usual(length == 19, false);
    }
    return maestro(two) ? usual(false, length == 16 || length >= 18) : Look.NONE;
  }

  private static boolean maestro(int two) {
    return two == 50 || (two >= 56 && two <= 58) || two == 63 || two == 67;
  }

  private static boolean dated(int six) {
    int month = six / 100 % 100;
    int day = six % 100;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static Look usual(boolean card, boolean like) {
    if (card) {
      return Look.CARD;
    }
    return like ? Look.LIKE : Look.NONE;
  }
}
