package app.paydesk.gate;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The callback examples of both method documents. */
public final class Callbacks {
  public static final List<String> NAMES =
      List.of(
          "cup-page-purchase-success",
          "cup-page-purchase-decline",
          "cup-purchase-success",
          "cup-purchase-decline",
          "cup-purchase-redirect",
          "cup-payout-success",
          "cup-payout-decline",
          "upi-purchase-success",
          "upi-purchase-decline",
          "upi-purchase-redirect",
          "upi-refund-success",
          "upi-refund-decline",
          "upi-payout-success",
          "upi-payout-decline");

  private Callbacks() {}

  public static JsonObject read(String name) {
    try (InputStream in = Callbacks.class.getResourceAsStream("/callbacks/" + name + ".json")) {
      return Json.object(Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException | JsonException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
