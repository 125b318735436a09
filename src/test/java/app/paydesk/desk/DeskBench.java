package app.paydesk.desk;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.journal.MemoryStore;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.Verdict;
import app.paydesk.money.CurrencyCode;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.Said;
import app.paydesk.words.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A desk at a Gate that answers as a test says, with forms for it. */
final class DeskBench {
  static final Clock CLOCK = Clock.fixed(Said.NOON, ZoneOffset.UTC);
  final MemoryStore journal = new MemoryStore();
  final AtomicInteger sent = new AtomicInteger();

  Desk desk(Gate gate) {
    return new Desk(
        580,
        request -> {
          sent.incrementAndGet();
          return gate.send(request);
        },
        journal,
        CLOCK,
        Optional.of(new CardKey(new byte[CardKey.BYTES])),
        7);
  }

  static GateReply accepted() {
    return new GateReply.Accepted("req-1", JsonObject.empty(), Duration.ofMillis(80));
  }

  /** A card number with a right check digit, made up from a seed. */
  static CardNumber card(int seed) {
    String body = "62" + String.format("%013d", seed * 7_919L);
    for (char check = '0'; check <= '9'; check++) {
      CardNumber card = CardNumber.read(body + check);
      if (card.checkDigitFits()) {
        return card;
      }
    }
    throw new IllegalStateException();
  }

  private static Field field(String name, Field.Type type) {
    return new Field(
        name,
        "payment",
        "field." + name,
        Field.Need.REQUIRED,
        type,
        (value, _) ->
            value.equals("odd")
                ? new Verdict.Warning(value, "odd", Message.of("rule.odd"))
                : new Verdict.Fine(value),
        "any",
        Optional.empty(),
        Optional.empty(),
        switch (type) {
          case AMOUNT -> Role.AMOUNT;
          case CURRENCY -> Role.CURRENCY;
          case CARD_NUMBER -> Role.CARD;
          case TEXT, TIME, PICK -> Role.OTHER;
        },
        "");
  }

  static Submission submission(String id, String city, Map<String, String> reasons) {
    Operation payout =
        new Operation(
            "cup-payout",
            "cup",
            Operation.Kind.PAYOUT,
            "/v2/payout",
            List.of(CurrencyCode.CNY),
            Limits.NONE,
            List.of(
                field("payment.amount", Field.Type.AMOUNT),
                field("card.pan", Field.Type.CARD_NUMBER),
                field("customer.city", Field.Type.TEXT)));
    Draft draft =
        new Draft(
            payout,
            CurrencyCode.CNY,
            Agreement.NONE,
            Map.of("payment.amount", "485.60", "customer.city", city),
            Optional.of(card(1)));
    return new Submission(new PaymentId(id), "", draft, reasons);
  }

  static Submission refund(String ref, String amount) {
    Operation operation =
        new Operation(
            "upi-refund",
            "upi",
            Operation.Kind.REFUND,
            "/v2/refund",
            List.of(CurrencyCode.USD),
            Limits.NONE,
            List.of(field("payment.amount", Field.Type.AMOUNT)));
    Draft draft =
        new Draft(
            operation,
            CurrencyCode.USD,
            Agreement.NONE,
            Map.of("payment.amount", amount),
            Optional.empty());
    return new Submission(Said.KEY.id(), ref, draft, Map.of());
  }

  static String refusal(Runnable deed) {
    try {
      deed.run();
    } catch (SubmitException e) {
      return e.message().key();
    }
    throw new AssertionError("nothing was refused");
  }
}
