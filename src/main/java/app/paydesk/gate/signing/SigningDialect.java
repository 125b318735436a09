package app.paydesk.gate.signing;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One way to build the signed text. The documents leave room in three places, and the official
 * libraries fill it differently.
 */
public record SigningDialect(
    CanonicalText.Order order, Decimals decimals, NestedSignatures nested) {

  /** The way of the documents. */
  public static final SigningDialect DOCUMENTED = of(CanonicalText.Order.NATURAL_BY_PATH);

  /** How decimals are written. */
  public enum Decimals {
    AS_WRITTEN,
    /** As PHP turns a float into text: 14 significant digits. */
    PHP
  }

  /** What becomes of a member {@code signature} below the root. */
  public enum NestedSignatures {
    /** It is left out of every object that stands in no array. */
    LEFT_OUT,
    /** Signed like any other; only the body's own signature is left out. */
    SIGNED
  }

  /** The kinds that are told apart for a person. */
  public enum Kind {
    NATURAL_BY_PATH,
    BYTES_BY_PATH,
    BYTES_BY_LINE,
    PHP_BY_PATH,
    PHP_DECIMALS,
    NESTED_SIGNED
  }

  /** An order, and the documents' way in the rest. */
  public static SigningDialect of(CanonicalText.Order order) {
    return new SigningDialect(order, Decimals.AS_WRITTEN, NestedSignatures.LEFT_OUT);
  }

  /** The same in another order. */
  SigningDialect ordered(CanonicalText.Order other) {
    return new SigningDialect(other, decimals, nested);
  }

  /** Those in which a body without its own signature may read differently, the documents' first. */
  static List<SigningDialect> of(JsonObject body) {
    boolean decimal = any(body, SigningDialect::decimal);
    boolean nested = holdsSignature(body);
    List<SigningDialect> all = new ArrayList<>();
    for (NestedSignatures signatures : NestedSignatures.values()) {
      for (Decimals decimals : Decimals.values()) {
        boolean other =
            (nested || signatures == NestedSignatures.LEFT_OUT)
                && (decimal || decimals == Decimals.AS_WRITTEN);
        if (other) {
          for (CanonicalText.Order order : CanonicalText.Order.values()) {
            all.add(new SigningDialect(order, decimals, signatures));
          }
        }
      }
    }
    return all;
  }

  /** What differs most from the documents' way: a nested signature first. */
  public Kind kind() {
    if (nested == NestedSignatures.SIGNED) {
      return Kind.NESTED_SIGNED;
    }
    return decimals == Decimals.PHP
        ? Kind.PHP_DECIMALS
        : switch (order) {
          case NATURAL_BY_PATH -> Kind.NATURAL_BY_PATH;
          case BYTES_BY_PATH -> Kind.BYTES_BY_PATH;
          case BYTES_BY_LINE -> Kind.BYTES_BY_LINE;
          case PHP_BY_PATH -> Kind.PHP_BY_PATH;
        };
  }

  /** A scalar as it stands in the text; a secret masked. */
  String written(JsonValue scalar) {
    return switch (scalar) {
      case JsonValue.Bool bool -> bool.value() ? "1" : "0";
      case JsonValue.Digits number when decimals == Decimals.PHP && decimal(number) ->
          PhpFloat.text(number.digits());
      case JsonValue other -> other.asText().orElse("");
    };
  }

  /** Whether a member stands in the text. */
  boolean signs(String key, boolean root, boolean inArray) {
    return switch (key) {
      case "frame_mode" -> false;
      case "signature" -> inArray || (nested == NestedSignatures.SIGNED && !root);
      default -> true;
    };
  }

  private static boolean decimal(JsonValue value) {
    return value instanceof JsonValue.Digits(String digits) && PhpFloat.is(digits);
  }

  private static boolean holdsSignature(JsonValue value) {
    return value instanceof JsonObject object
        && object.members().stream()
            .anyMatch(m -> m.key().equals(Signature.KEY) || holdsSignature(m.value()));
  }

  private static boolean any(JsonValue value, Predicate<JsonValue> is) {
    return switch (value) {
      case JsonObject object -> object.members().stream().anyMatch(m -> any(m.value(), is));
      case JsonValue.Array array -> array.items().stream().anyMatch(item -> any(item, is));
      case JsonValue scalar -> is.test(scalar);
    };
  }
}
