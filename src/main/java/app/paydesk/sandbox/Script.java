package app.paydesk.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What happens to an operation by itself: a payout or refund once it is taken in, a purchase once
 * its customer has confirmed.
 */
public record Script(List<Beat> beats) {
  static final String AWAITING_RETRY = "awaiting retry";
  static final String AWAITING_CUSTOMER = "awaiting customer";
  static final String AWAITING_CLARIFICATION = "awaiting clarification";
  static final String REFUND_REVERSE = "refund reverse";

  /**
   * One thing that happens.
   *
   * @param after steps since the one before
   * @param part 0 for the operation itself, from 1 for those that follow from it
   * @param status of that operation
   * @param code its response code where it ends
   * @param payment status of the payment; of a refund's it follows from the sums
   * @param share how much of the amount that operation has, in percent
   */
  record Beat(
      int after, int part, String status, Optional<GateCode> code, String payment, int share) {}

  public Script {
    beats = List.copyOf(beats);
  }

  static Script of(Beat... beats) {
    return new Script(Arrays.asList(beats));
  }

  /** Whether the operation itself ends with money moved. */
  boolean pays() {
    return beats.stream()
        .filter(b -> b.part() == 0)
        .reduce((_, last) -> last)
        .filter(b -> b.status().equals(SandboxOperation.SUCCESS))
        .isPresent();
  }

  /** Whether the first message is that it was taken in, as the script does not begin with one. */
  boolean announced() {
    String first = beats.getFirst().status();
    return !first.equals(SandboxOperation.PROCESSING) && !first.equals(SandboxOperation.ERROR);
  }

  static Beat open(int after, int part, String status) {
    return new Beat(after, part, status, Optional.empty(), status, 100);
  }

  static Beat end(int after, int part, GateCode code) {
    String word = code == GateCode.SUCCESS ? SandboxOperation.SUCCESS : SandboxOperation.DECLINE;
    return new Beat(after, part, word, Optional.of(code), word, 100);
  }

  /** The end of an operation within a payment that goes on. */
  static Beat within(int after, int part, GateCode code, String payment) {
    Beat end = end(after, part, code);
    return new Beat(after, part, end.status(), end.code(), payment, 100);
  }

  static Beat share(Beat beat, int percent) {
    return new Beat(beat.after(), beat.part(), beat.status(), beat.code(), beat.payment(), percent);
  }
}
