package app.paydesk.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Writes one value as text; what is secret never becomes part of a string. */
final class JsonWriter {
  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text = new StringBuilder(1024);
  private final boolean pretty;
  private final boolean reveal;
  private final ByteArrayOutputStream wire;

  private JsonWriter(boolean pretty, boolean reveal, ByteArrayOutputStream wire) {
    this.pretty = pretty;
    this.reveal = reveal;
    this.wire = wire;
  }

  /** The text with secrets masked. */
  static String masked(JsonValue value, boolean pretty) {
    JsonWriter writer = new JsonWriter(pretty, false, new ByteArrayOutputStream(0));
    writer.write(value, 0);
    return writer.text.toString();
  }

  /** Writes UTF-8 in one line, with secrets in clear. */
  static void reveal(JsonValue value, ByteArrayOutputStream wire) {
    JsonWriter writer = new JsonWriter(false, true, wire);
    writer.write(value, 0);
    writer.flush();
  }

  private void write(JsonValue value, int depth) {
    switch (value) {
      case JsonValue.Text string -> quoted(string.value());
      case JsonValue.Digits number -> text.append(number.digits());
      case JsonValue.Bool bool -> text.append(bool.value());
      case JsonValue.Null _ -> text.append("null");
      case JsonValue.Secret secret -> secret(secret.value());
      case JsonValue.Array array -> array(array.items(), depth);
      case JsonObject object -> object(object.members(), depth);
    }
  }

  private void array(List<JsonValue> items, int depth) {
    text.append('[');
    for (int i = 0; i < items.size(); i++) {
      next(i, depth);
      write(items.get(i), depth + 1);
    }
    end(items.isEmpty(), depth);
    text.append(']');
  }

  private void object(List<JsonObject.Member> members, int depth) {
    text.append('{');
    for (int i = 0; i < members.size(); i++) {
      next(i, depth);
      quoted(members.get(i).key());
      text.append(pretty ? ": " : ":");
      write(members.get(i).value(), depth + 1);
    }
    end(members.isEmpty(), depth);
    text.append('}');
  }

  private void next(int index, int depth) {
    if (index > 0) {
      text.append(',');
    }
    newLine(depth + 1);
  }

  private void end(boolean empty, int depth) {
    if (!empty) {
      newLine(depth);
    }
  }

  private void newLine(int depth) {
    if (pretty) {
      text.append('\n').repeat("  ", depth);
    }
  }

  private void secret(Concealed secret) {
    if (!reveal) {
      quoted(secret.masked());
      return;
    }
    text.append('"');
    flush();
    byte[] clear = secret.reveal();
    wire.write(clear, 0, clear.length);
    Arrays.fill(clear, (byte) 0);
    text.append('"');
  }

  private void flush() {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    wire.write(bytes, 0, bytes.length);
    text.setLength(0);
  }

  private void quoted(String string) {
    text.append('"');
    int plain = 0;
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        text.append(string, plain, i);
        escaped(c);
        plain = i + 1;
      }
    }
    text.append(string, plain, string.length()).append('"');
  }

  private void escaped(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> text.append("\\u").append(HEX.toHexDigits(c));
    }
  }
}
