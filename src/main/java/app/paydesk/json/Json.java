package app.paydesk.json;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes {@link JsonValue}. */
public final class Json {
  private static final int DEPTH = 64;

  // Jackson's table of property names is shared by all texts and grows with what strangers send.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(400).build())
          .build();

  private Json() {}

  /**
   * Parses one JSON text in UTF-8, nested 64 deep at most.
   *
   * @throws JsonException if it is anything else, trailing text included
   */
  public static JsonValue parse(byte[] utf8) throws JsonException {
    return parse(Utf8.text(utf8));
  }

  /** Parses one JSON text, see {@link #parse(byte[])}. */
  public static JsonValue parse(String text) throws JsonException {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return whole(in);
    } catch (JacksonException e) {
      throw fault(e);
    }
  }

  /**
   * Parses one JSON object.
   *
   * @throws JsonException if the text is not JSON, or JSON but no object
   */
  public static JsonObject object(byte[] utf8) throws JsonException {
    return object(Utf8.text(utf8));
  }

  /** Parses one JSON object, see {@link #object(byte[])}. */
  public static JsonObject object(String text) throws JsonException {
    if (parse(text) instanceof JsonObject object) {
      return object;
    }
    throw new JsonException("an object was expected", 1, 1);
  }

  /** One line without spaces; secrets masked. */
  public static String compact(JsonValue value) {
    return JsonWriter.masked(value, false);
  }

  /** Indented by two spaces; secrets masked. */
  public static String pretty(JsonValue value) {
    return JsonWriter.masked(value, true);
  }

  /** The bytes for the wire, secrets in clear. The caller wipes the array after use. */
  public static byte[] revealed(JsonValue value) {
    try (WipedStream out = new WipedStream()) {
      JsonWriter.reveal(value, out);
      return out.toByteArray();
    }
  }

  private static JsonValue whole(JsonParser in) throws JsonException {
    if (in.nextToken() == null) {
      throw new JsonException("the text is empty", 1, 1);
    }
    JsonValue value = value(in);
    if (in.nextToken() != null) {
      var at = in.currentTokenLocation();
      throw new JsonException("more text after the end", at.getLineNr(), at.getColumnNr());
    }
    return value;
  }

  private static JsonValue value(JsonParser in) {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        List<JsonObject.Member> members = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String key = in.currentName();
          in.nextToken();
          members.add(new JsonObject.Member(key, value(in)));
        }
        yield new JsonObject(members);
      }
      case START_ARRAY -> {
        List<JsonValue> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(in));
        }
        yield new JsonValue.Array(items);
      }
      case VALUE_STRING -> new JsonValue.Text(in.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Digits(in.getString());
      case VALUE_TRUE -> new JsonValue.Bool(true);
      case VALUE_FALSE -> new JsonValue.Bool(false);
      case VALUE_NULL -> new JsonValue.Null();
      default -> throw new IllegalStateException("unexpected token " + in.currentToken());
    };
  }

  private static JsonException fault(JacksonException e) {
    var at = e.getLocation();
    String why = e.getOriginalMessage() == null ? "not JSON" : firstWords(e.getOriginalMessage());
    return at == null
        ? new JsonException(why, 1, 1)
        : new JsonException(why, at.getLineNr(), at.getColumnNr());
  }

  private static String firstWords(String message) {
    if (message.startsWith("Unexpected end-of-input")) {
      return "the text ends too early";
    }
    if (message.contains("nesting depth")) {
      return "nested more than " + DEPTH + " deep";
    }
    return "not JSON";
  }

  /** Leaves no copy of what went through it. */
  private static final class WipedStream extends ByteArrayOutputStream {
    WipedStream() {
      super(8192);
    }

    @Override
    public void close() {
      Arrays.fill(buf, (byte) 0);
    }
  }
}
