package app.paydesk.desk.status;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.RefundLedger;
import app.paydesk.payment.StatusWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a status reply adds to a payment (gate-api, status). The reply lists every operation, but
 * {@code merchant_refund_id} stands in its payment part: of several refunds it names one and does
 * not say which. The name stays with the one refund that is known under no other name of ours;
 * where that leaves a choice, with none.
 */
public final class StatusNews {
  private final PaymentKey key;
  private final Optional<Payment> before;
  private final Instant now;

  private StatusNews(PaymentKey key, Optional<Payment> before, Instant now) {
    this.key = key;
    this.before = before;
    this.now = now;
  }

  /**
   * The events to keep: what was not said before, and that a refund of unknown outcome is not
   * listed. Nothing where the reply is about another payment.
   *
   * @param before the payment as it stands, if known
   * @param now by our clock
   */
  public static List<PaymentEvent> of(
      PaymentKey key, Optional<Payment> before, StatusReply.Known known, Instant now) {
    return new StatusNews(key, before, now).of(known.messages());
  }

  private List<PaymentEvent> of(List<CallbackMessage> listed) {
    if (listed.stream().anyMatch(this::strange)) {
      return List.of();
    }
    List<CallbackMessage> said =
        events().stream()
            .flatMap(
                e -> e instanceof PaymentEvent.Reported r ? Stream.of(r.message()) : Stream.empty())
            .toList();
    List<PaymentEvent> news = new ArrayList<>();
    for (CallbackMessage message : named(listed)) {
      if (!said.contains(message)) {
        news.add(
            new PaymentEvent.Reported(
                now, PaymentEvent.Source.STATUS, message, OptionalLong.empty()));
      }
    }
    news.addAll(unlisted(news));
    return news;
  }

  /** What was asked for by a request ID may be another payment's. */
  private boolean strange(CallbackMessage message) {
    return message.paymentId().filter(id -> !id.equalsIgnoreCase(key.id().value())).isPresent();
  }

  private List<PaymentEvent> events() {
    return before.map(Payment::events).orElse(List.of());
  }

  private List<CallbackMessage> named(List<CallbackMessage> listed) {
    List<CallbackMessage> refunds = listed.stream().filter(StatusNews::refund).toList();
    if (refunds.size() < 2) {
      return listed;
    }
    Optional<String> bearer = bearer(refunds);
    return listed.stream()
        .map(m -> refund(m) && bearer.isPresent() && id(m).equals(bearer) ? m : m.unnamed())
        .toList();
  }

  /** The Gate's ID of the refund that the reply names. */
  private Optional<String> bearer(List<CallbackMessage> refunds) {
    String name = refunds.getFirst().merchantRefundId().orElse("");
    Set<String> otherwise = new HashSet<>();
    for (Payment.OperationState o : before.map(Payment::operations).orElse(List.of())) {
      if (o.operationId().isPresent() && o.ref().equalsIgnoreCase(name)) {
        return o.operationId();
      }
      if (!o.ref().startsWith("#")) {
        o.operationId().ifPresent(otherwise::add);
      }
    }
    List<String> left =
        refunds.stream()
            .flatMap(m -> id(m).stream())
            .filter(id -> !otherwise.contains(id))
            .toList();
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  /** Refunds that may have been sent, where none that is listed can be meant. */
  private List<PaymentEvent> unlisted(List<PaymentEvent> news) {
    List<PaymentEvent> all = new ArrayList<>(events());
    all.addAll(news);
    List<Payment.OperationState> operations = Fold.fold(key, all).operations();
    List<PaymentEvent> unlisted = new ArrayList<>();
    for (Payment.OperationState o : operations) {
      boolean open = o.standing() == PaymentState.UNKNOWN && o.operationId().isEmpty();
      if (open
          && RefundLedger.refund(key, o)
          && operations.stream().noneMatch(other -> maybe(o, other))) {
        unlisted.add(new PaymentEvent.NotKnown(now, o.ref(), ""));
      }
    }
    return unlisted;
  }

  private boolean maybe(Payment.OperationState ours, Payment.OperationState listed) {
    return listed.ref().startsWith("#")
        && RefundLedger.refund(key, listed)
        && (ours.amount().isEmpty() || ours.amount().equals(listed.amount()));
  }

  private static Optional<String> id(CallbackMessage message) {
    return message.operation().flatMap(CallbackMessage.Operation::id);
  }

  private static boolean refund(CallbackMessage message) {
    return message
        .operation()
        .flatMap(CallbackMessage.Operation::type)
        .map(StatusWords::folded)
        .filter(RefundLedger::givesBack)
        .isPresent();
  }
}
