package app.paydesk.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something that goes wrong now and then.
 *
 * @param kind what goes wrong
 * @param perMillion how often, 0–1,000,000
 */
public record Fault(Kind kind, int perMillion) {
  private static final int ALWAYS = 1_000_000;

  /** What can go wrong. */
  public enum Kind {
    /** The connection closes before the request is looked at. */
    DROP_BEFORE(true),
    /** Taken in, then the connection closes without a reply. */
    DROP_AFTER(true),
    /** The reply comes late. */
    DELAY(true),
    /** Taken in, then answered with 500. */
    FAULT_AFTER(true, "500-after"),
    /** Taken in, then half of the reply. */
    HALF_REPLY(true),
    /** A callback is sent twice. */
    DUPLICATE(false),
    /** A callback is overtaken by the next one. */
    REORDER(false),
    /** A callback is never sent. */
    LOSE(false),
    /** A callback is sent one to ten days late. */
    LATE(false),
    /** The first delivery of a callback drips byte by byte and never ends. */
    SLOW_LORIS(false),
    /** The first delivery of a callback carries a wrong signature. */
    BAD_SIGNATURE(false);

    private final boolean ofRequest;
    private final String word;

    Kind(boolean ofRequest) {
      this.ofRequest = ofRequest;
      this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Kind(boolean ofRequest, String word) {
      this.ofRequest = ofRequest;
      this.word = word;
    }

    /** Its name in lists, such as {@code drop-before}. */
    public String word() {
      return word;
    }

    boolean ofRequest() {
      return ofRequest;
    }
  }

  /**
   * @throws IllegalArgumentException if {@code perMillion} is out of range
   */
  public Fault {
    if (perMillion < 0 || perMillion > ALWAYS) {
      throw new IllegalArgumentException("a probability lies between 0 and 1");
    }
  }

  /**
   * Reads a list such as {@code drop-after,lose:0.25}. Faults without a probability share evenly:
   * alone one strikes always, of two each strikes every second time.
   *
   * @throws IllegalArgumentException if a name is unknown or a probability is none
   */
  public static List<Fault> list(String text) {
    List<String> parts =
        Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    long bare = parts.stream().filter(p -> !p.contains(":")).count();
    List<Fault> faults = new ArrayList<>();
    for (String part : parts) {
      int colon = part.indexOf(':');
      faults.add(
          colon < 0
              ? new Fault(kind(part), (int) (ALWAYS / bare))
              : new Fault(kind(part.substring(0, colon)), millionths(part.substring(colon + 1))));
    }
    return List.copyOf(faults);
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(k -> k.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no fault is called " + word));
  }

  private static int millionths(String text) {
    try {
      return new BigDecimal(text).movePointRight(6).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("not a probability between 0 and 1: " + text, e);
    }
  }
}
