package app.paydesk.sandbox;

import java.util.regex.Pattern;

/**
 * Who speaks to the sandbox. Its port is open to every page in a browser on this computer, by name
 * too where a name was made to point here, and no such page may drive it.
 *
 * @param host the header {@code Host}
 * @param origin the header {@code Origin}; empty where a program or a link asks
 */
record Caller(String host, String origin) {
  private static final Pattern HERE =
      Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?");

  /** Whether it asks for this computer by an address, not by a name of its own. */
  boolean asksForUs() {
    return HERE.matcher(host).matches();
  }

  /** Whether a page of somebody else asks. */
  boolean foreignPage() {
    return !origin.isEmpty() && !origin.equalsIgnoreCase("http://" + host);
  }
}
