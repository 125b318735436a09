package app.paydesk.callback.listen;

import app.paydesk.card.CardMask;
import java.util.Locale;
import java.util.Set;

/**
 * A header as it is kept beside a body: in one line, without what opens other doors and without a
 * full card number.
 */
public final class HeaderLine {
  private static final Set<String> CREDENTIALS =
      Set.of("authorization", "proxy-authorization", "cookie");

  private HeaderLine() {}

  public static String of(String name, String value) {
    boolean credential = CREDENTIALS.contains(name.toLowerCase(Locale.ROOT));
    return line(name) + ": " + (credential ? "(not kept)" : line(value)) + "\n";
  }

  private static String line(String text) {
    return CardMask.masked(text.replace('\r', ' ').replace('\n', ' '));
  }
}
