package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import java.net.URI;
import java.net.URISyntaxException;

/** An absolute {@code http} or {@code https} address with a host, up to 255 characters. */
public record WebAddress() implements Rule {

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String address = Texts.plain(value);
    return Texts.special(address)
        .or(() -> Texts.otherDigit(address))
        .or(() -> Texts.fault(address, 255))
        .orElseGet(() -> absolute(address) ? Texts.open(address) : Texts.wrong("url"));
  }

  private static boolean absolute(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme();
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
