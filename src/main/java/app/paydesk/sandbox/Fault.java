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
    DROP_BEFORE(Subject.REQUEST),
    /** Taken in, then the connection closes without a reply. */
    DROP_AFTER(Subject.REQUEST),
    /** The reply comes late. */
    DELAY(Subject.REQUEST),
    /** Taken in, then answered with 500. */
    FAULT_AFTER(Subject.REQUEST, "500-after"),
    /** Taken in, then half of the reply. */
    HALF_REPLY(Subject.REQUEST),
    /** A proxy answers 403 with a page; nothing moves. */
    HTML_403(Subject.REQUEST),
    /** Taken in, then a proxy answers 403 with a page. */
    HTML_403_AFTER(Subject.REQUEST),
    /** A proxy answers 502 with a page; nothing moves. */
    HTML_502(Subject.REQUEST),
    /** Taken in, then a proxy answers 502 with a page. */
    HTML_502_AFTER(Subject.REQUEST),
    /** Delivered twice on the way; the second answer comes back, which calls the ID known. */
    TWICE(Subject.REQUEST),
    /** A callback is sent twice. */
    DUPLICATE(Subject.CALLBACK),
    /** A callback is overtaken by the next one. */
    REORDER(Subject.CALLBACK),
    /** A callback is never sent. */
    LOSE(Subject.CALLBACK),
    /** A callback is sent one to ten days late. */
    LATE(Subject.CALLBACK),
    /** The first delivery of a callback drips byte by byte and never ends. */
    SLOW_LORIS(Subject.CALLBACK),
    /** The first delivery of a callback carries a wrong signature. */
    BAD_SIGNATURE(Subject.CALLBACK),
    /** A payout is declined twice and tried again by the platform, which succeeds. */
    AWAITING_RETRY(Subject.COURSE),
    /** The same, but the last try is declined too. */
    RETRIES_FAIL(Subject.COURSE),
    /** A purchase is declined, its customer tries again and pays. */
    TRY_AGAIN(Subject.COURSE),
    /** A payout is split into two operations. */
    SPLIT(Subject.COURSE),
    /** The same, but the smaller one is declined. */
    SPLIT_IN_PART(Subject.COURSE),
    /** Data is asked for and given. */
    CLARIFIED(Subject.COURSE),
    /** Data is asked for and never given: declined by time. */
    CLARIFICATION_EXPIRED(Subject.COURSE),
    /** A payout that was taken in ends with the status error. */
    LATE_ERROR(Subject.COURSE),
    /** A refund is undone after its success. */
    REFUND_UNDONE(Subject.COURSE),
    /** The bank's form of a purchase has a field named signature. */
    BANK_FORM(Subject.COURSE),
    /** No callback is sent for a payment. */
    CALLBACKS_OFF(Subject.COURSE);

    /** What a fault strikes. */
    enum Subject {
      REQUEST,
      CALLBACK,
      COURSE
    }

    private final Subject subject;
    private final String word;

    Kind(Subject subject) {
      this.subject = subject;
      this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Kind(Subject subject, String word) {
      this.subject = subject;
      this.word = word;
    }

    /** Its name in lists, such as {@code drop-before}. */
    public String word() {
      return word;
    }

    Subject subject() {
      return subject;
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
