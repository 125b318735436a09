package app.paydesk.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

final class JsonWriter {
  private final ByteArrayOutputStream out;
  private final boolean pretty;
  private final boolean reveal;

  JsonWriter(ByteArrayOutputStream out, boolean pretty, boolean reveal) {
    this.out = out;
    this.pretty = pretty;
    this.reveal = reveal;
  }

  void write(JsonValue value, int depth) {
    switch (value) {
      case JsonValue.Text text -> quoted(text.value());
      case JsonValue.Digits number -> raw(number.digits());
      case JsonValue.Bool bool -> raw(Boolean.toString(bool.value()));
      case JsonValue.Null _ -> raw("null");
      case JsonValue.Secret secret -> secret(secret.value());
      case JsonValue.Array array -> array(array.items(), depth);
      case JsonObject object -> object(object.members(), depth);
    }
  }

  private void array(List<JsonValue> items, int depth) {
    raw("[");
    for (int i = 0; i < items.size(); i++) {
      next(i, depth);
      write(items.get(i), depth + 1);
    }
    end(items.isEmpty(), depth);
    raw("]");
  }

  private void object(List<JsonObject.Member> members, int depth) {
    raw("{");
    for (int i = 0; i < members.size(); i++) {
      next(i, depth);
      quoted(members.get(i).key());
      raw(pretty ? ": " : ":");
      write(members.get(i).value(), depth + 1);
    }
    end(members.isEmpty(), depth);
    raw("}");
  }

  private void next(int index, int depth) {
    if (index > 0) {
      raw(",");
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
      raw("\n" + "  ".repeat(depth));
    }
  }

  private void secret(Concealed secret) {
    if (!reveal) {
      quoted(secret.masked());
      return;
    }
    byte[] clear = secret.reveal();
    raw("\"");
    out.write(clear, 0, clear.length);
    raw("\"");
    Arrays.fill(clear, (byte) 0);
  }

  private void quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < 0x20) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    raw(quoted.append('"').toString());
  }

  private void raw(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
  }
}
