package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/** An IP address of either version, written out; a name is never looked up. */
public record IpAddress() implements Rule {
  private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern OCTAL = Pattern.compile("(.*\\.)?0\\d+(\\..*)?");

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String address = Texts.number(value).replace('\u3002', '.').toLowerCase(Locale.ROOT);
    try {
      if (address.indexOf(':') < 0 && !FOUR.matcher(address).matches()) {
        return Texts.wrong("ip-address");
      }
      if (OCTAL.matcher(address).matches() || address.contains("%")) {
        return Texts.wrong("ip-address");
      }
      InetAddress parsed = InetAddress.ofLiteral(address);
      return inner(parsed)
          ? Texts.warning(address, "ip-address.private")
          : new Verdict.Fine(address);
    } catch (IllegalArgumentException e) {
      return Texts.wrong("ip-address");
    }
  }

  private static boolean inner(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    boolean nowhere = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xF0) == 0xF0);
    return address.isSiteLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || carrier
        || nowhere;
  }

  @Override
  public boolean monospaced() {
    return true;
  }
}
