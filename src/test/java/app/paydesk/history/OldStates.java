package app.paydesk.history;

import static java.util.stream.Collectors.joining;

import app.paydesk.gate.message.CallbackMessage.Redirect;
import app.paydesk.money.Money;
import app.paydesk.payment.Concern;
import app.paydesk.payment.Concerns;
import app.paydesk.payment.Payment;
import app.paydesk.payment.RefundLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is shown of a payment, in the lines in which the old home has it:
 *
 * <pre>
 * P|ID|state|status|sum|left to refund|flags|open concerns|settled concerns|events
 * O|ref|operation|type|state|status|code|message|amount|converted|payee|request|operation's ID|
 *   redirect|created, in seconds since 1970|changed, in milliseconds after that
 * </pre>
 */
public record OldStates(List<String> header, List<List<String>> operations) {
  static final int STATE = 2;
  static final int TYPE = 3;
  static final int OPERATION_STATE = 4;
  static final int OPERATION_ID = 12;

  private static final String PART = "|";

  /** All payments of a profile by their IDs, as the old build showed them. */
  public static Map<String, OldStates> of(List<String> lines) {
    Map<String, OldStates> all = new LinkedHashMap<>();
    OldStates last = new OldStates(List.of(), new ArrayList<>());
    for (String line : lines) {
      List<String> parts = List.of(line.split("\\|", -1));
      if (line.startsWith("P")) {
        last = new OldStates(parts, new ArrayList<>());
        all.put(last.id(), last);
      } else if (line.startsWith("O")) {
        last.operations().add(parts);
      }
    }
    return all;
  }

  /** A payment as it is shown now. */
  public static OldStates of(Payment p) {
    List<List<String>> operations = new ArrayList<>();
    for (Payment.OperationState o : p.operations()) {
      operations.add(
          parts(
              "O",
              o.ref(),
              o.operation().orElse(""),
              o.type(),
              o.standing(),
              o.status().orElse(""),
              o.code(),
              o.message(),
              money(o.amount()),
              money(o.converted()),
              o.payee(),
              o.requestId().orElse(""),
              o.operationId().orElse(""),
              o.redirect().map(Redirect::url).orElse(""),
              o.created().getEpochSecond(),
              Duration.between(o.created(), o.changed()).toMillis()));
    }
    return new OldStates(
        parts(
            "P",
            p.key().id().value(),
            p.standing(),
            p.status().orElse(""),
            money(p.sum()),
            money(RefundLedger.of(p).remaining()),
            p.flags().stream().map(Object::toString).sorted().collect(joining(" ")),
            concerns(Concerns.open(p)),
            concerns(Concerns.settled(p)),
            p.events().size()),
        operations);
  }

  String id() {
    return header.get(1);
  }

  private static String money(Optional<Money> money) {
    return money.map(m -> m.minor() + m.currency().code()).orElse("");
  }

  private static String concerns(Collection<Concern> concerns) {
    return concerns.stream().map(c -> c.kind() + ":" + c.evidence()).sorted().collect(joining(";"));
  }

  private static List<String> parts(Object... parts) {
    return Arrays.stream(parts).map(part -> part.toString().replace(PART, "¦")).toList();
  }
}
