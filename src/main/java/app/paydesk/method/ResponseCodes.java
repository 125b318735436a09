package app.paydesk.method;

import app.paydesk.json.JsonObject;
import app.paydesk.words.Message;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The platform's response codes with advice for each. */
public final class ResponseCodes {
  private static final Set<String> SPECIAL =
      Set.of("0", "603", "3041", "3061", "3062", "3283", "20000", "20105", "20106", "20503");

  private final Map<String, Advice> codes;

  private ResponseCodes(Map<String, Advice> codes) {
    this.codes = Collections.unmodifiableMap(codes);
  }

  /**
   * Reads {@code data/response-codes.json}.
   *
   * @throws IllegalStateException if it is missing
   */
  public static ResponseCodes load() {
    Map<String, Advice> codes = new LinkedHashMap<>();
    for (JsonObject item : ReferenceData.objects("response-codes.json")) {
      String code = item.text("code").orElseThrow();
      String next = item.text("next").orElseThrow();
      codes.put(
          code,
          new Advice(
              code,
              item.text("message").orElseThrow(),
              Advice.Next.valueOf(next.toUpperCase(Locale.ROOT)),
              Message.of("advice." + (SPECIAL.contains(code) ? "code." + code : next))));
    }
    return new ResponseCodes(codes);
  }

  /** Advice on a code; one that is not in the table is said to be so, and is for the provider. */
  public Advice advice(String code) {
    Advice known = codes.get(code);
    return known != null
        ? known
        : new Advice(code, "", Advice.Next.OTHER, Message.of("advice.unknown", code));
  }

  /** All known codes by number. */
  public Collection<Advice> all() {
    return codes.values();
  }
}
