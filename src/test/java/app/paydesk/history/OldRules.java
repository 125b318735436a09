package app.paydesk.history;

import app.paydesk.history.OldJudgements.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list of {@link OldJudgements}. */
final class OldRules {
  private static final String REFUSED = "payment state REFUSED > UNKNOWN, operation state ";
  private static final String KIND = "operation type  > ";

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "an open payment outweighs a try that failed: it goes on, and nobody pays again",
              Map.of(
                  "operation state DECLINED > WAITING", 131,
                  "operation state DECLINED > NEEDS_DATA", 40,
                  "operation state REFUSED > WAITING", 40,
                  "operation state REFUSED > NEEDS_DATA", 16)),
          new Rule(
              "a customer who may try again, or not, is waited for; nobody has to act",
              Map.of(
                  "payment state AWAITING_CUSTOMER > WAITING, operation state DECLINED > WAITING",
                  31,
                  "payment state AWAITING_CUSTOMER > WAITING, operation state REFUSED > WAITING",
                  17)),
          new Rule(
              "a refund that is tried again takes from what is left, though one try was declined",
              Map.of("payment left changed, operation 2 state DECLINED > WAITING", 27)),
          new Rule(
              "later tries, and the parts of a split payout, belong to the operation that was asked"
                  + " for: what one of them moved is not declined, and their sums add up",
              Map.of(
                  "operations 2 > 1",
                  274,
                  "payment flags SUM_DISAGREES > , payment open SUM_DISAGREES > , operations 2 > 1",
                  31,
                  "payment state DECLINED > SUCCEEDED, operations 2 > 1",
                  41)),
          new Rule(
              "refunds leave the operation that they take from as it ended, also where only the"
                  + " payment was told of",
              Map.of(
                  "operation state PART_REFUNDED > SUCCEEDED",
                  84,
                  "operation state REFUNDED > SUCCEEDED",
                  53,
                  KIND + "payout, operation state PART_REFUNDED > SUCCEEDED",
                  22,
                  KIND + "payout, operation state REFUNDED > SUCCEEDED",
                  18,
                  KIND + "sale, operation state PART_REFUNDED > SUCCEEDED",
                  30,
                  KIND + "sale, operation state REFUNDED > SUCCEEDED",
                  27)),
          new Rule(
              "where no operation was told of, the kind of the payment tells what it was made for",
              Map.of(KIND + "payout", 324, KIND + "sale", 487)),
          new Rule(
              "money that moved outweighs an error; an error of the payment as a whole is no end"
                  + " that anything could contradict, as it may be sent again under its ID",
              Map.of(
                  "operation state REFUSED > SUCCEEDED",
                  49,
                  "payment flags FINAL_CONTRADICTED > , payment open FINAL_CONTRADICTED > ,"
                      + " operation state REFUSED > SUCCEEDED, operation status error > success",
                  41)),
          new Rule(
              "a decline whose code says that the payment exists is no end",
              Map.of("payment state DECLINED > WAITING, operation state DECLINED > WAITING", 89)),
          new Rule("a refusal whose code leaves open what became of it is unknown", refused()));

  private OldRules() {}

  private static Map<String, Integer> refused() {
    Map<String, Integer> all =
        new TreeMap<>(
            Map.of(
                "payment left changed, operation 2 state REFUSED > UNKNOWN,"
                    + " operation 2 code 3230 > , operation 2 message gone",
                39));
    Map.of(
            "0", 31, "20802", 39, "2147", 23, "3041", 32, "3230", 33, "3285", 29, "3613", 29, "501",
            33, "602", 25, "9999", 37)
        .forEach(
            (code, payments) ->
                all.put(
                    REFUSED
                        + "REFUSED > UNKNOWN, operation code "
                        + code
                        + " > , operation message gone",
                    payments));
    return all;
  }
}
