package app.paydesk.gate;

import app.paydesk.json.Concealed;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;

/**
 * The text that a signature covers (Gate, Authentication): one {@code path:to:key:value} a scalar,
 * sorted and joined with {@code ;}. Numbers stand as written, booleans as 1 and 0, null as nothing;
 * empty objects and arrays give no line, {@code frame_mode} is left out everywhere and a colon in a
 * key is doubled. Of a repeated key the last one counts.
 *
 * <p>{@code signature} is left out of the body and of the objects in it, as every official library
 * does. Inside arrays the libraries differ; there it stays, so that nothing more goes unsigned.
 */
public final class CanonicalText {

  /** How lines are sorted; the documents' order first, the others as official libraries do it. */
  public enum Order {
    /** By key path, runs of digits by value: the order of the documents. */
    NATURAL_BY_PATH,
    /** By the UTF-8 bytes of the key path. */
    BYTES_BY_PATH,
    /** By the UTF-8 bytes of the whole line. */
    BYTES_BY_LINE
  }

  private static final class Line {
    private final String path;
    private final JsonValue value;
    private final byte[] pathBytes;

    Line(String path, JsonValue value) {
      this.path = path;
      this.value = value;
      this.pathBytes = path.getBytes(StandardCharsets.UTF_8);
    }

    String path() {
      return path;
    }

    JsonValue value() {
      return value;
    }

    byte[] pathBytes() {
      return pathBytes;
    }

    String masked() {
      return path + ":" + shown(value);
    }

    byte[] maskedBytes() {
      return masked().getBytes(StandardCharsets.UTF_8);
    }
  }

  private final List<Line> lines;

  private CanonicalText(List<Line> lines) {
    this.lines = lines;
  }

  /** The text of a body in one order. */
  public static CanonicalText of(JsonObject body, Order order) {
    List<Line> lines = new ArrayList<>();
    object("", body, false, lines);
    Comparator<Line> byLine = Comparator.comparing(Line::maskedBytes, Arrays::compareUnsigned);
    lines.sort(
        switch (order) {
          case NATURAL_BY_PATH ->
              Comparator.comparing(Line::pathBytes, new NaturalOrder()).thenComparing(byLine);
          case BYTES_BY_PATH ->
              Comparator.comparing(Line::pathBytes, Arrays::compareUnsigned).thenComparing(byLine);
          case BYTES_BY_LINE -> byLine;
        });
    return new CanonicalText(lines);
  }

  /** The lines, secrets masked. */
  public List<String> lines() {
    return lines.stream().map(Line::masked).toList();
  }

  /** The lines joined, secrets masked. */
  public String text() {
    return lines.stream().map(Line::masked).collect(Collectors.joining(";"));
  }

  /**
   * Key paths whose key or value holds a {@code ;}: another body could have the same text, so what
   * is sent must have none.
   */
  public List<String> ambiguous() {
    return lines.stream().filter(line -> line.masked().contains(";")).map(Line::path).toList();
  }

  void feed(Mac mac) {
    Feed feed = new Feed(mac);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        feed.add(';');
      }
      feed.add(lines.get(i).pathBytes());
      feed.add(':');
      switch (lines.get(i).value()) {
        case JsonValue.Secret secret -> reveal(secret.value(), feed);
        case JsonValue open -> feed.add(shown(open).getBytes(StandardCharsets.UTF_8));
      }
    }
    feed.end();
  }

  private static void reveal(Concealed secret, Feed feed) {
    byte[] clear = secret.reveal();
    feed.add(clear);
    Arrays.fill(clear, (byte) 0);
  }

  /** Many small parts as a few large ones, which a Mac takes much faster. Wiped at its end. */
  private static final class Feed {
    private final Mac mac;
    private final byte[] part = new byte[1024];
    private int length;

    Feed(Mac mac) {
      this.mac = mac;
    }

    void add(char ascii) {
      if (length == part.length) {
        flush();
      }
      part[length++] = (byte) ascii;
    }

    void add(byte[] bytes) {
      if (bytes.length > part.length - length) {
        flush();
      }
      if (bytes.length > part.length) {
        mac.update(bytes);
      } else {
        System.arraycopy(bytes, 0, part, length, bytes.length);
        length += bytes.length;
      }
    }

    void end() {
      flush();
      Arrays.fill(part, (byte) 0);
    }

    private void flush() {
      mac.update(part, 0, length);
      length = 0;
    }
  }

  private static void object(String prefix, JsonObject object, boolean inArray, List<Line> lines) {
    Map<String, JsonValue> last = new LinkedHashMap<>();
    object.members().forEach(member -> last.put(member.key(), member.value()));
    last.forEach(
        (key, value) -> {
          if (!key.equals("frame_mode") && (inArray || !key.equals("signature"))) {
            add(prefix + key.replace(":", "::"), value, inArray, lines);
          }
        });
  }

  private static void add(String path, JsonValue value, boolean inArray, List<Line> lines) {
    switch (value) {
      case JsonObject object -> object(path + ":", object, inArray, lines);
      case JsonValue.Array array -> {
        for (int i = 0; i < array.items().size(); i++) {
          add(path + ":" + i, array.items().get(i), true, lines);
        }
      }
      case JsonValue.Text _,
          JsonValue.Digits _,
          JsonValue.Bool _,
          JsonValue.Null _,
          JsonValue.Secret _ ->
          lines.add(new Line(path, value));
    }
  }

  private static String shown(JsonValue scalar) {
    return scalar instanceof JsonValue.Bool bool
        ? (bool.value() ? "1" : "0")
        : scalar.asText().orElse("");
  }
}
