package app.paydesk.gate.wire;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import java.net.URI;

/**
 * The Payment Page that one project's customers are sent to.
 *
 * @param address the page without parameters
 * @param key signs the parameters; it stays its owner's to close
 */
public record PaymentPage(URI address, SigningKey key) {

  /**
   * The signed address for these parameters.
   *
   * @throws IllegalArgumentException if a parameter cannot stand in a link, naming it
   */
  public URI link(JsonObject parameters) {
    return new PaymentPageLink(address).signed(parameters, key);
  }
}
