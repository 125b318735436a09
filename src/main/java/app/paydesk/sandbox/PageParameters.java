package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Payment Page was opened with, and what its customer typed and decided on it.
 *
 * @param opened the merchant's parameters, signature included; of a repeated one the last counts
 * @param typed what the customer typed, by parameter
 * @param confirmed the customer's decision, once there is one
 */
record PageParameters(
    Map<String, String> opened, Map<String, String> typed, Optional<Boolean> confirmed) {
  static final String TYPED = "typed.";
  static final String DECISION = "decision";
  static final String CONFIRM = "confirm";

  /**
   * Reads a query or a form; a space may stand as {@code %20} or {@code +}.
   *
   * @throws IllegalArgumentException if it is not percent-encoded as it should be
   */
  static PageParameters read(String encoded) {
    Map<String, String> opened = new LinkedHashMap<>();
    Map<String, String> typed = new LinkedHashMap<>();
    Optional<Boolean> confirmed = Optional.empty();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (key.equals(DECISION)) {
        confirmed = Optional.of(value.equals(CONFIRM));
      } else if (key.startsWith(TYPED)) {
        typed.put(key.substring(TYPED.length()), value);
      } else if (!key.isEmpty()) {
        opened.put(key, value);
      }
    }
    return new PageParameters(opened, typed, confirmed);
  }

  /** A parameter, or else what the customer typed for it; empty where it is blank. */
  Optional<String> get(String name) {
    return text(opened, name).or(() -> text(typed, name));
  }

  /** A parameter of the merchant's; empty where it is blank. */
  Optional<String> given(String name) {
    return text(opened, name);
  }

  /** The parameters as a body whose signature can be checked: raw, and with booleans as digits. */
  List<JsonObject> signedForms() {
    return List.of(body(false), body(true));
  }

  private JsonObject body(boolean booleansAsDigits) {
    List<JsonObject.Member> members = new ArrayList<>();
    opened.forEach(
        (key, value) ->
            members.add(
                new JsonObject.Member(
                    key, new JsonValue.Text(booleansAsDigits ? digit(value) : value))));
    return new JsonObject(members);
  }

  private static String digit(String value) {
    return switch (value) {
      case "true" -> "1";
      case "false" -> "0";
      default -> value;
    };
  }

  private static Optional<String> text(Map<String, String> from, String name) {
    return Optional.ofNullable(from.get(name)).filter(text -> !text.isBlank());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
