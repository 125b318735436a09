package app.paydesk.story;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the Gate tells of one payment, message by message, with what is right after each.
 *
 * @param operation what we would have asked for, such as {@code upi-payout}
 * @param minor for how much
 */
record Story(String name, String operation, long minor, List<Step> steps) {
  /** A message, and what is right once it has come. */
  record Step(GateWord word, Right right) {}

  /**
   * What is right.
   *
   * @param again whether a person may pay again
   * @param tries how many operations of the Gate make up the payment's own
   * @param others how many operations beside it there are
   * @param refundable minor units; empty where it does not matter
   * @param flags what contradicts
   * @param says what the state printed for scripts contains
   */
  record Right(
      String state,
      String again,
      int tries,
      int others,
      OptionalLong refundable,
      List<String> flags,
      List<String> says) {}

  static Story payout(String name, long minor) {
    return new Story(name, "upi-payout", minor, List.of());
  }

  static Story purchase(String name, long minor) {
    return new Story(name, "upi-purchase-vpa", minor, List.of());
  }

  /** The next message, after which nothing contradicts and one try is all. */
  Story told(GateWord word, String state, String again) {
    Right right = new Right(state, again, 1, 0, OptionalLong.empty(), List.of(), List.of());
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(word, right));
    return new Story(name, operation, minor, List.copyOf(more));
  }

  Story tries(int count) {
    Right r = last().right();
    return last(new Right(r.state, r.again, count, r.others, r.refundable, r.flags, r.says));
  }

  Story others(int count) {
    Right r = last().right();
    return last(new Right(r.state, r.again, r.tries, count, r.refundable, r.flags, r.says));
  }

  Story refundable(long left) {
    Right r = last().right();
    return last(
        new Right(r.state, r.again, r.tries, r.others, OptionalLong.of(left), r.flags, r.says));
  }

  Story flags(String... names) {
    Right r = last().right();
    return last(
        new Right(r.state, r.again, r.tries, r.others, r.refundable, List.of(names), r.says));
  }

  Story says(String... parts) {
    Right r = last().right();
    return last(
        new Right(r.state, r.again, r.tries, r.others, r.refundable, r.flags, List.of(parts)));
  }

  private Step last() {
    return steps.getLast();
  }

  private Story last(Right right) {
    List<Step> changed = new ArrayList<>(steps);
    changed.set(changed.size() - 1, new Step(last().word(), right));
    return new Story(name, operation, minor, List.copyOf(changed));
  }

  @Override
  public String toString() {
    return name;
  }
}
