package app.paydesk.gate;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Published and library-made signatures. */
public final class Vectors {
  public record Vector(
      String id,
      String secret,
      JsonObject body,
      String flattened,
      String signature,
      List<Vector> others) {

    public SigningKey key() {
      return SigningKey.ofUtf8(secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return id;
    }
  }

  private Vectors() {}

  static Stream<Vector> agreed() {
    return read("agreed").filter(vector -> !vector.signature().isEmpty());
  }

  static Stream<Vector> textOnly() {
    return read("agreed").filter(vector -> vector.signature().isEmpty());
  }

  static Stream<Vector> disputed() {
    return read("disputed");
  }

  private static Stream<Vector> read(String list) {
    try (InputStream in = Vectors.class.getResourceAsStream("/signature-vectors.json")) {
      JsonObject all = Json.object(Objects.requireNonNull(in).readAllBytes());
      return objects(all, list).stream().map(Vectors::vector);
    } catch (IOException | JsonException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Vector vector(JsonObject entry) {
    String secret = entry.text("secret").orElseThrow();
    try {
      JsonObject body = Json.object(entry.text("json").orElseThrow());
      return new Vector(
          entry.text("id").orElseThrow(),
          secret,
          body,
          entry.text("flattened").orElseThrow(),
          entry.text("signature").orElseThrow(),
          objects(entry, "others").stream().map(other -> other(other, secret, body)).toList());
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Vector other(JsonObject other, String secret, JsonObject body) {
    return new Vector(
        Json.compact(other.get("libraries").orElseThrow()),
        secret,
        body,
        other.text("flattened").orElseThrow(),
        other.text("signature").orElseThrow(),
        List.of());
  }

  private static List<JsonObject> objects(JsonObject parent, String key) {
    return parent.get(key).stream()
        .flatMap(value -> ((JsonValue.Array) value).items().stream())
        .map(JsonObject.class::cast)
        .toList();
  }
}
