package app.paydesk.export;

import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What an export holds: counted while its rows pass. */
final class ExportManifest {
  private final JsonObject filter;
  private final Instant made;
  private final Map<String, Long> totals = new TreeMap<>();
  private long rows;

  ExportManifest(JsonObject filter, Instant made) {
    this.filter = filter;
    this.made = made;
  }

  void row() {
    rows++;
  }

  /**
   * @throws ArithmeticException if a total leaves the range of amounts
   */
  void sum(Money money) {
    totals.merge(money.currency().code(), money.minor(), Math::addExact);
  }

  long rows() {
    return rows;
  }

  /**
   * As JSON: rows, totals in minor units by currency, filter, when it was made, and the SHA-256 of
   * all bytes before it.
   */
  JsonObject json(MessageDigest bytes) {
    JsonObject sums = JsonObject.empty();
    for (Map.Entry<String, Long> total : totals.entrySet()) {
      sums = sums.with(total.getKey(), total.getValue());
    }
    return JsonObject.empty()
        .with("rows", rows)
        .with("totals", sums)
        .with("filter", filter)
        .with("made", made.toString())
        .with("sha256", HexFormat.of().formatHex(bytes.digest()));
  }
}
