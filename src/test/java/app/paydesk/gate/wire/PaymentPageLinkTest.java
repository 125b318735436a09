package app.paydesk.gate.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PaymentPageLinkTest {
  private final PaymentPageLink link =
      new PaymentPageLink(URI.create("https://paymentpage.ecommpay.com/payment"));
  private final SigningKey key = SigningKey.of("secret".toCharArray());

  @Test
  void makesThePublishedAddressWithSpacesPercentEncoded() {
    JsonObject parameters =
        JsonObject.empty()
            .with("project_id", "100")
            .with("interface_type", "{\"id\":23}")
            .with("payment_id", "test payment id")
            .with("payment_description", "B&W");
    assertThat(link.signed(parameters, key))
        .hasToString(
            "https://paymentpage.ecommpay.com/payment?project_id=100"
                + "&interface_type=%7B%22id%22%3A23%7D&payment_id=test%20payment%20id"
                + "&payment_description=B%26W&signature=97JFQpAyJ4HPfGVedJh0M1MqQDOFt"
                + "%2FMCbdh8VrsT7DdRyTBDAF2mvUOsDANx1ZPfbvZg0%2BVUbF43xJnq0jEeLA%3D%3D");
  }

  @Test
  void signsTheRawValuesThatABrowserWouldDecode() {
    JsonObject parameters =
        JsonObject.empty()
            .with("customer_first_name", "倩文")
            .with("best_before", "2200-12-12T12:12:12+03:00")
            .with("redirect", new JsonValue.Bool(true))
            .with("frame_mode", "popup");
    URI address = link.signed(parameters, key);
    JsonObject received = JsonObject.empty();
    for (String pair : address.getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      received =
          received.with(
              parts[0], URI.create("x:?" + parts[1]).getSchemeSpecificPart().substring(1));
    }
    assertThat(received.text("customer_first_name")).contains("倩文");
    assertThat(received.text("redirect")).contains("1");
    assertThat(received.text("frame_mode")).contains("popup");
    assertThat(Signature.check(received, key).valid()).isTrue();
  }

  @Test
  void refusesWhatALinkCannotCarry() {
    assertThatThrownBy(() -> link.signed(JsonObject.empty().with("payment_id", "a;b"), key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("payment_id");
    assertThatThrownBy(() -> link.signed(JsonObject.empty().with("customer.id", "1"), key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("customer");
  }
}
