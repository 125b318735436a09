package app.paydesk.drill;

import java.util.Arrays;
import java.util.Locale;

/** A fault put into the protocol of a send, to show that the drill would find it. */
public enum Mutation {
  /** The protocol as it is. */
  NONE,
  /** As it is, but put together by the drill itself, which shows that it does so rightly. */
  CONTROL,
  /** A request without an answer is posted once more. */
  RESEND,
  /** A request without an answer is posted once more, as another payment. */
  RESEND_AS_NEW,
  /** A callback is answered with 200 before it is on disk. */
  ANSWER_BEFORE_COMMIT,
  /** A request is posted before it is on disk. */
  SEND_BEFORE_RECORD,
  /** A declined operation ends its payment, even one that is tried again. */
  DECLINE_ENDS_OPEN,
  /** A proxy's page with status 403 is taken for a refusal. */
  HTML_403_REFUSES,
  /** A callback that differs in what is not signed is taken for a new one. */
  UNSIGNED_MEMBERS_COUNT;

  /** Its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mutation of that name. */
  public static Mutation of(String word) {
    return Arrays.stream(values())
        .filter(m -> m.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no mutation is called " + word));
  }
}
