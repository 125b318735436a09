package app.paydesk.gate.signing;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * Signs and checks bodies (Gate, Authentication): HMAC-SHA512 over the {@link CanonicalText} in
 * UTF-8, in standard Base64 with padding, 88 characters.
 */
public final class Signature {
  static final String KEY = "signature";
  private static final String IN_GENERAL = "general.signature";

  private Signature() {}

  /** The signature of a body in the documents' order; one that stands in it is left out. */
  public static String of(JsonObject body, SigningKey key) {
    byte[] made = made(CanonicalText.of(body, SigningDialect.DOCUMENTED), key);
    return new String(made, StandardCharsets.US_ASCII);
  }

  /**
   * A Gate request with its signature under {@code general}.
   *
   * @throws IllegalArgumentException if a key or value holds a {@code ;}, naming its path
   */
  public static JsonObject signed(JsonObject request, SigningKey key) {
    requireClear(request);
    return request.with(IN_GENERAL, of(request, key));
  }

  /** A callback, a reply or a query by request ID with its signature at the root. */
  public static JsonObject signedRoot(JsonObject body, SigningKey key) {
    return body.with(KEY, of(body, key));
  }

  /**
   * Checks the signature at the root or, where there is none, under {@code general}: in the
   * documents' dialect first, then in the others that official libraries use.
   */
  public static SignatureCheck check(JsonObject body, SigningKey key) {
    if (!SignedSize.bounded(body)) {
      return failed(SignatureCheck.Reason.EXCESSIVE, CanonicalText.empty());
    }
    CanonicalText documented = CanonicalText.of(body, SigningDialect.DOCUMENTED);
    Optional<JsonValue> found = body.get(KEY).or(() -> body.at(IN_GENERAL));
    if (found.isEmpty() || missing(found.get())) {
      return failed(SignatureCheck.Reason.MISSING, documented);
    }
    if (!(found.get() instanceof JsonValue.Text(String given))) {
      return failed(SignatureCheck.Reason.WRONG, documented);
    }
    byte[] signature = given.getBytes(StandardCharsets.UTF_8);
    if (MessageDigest.isEqual(signature, made(documented, key))) {
      return valid(SigningDialect.DOCUMENTED, documented);
    }
    return inAnother(body, key, signature, documented);
  }

  private static SignatureCheck inAnother(
      JsonObject whole, SigningKey key, byte[] given, CanonicalText documented) {
    JsonObject body = withoutOwn(whole);
    CanonicalText text = documented;
    SigningDialect last = SigningDialect.DOCUMENTED;
    for (SigningDialect dialect : SigningDialect.of(body)) {
      text =
          dialect.equals(last.ordered(dialect.order()))
              ? text.sorted(dialect.order())
              : CanonicalText.of(body, dialect);
      last = dialect;
      if (MessageDigest.isEqual(given, made(text, key))) {
        return valid(dialect, text);
      }
    }
    return failed(SignatureCheck.Reason.WRONG, documented);
  }

  /** A body without the signature that is checked; others that are nested in it stay. */
  private static JsonObject withoutOwn(JsonObject body) {
    if (body.get(KEY).isPresent()) {
      return body.without(KEY);
    }
    return body.object("general")
        .map(general -> body.with("general", general.without(KEY)))
        .orElse(body);
  }

  private static SignatureCheck valid(SigningDialect dialect, CanonicalText text) {
    return new SignatureCheck(true, Optional.of(dialect), SignatureCheck.Reason.VALID, text);
  }

  public static void requireClear(JsonObject request) {
    List<String> ambiguous = CanonicalText.of(request, SigningDialect.DOCUMENTED).ambiguous();
    if (!ambiguous.isEmpty()) {
      throw new IllegalArgumentException(
          ambiguous.getFirst().replace(':', '.') + " holds a semicolon, which cannot be signed");
    }
  }

  private static boolean missing(JsonValue signature) {
    return switch (signature) {
      case JsonValue.Null _ -> true;
      case JsonValue.Text text -> text.value().isEmpty();
      case JsonValue _ -> false;
    };
  }

  private static SignatureCheck failed(SignatureCheck.Reason reason, CanonicalText text) {
    return new SignatureCheck(false, Optional.empty(), reason, text);
  }

  // In Base64.
  private static byte[] made(CanonicalText text, SigningKey key) {
    Mac mac = key.mac();
    text.feed(mac);
    return Base64.getEncoder().encode(mac.doFinal());
  }
}
