package app.paydesk.method.upi;

import app.paydesk.card.CardTrace;
import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.method.rule.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A UPI virtual payment address: {@code user@handle}.
 *
 * @param handles the known handles in lower case; others are warned of
 */
public record Vpa(Set<String> handles) implements Rule {
  private static final int LONGEST = 255;
  private static final int USUAL = 50;
  private static final int SHORTEST_USER = 3;
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern IFSC = Pattern.compile("[A-Z]{4}0[A-Z0-9]{6}");
  private static final String NPCI = ".npci";
  private static final Pattern HANDLE = Pattern.compile("[A-Za-z][A-Za-z0-9]+");

  public Vpa {
    handles = Set.copyOf(handles);
  }

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String address = Texts.plain(value);
    int at = address.indexOf('@');
    Optional<Verdict> special = Texts.special(address);
    if (special.isPresent()) {
      return special.get();
    }
    if (address.length() > LONGEST) {
      return Texts.wrong("too-long", LONGEST, address.length());
    }
    if (at < 0) {
      return Texts.digits(Texts.ungrouped(address).replace("+", ""))
          ? Texts.wrong("vpa.number")
          : Texts.wrong("vpa.at");
    }
    if (at != address.lastIndexOf('@')) {
      return Texts.wrong("vpa.two");
    }
    return parts(address, address.substring(0, at), address.substring(at + 1));
  }

  /** A form of an address that names an account instead of a handle. */
  private static Verdict account(String address, String user, String place) {
    if (!place.endsWith(".ifsc")) {
      return CardTrace.in(user)
          ? Texts.wrong("card-in-text")
          : Texts.warning(address, "vpa.npci", place);
    }
    String branch = place.substring(0, place.length() - ".ifsc".length()).toUpperCase(Locale.ROOT);
    return IFSC.matcher(branch).matches() && Texts.digits(user)
        ? Texts.warning(address, "vpa.account", user, branch)
        : Texts.wrong("vpa.ifsc");
  }

  private Verdict parts(String address, String user, String handle) {
    String lower = handle.toLowerCase(Locale.ROOT);
    if (USER.matcher(user).matches() && lower.endsWith(NPCI)) {
      return account(address, user, lower.substring(0, lower.length() - NPCI.length()));
    }
    if (handle.indexOf('.') > 0 && USER.matcher(handle).matches()) {
      return Texts.wrong("vpa.email");
    }
    if (!USER.matcher(user).matches() || !HANDLE.matcher(handle).matches()) {
      return Texts.wrong("vpa");
    }
    if (CardTrace.in(user)) {
      return Texts.wrong("card-in-text");
    }
    if (address.length() > USUAL) {
      return Texts.warning(address, "vpa.long", USUAL);
    }
    if (user.length() < SHORTEST_USER) {
      return Texts.warning(address, "vpa.short", SHORTEST_USER);
    }
    return handles.contains(handle.toLowerCase(Locale.ROOT))
        ? new Verdict.Fine(address)
        : Texts.warning(address, "vpa.handle", handle);
  }

  @Override
  public boolean monospaced() {
    return true;
  }
}
