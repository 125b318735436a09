package app.paydesk.payment;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.FieldError;
import app.paydesk.gate.message.GateReply;
import app.paydesk.json.JsonObject;
import app.paydesk.method.PartyFields;
import app.paydesk.method.Role;
import app.paydesk.money.Money;
import app.paydesk.payment.batch.BatchPlace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Something that happened to a payment, kept for ever. {@code ref} names the operation that we
 * asked for: a payout or purchase has the payment ID itself, a refund its {@code
 * merchant_refund_id}.
 */
public sealed interface PaymentEvent {

  /** When we learned of it, by our clock. */
  Instant at();

  /**
   * The clerk confirmed; nothing is sent yet, and for a link nothing will be.
   *
   * @param operation key of the operation, such as {@code cup-payout}
   * @param amount empty for a full refund of a payment whose sum is not known
   * @param payee who gets or pays the money, in words to show: name, card 6+4, VPA
   * @param path where the request goes; for a link the page without parameters
   * @param request the request or the page's parameters without signature, card number masked
   * @param reasons why warnings were set aside, by field
   * @param card the keyed hash of the card number, where there is one and the key was at hand
   * @param link the address made for the customer; empty for what is sent to the Gate
   * @param parties where the request names the other end
   * @param batch where it stands in a batch; empty for one that was made by itself
   */
  record Recorded(
      Instant at,
      String ref,
      String operation,
      Optional<Money> amount,
      String payee,
      String path,
      JsonObject request,
      Map<String, String> reasons,
      Optional<CardTag> card,
      Optional<Link> link,
      PartyFields parties,
      Optional<BatchPlace> batch)
      implements PaymentEvent {
    public Recorded {
      reasons = Map.copyOf(reasons);
      parties = parties.shortest(request);
    }

    /** What the request says of the other end. */
    public Optional<String> party(Role role) {
      return parties.text(role, request);
    }

    /** The same, as a row of a batch. */
    public Recorded in(BatchPlace place) {
      return new Recorded(
          at,
          ref,
          operation,
          amount,
          payee,
          path,
          request,
          reasons,
          card,
          link,
          parties,
          Optional.of(place));
    }

    /** One whose request names the other end in the usual places. */
    public Recorded(
        Instant at,
        String ref,
        String operation,
        Optional<Money> amount,
        String payee,
        String path,
        JsonObject request,
        Map<String, String> reasons,
        Optional<CardTag> card,
        Optional<Link> link) {
      this(
          at,
          ref,
          operation,
          amount,
          payee,
          path,
          request,
          reasons,
          card,
          link,
          PartyFields.USUAL,
          Optional.empty());
    }

    /** What goes to the Gate. */
    public Recorded(
        Instant at,
        String ref,
        String operation,
        Optional<Money> amount,
        String payee,
        String path,
        JsonObject request,
        Map<String, String> reasons,
        Optional<CardTag> card) {
      this(at, ref, operation, amount, payee, path, request, reasons, card, Optional.empty());
    }

    /** One without a card number. */
    public Recorded(
        Instant at,
        String ref,
        String operation,
        Optional<Money> amount,
        String payee,
        String path,
        JsonObject request,
        Map<String, String> reasons) {
      this(at, ref, operation, amount, payee, path, request, reasons, Optional.empty());
    }
  }

  /** The next thing done is the POST; from here on the outcome is unknown until a reply. */
  record Sending(Instant at, String ref) implements PaymentEvent {}

  /**
   * A person decided to send once more, under the same payment ID, what the Gate did not know.
   *
   * @param reason why, in the person's words
   * @param checks how often the Gate had said that it does not know the payment
   * @param took from the first of these checks to the last
   */
  record Resent(Instant at, String ref, String reason, int checks, Duration took)
      implements PaymentEvent {}

  /**
   * A person decided that what was recorded and surely not sent never will be.
   *
   * @param reason why, in the person's words
   */
  record Withdrawn(Instant at, String ref, String reason) implements PaymentEvent {}

  /** The Gate took the request in. */
  record Accepted(Instant at, String ref, String requestId, Duration took)
      implements PaymentEvent {}

  /** The Gate refused the request; nothing moved by it, unless it is in doubt. */
  record Refused(
      Instant at, String ref, int httpStatus, String code, String message, List<FieldError> errors)
      implements PaymentEvent {
    public Refused {
      errors = List.copyOf(errors);
    }

    /**
     * Whether it was refused as its ID exists: then a request did arrive, by an earlier attempt or
     * by something on the way that delivered this one twice.
     */
    public boolean arrivedBefore() {
      return codes().anyMatch(OutcomeCodes::exists);
    }

    /** Whether the request may have been taken in all the same, by what its codes mean. */
    public boolean inDoubt() {
      return codes().anyMatch(OutcomeCodes::leavesOpen);
    }

    private Stream<String> codes() {
      return Stream.concat(Stream.of(code), errors.stream().map(FieldError::code));
    }
  }

  /** No reply that can be trusted. */
  record Unanswered(Instant at, String ref, GateReply.Why why, String detail)
      implements PaymentEvent {}

  /**
   * A signed message of the Gate.
   *
   * @param source how it came
   * @param delivery the stored callback it was read from
   */
  record Reported(Instant at, Source source, CallbackMessage message, OptionalLong delivery)
      implements PaymentEvent {

    /** The same as read from the callback stored under a number. */
    public Reported in(long number) {
      return new Reported(at, source, message, OptionalLong.of(number));
    }
  }

  /**
   * The Gate was asked and does not know the operation.
   *
   * @param code 3061 or 3062 where it does not know the payment or its details; empty where it
   *     knows the payment and lists no such refund
   * @param since true time since the same was answered before, by a clock that nobody can set;
   *     empty for the first answer after the program's start
   */
  record NotKnown(Instant at, String ref, String code, Optional<Duration> since)
      implements PaymentEvent {
    /** An answer of which no time is known to have passed since another. */
    public NotKnown(Instant at, String ref, String code) {
      this(at, ref, code, Optional.empty());
    }
  }

  /**
   * A link ran out and the Gate knew of no payment by it. An inference of ours: the customer has
   * not paid, and a message of the Gate outweighs it at any time.
   */
  record Expired(Instant at, String ref) implements PaymentEvent {}

  /**
   * A person looked at concerns and settled them; they are open no longer.
   *
   * @param reason why, in the person's words
   */
  record Settled(Instant at, List<Concern> concerns, String reason) implements PaymentEvent {
    public Settled {
      concerns = List.copyOf(concerns);
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a settlement needs a reason");
      }
    }
  }

  /**
   * A signed Payment Page address.
   *
   * @param address with all parameters and the signature
   * @param bestBefore until when the customer can pay; empty where the provider decides
   */
  record Link(URI address, Optional<Instant> bestBefore) {}

  /** How a message of the Gate came. */
  enum Source {
    CALLBACK,
    STATUS,
    IMPORT
  }
}
