package app.paydesk.sandbox;

import app.paydesk.words.Message;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a payment goes on in the sandbox, chosen by the last two digits of its amount.
 *
 * @param key stable key, such as {@code decline-20105}; its words stand under {@code scenario.KEY}
 * @param ending last two digits of the amount in minor units, 0–99; empty for every other amount
 * @param reply how the request itself is answered
 * @param end how the operation ends
 * @param steps steps of the sandbox's pace between the first callback and the end
 * @param types which operations go on so: sale, payout, refund
 * @param feature what else is unusual
 */
public record Scenario(
    String key,
    OptionalInt ending,
    Reply reply,
    End end,
    int steps,
    Set<String> types,
    Feature feature) {
  public Scenario {
    types = Set.copyOf(types);
  }

  /** How the request is answered. */
  public enum Reply {
    /** 200, taken in. */
    ACCEPTED,
    /** 403, nothing moves. */
    FORBIDDEN,
    /** Taken in, then answered with 500. */
    SERVER_FAULT,
    /** Taken in, then the connection is closed without a reply. */
    NO_REPLY,
    /** A proxy answers 403 with a page, nothing moves. */
    HTML_403,
    /** Taken in, then a proxy answers 403 with a page. */
    HTML_403_AFTER,
    /** A proxy answers 502 with a page, nothing moves. */
    HTML_502,
    /** Taken in, then a proxy answers 502 with a page. */
    HTML_502_AFTER,
    /** Delivered twice on the way; the answer is the second's, which is refused as known. */
    TWICE
  }

  /** What is unusual beside reply and end. */
  public enum Feature {
    /** Nothing. */
    NONE,
    /** The bank's form is posted and has a field named {@code signature}. */
    BANK_FORM,
    /** No callback is sent. */
    NO_CALLBACKS
  }

  /** How the operation ends. */
  public sealed interface End {
    /** With success. */
    record Success() implements End {}

    /**
     * With a decline.
     *
     * @param code response code
     */
    record Decline(String code) implements End {}

    /** As its script says. */
    record Played(Script script) implements End {}

    /** Never; no callback is sent at all. */
    record Silence() implements End {}
  }

  /** The ending as it looks in an amount, such as {@code .05}; empty for every other amount. */
  public String amountEnding() {
    return ending.isPresent() ? String.format(Locale.ROOT, ".%02d", ending.getAsInt()) : "";
  }

  /** One sentence on what will happen. */
  public Message message() {
    return Message.of("scenario." + key, amountEnding());
  }

  boolean succeeds() {
    return switch (end) {
      case End.Success _ -> true;
      case End.Played(Script script) -> script.pays();
      case End.Decline _, End.Silence _ -> false;
    };
  }
}
