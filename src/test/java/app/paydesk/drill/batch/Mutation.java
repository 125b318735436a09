package app.paydesk.drill.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A fault put into the program's own source, to show that the drill would find it. */
enum Mutation {
  /** The program as it is packaged. */
  NONE,
  /** A row is known by its place in the file instead of by what it says. */
  IDS_BY_POSITION,
  /** A row is noted as sent once the Gate has answered instead of before it is asked. */
  NOTED_AFTER_SENDING,
  /** The remainder holds what may have been paid. */
  REMAINDER_WITH_UNKNOWN;

  /**
   * One change of a source file.
   *
   * @param file below the program's root package
   * @param from stands there once
   */
  record Patch(String file, String from, String to) {}

  List<Patch> patches() {
    return switch (this) {
      case NONE -> List.of();
      case IDS_BY_POSITION ->
          List.of(
              new Patch(
                  "batch/JudgedRow.java",
                  "return keys.said(draft.orElseThrow(), payee, named, repeats);",
                  "RowKeys.Said said = keys.said(draft.orElseThrow(), payee, named, repeats);"
                      + " String place = String.format(\"%032x\", line);"
                      + " return new RowKeys.Said(said.refund(), named, repeats, place, place);"));
      case NOTED_AFTER_SENDING ->
          List.of(
              new Patch(
                  "desk/Desk.java",
                  "JsonObject request = withCard(recorded, card);",
                  "JsonObject request = withCard(recorded, card);"
                      + " PaymentEvent early ="
                      + " outcome(ref, post(new GateRequest(recorded.path(), request)));"),
              new Patch(
                  "desk/Desk.java",
                  "return outcome(key, ref, new GateRequest(recorded.path(), request));",
                  "return journal.write(key, heardFrom(early), Decision.events(early));"));
      case REMAINDER_WITH_UNKNOWN ->
          List.of(
              new Patch(
                  "batch/Remainder.java",
                  "} else if (outcome.again() == PayAgain.YES && !isRepeated(row)) {",
                  "} else if ((outcome.again() == PayAgain.YES || outcome.operation().filter(o ->"
                      + " o.standing() == app.paydesk.payment.PaymentState.UNKNOWN).isPresent())"
                      + " && !isRepeated(row)) {"));
    };
  }

  /** Its name on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mutation of that name. */
  static Mutation of(String word) {
    return Arrays.stream(values())
        .filter(m -> m.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no mutation is called " + word));
  }
}
