package app.paydesk.gate.signing;

import app.paydesk.json.Concealed;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
  private static final NaturalOrder NATURAL = new NaturalOrder();
  private static final NaturalOrder PHP = NaturalOrder.ofPhp();

  /** How lines are sorted; the documents' order first, the others as official libraries do it. */
  public enum Order {
    /** By key path, runs of digits by value: the order of the documents. */
    NATURAL_BY_PATH,
    /** By the UTF-8 bytes of the key path. */
    BYTES_BY_PATH,
    /** By the UTF-8 bytes of the whole line. */
    BYTES_BY_LINE,
    /** By key path as PHP's own function does it: zeros before a number count. */
    PHP_BY_PATH;

    // Of one path twice, which only an ambiguous text has, the lines decide.
    private int compare(SignedLine one, SignedLine other) {
      int byPath =
          switch (this) {
            case NATURAL_BY_PATH -> compare(NATURAL, one, other);
            case PHP_BY_PATH -> compare(PHP, one, other);
            case BYTES_BY_PATH ->
                Arrays.compareUnsigned(
                    one.masked(), 0, one.pathLength(), other.masked(), 0, other.pathLength());
            case BYTES_BY_LINE -> 0;
          };
      return byPath != 0 ? byPath : Arrays.compareUnsigned(one.masked(), other.masked());
    }

    private static int compare(NaturalOrder order, SignedLine one, SignedLine other) {
      return order.compare(one.masked(), one.pathLength(), other.masked(), other.pathLength());
    }
  }

  private final List<SignedLine> lines;
  private final JsonObject body;
  private final Optional<Ambiguity> ambiguity;

  private CanonicalText(List<SignedLine> lines, JsonObject body, Optional<Ambiguity> ambiguity) {
    this.lines = lines;
    this.body = body;
    this.ambiguity = ambiguity;
  }

  /** The text of a body in one order. */
  public static CanonicalText of(JsonObject body, Order order) {
    return of(body, SigningDialect.of(order));
  }

  /** The text of a body as one dialect builds it. */
  public static CanonicalText of(JsonObject body, SigningDialect dialect) {
    SignedWalk walk = new SignedWalk(dialect);
    JsonObject signed = walk.body(body);
    walk.lines().sort(dialect.order()::compare);
    return new CanonicalText(walk.lines(), signed, walk.ambiguity());
  }

  /** The text of nothing. */
  static CanonicalText empty() {
    return new CanonicalText(List.of(), JsonObject.empty(), Optional.empty());
  }

  /** The same lines in another order. */
  CanonicalText sorted(Order order) {
    List<SignedLine> other = new ArrayList<>(lines);
    other.sort(order::compare);
    return new CanonicalText(other, body, ambiguity);
  }

  /**
   * What of the body is signed, and nothing else: every scalar as the string that stands in the
   * text, members by their names, an object whose keys are 0, 1, 2 … as a list. Two bodies with one
   * text, neither of them ambiguous, have one such body.
   */
  public JsonObject body() {
    return body;
  }

  /** Why another body could have the same text; empty where none could be meant by it. */
  public Optional<Ambiguity> ambiguity() {
    return ambiguity;
  }

  /** The lines, secrets masked. */
  public List<String> lines() {
    return lines.stream().map(SignedLine::toString).toList();
  }

  /** The lines joined, secrets masked. */
  public String text() {
    return lines.stream().map(SignedLine::toString).collect(Collectors.joining(";"));
  }

  /**
   * Key paths whose key or value holds a {@code ;}: another body could have the same text, so what
   * is sent must have none.
   */
  public List<String> ambiguous() {
    return lines.stream()
        .filter(line -> line.toString().contains(";"))
        .map(SignedLine::pathText)
        .toList();
  }

  void feed(Mac mac) {
    Feed feed = new Feed(mac, length());
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        feed.add(';');
      }
      SignedLine line = lines.get(i);
      if (line.value() instanceof JsonValue.Secret(Concealed secret)) {
        feed.add(line.masked(), line.pathLength());
        feed.add(':');
        reveal(secret, feed);
      } else {
        feed.add(line.masked(), line.masked().length);
      }
    }
    feed.end();
  }

  private int length() {
    int length = lines.size();
    for (SignedLine line : lines) {
      length += line.masked().length;
    }
    return length;
  }

  private static void reveal(Concealed secret, Feed feed) {
    byte[] clear = secret.reveal();
    feed.add(clear, clear.length);
    Arrays.fill(clear, (byte) 0);
  }

  /** Many small parts as a few large ones, which a Mac takes much faster. Wiped at its end. */
  private static final class Feed {
    private static final int MOST = 8 << 10;

    private final Mac mac;
    private final byte[] part;
    private int length;

    Feed(Mac mac, int expected) {
      this.mac = mac;
      this.part = new byte[Math.clamp(expected, 1, MOST)];
    }

    void add(char ascii) {
      if (length == part.length) {
        flush();
      }
      part[length++] = (byte) ascii;
    }

    void add(byte[] bytes, int count) {
      if (count > part.length - length) {
        flush();
      }
      if (count > part.length) {
        mac.update(bytes, 0, count);
      } else {
        System.arraycopy(bytes, 0, part, length, count);
        length += count;
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
}
