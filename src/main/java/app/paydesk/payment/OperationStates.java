package app.paydesk.payment;

import app.paydesk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** States of operations, from what we did and what the Gate told. */
final class OperationStates {
  private final StateTable.Row row;
  private final boolean doubtful;
  private final Set<Payment.Flag> flags;

  /**
   * @param row the state of the payment's own operation
   * @param doubtful whether a failure of it is not to be relied on, by what else was told
   * @param flags what contradicts; it may still grow
   */
  OperationStates(StateTable.Row row, boolean doubtful, Set<Payment.Flag> flags) {
    this.row = row;
    this.doubtful = doubtful;
    this.flags = flags;
  }

  /** Where the payment as a whole stands. */
  PaymentState standing() {
    return row.standing();
  }

  PayAgain again() {
    return row.again().inDoubt(doubtful());
  }

  Sentence sentence() {
    return sentence(row, doubtful());
  }

  private static Sentence sentence(StateTable.Row row, boolean doubt) {
    return !doubt || row.again() != PayAgain.YES
        ? row.sentence()
        : row.standing() == PaymentState.REFUSED
            ? Sentence.REFUSED_IN_DOUBT
            : Sentence.DECLINED_IN_DOUBT;
  }

  private boolean doubtful() {
    return doubtful || flags.contains(Payment.Flag.FINAL_CONTRADICTED);
  }

  /** The payment's own operation, which we asked for. */
  Payment.OperationState own(SendHistory attempts, Optional<Tries> tries) {
    return tries
        .map(
            t -> ours(attempts, Source.of(t, ownStanding()), ownStanding(), again(), ownSentence()))
        .orElseGet(() -> silent(attempts, ownStanding(), again(), ownSentence()));
  }

  /**
   * A refund that we asked for.
   *
   * @param guessed whether what was told may be about a refund made elsewhere
   */
  Payment.OperationState refund(SendHistory attempts, Optional<Tries> told, boolean guessed) {
    StateTable.Row plain =
        told.map(t -> plain(t.standing())).orElseGet(() -> StateTable.alone(attempts.sent()));
    boolean doubt = guessed || told.filter(Tries::doubtful).isPresent();
    PayAgain again = plain.again().inDoubt(doubt);
    Sentence sentence = sentence(plain, doubt);
    return told.map(
            t -> ours(attempts, Source.of(t, plain.standing()), plain.standing(), again, sentence))
        .orElseGet(() -> silent(attempts, plain.standing(), again, sentence));
  }

  /** The payment's own operation, made elsewhere. */
  Payment.OperationState elsewhere(Tries tries) {
    return elsewhere(
        tries.all().getFirst().id(),
        Source.of(tries, ownStanding()),
        tries.moved().or(() -> tries.part(ReportedMessage::amount)).or(tries::announced),
        ownStanding(),
        again(),
        ownSentence(),
        tries.created().orElse(tries.firstHeard()));
  }

  /** Another operation made elsewhere. */
  Payment.OperationState elsewhere(OperationReports evidence) {
    StateTable.Row plain = plain(evidence.deciding().standing());
    return elsewhere(
        evidence.id(),
        Source.of(evidence),
        evidence.part(ReportedMessage::amount),
        plain.standing(),
        plain.again().inDoubt(evidence.doubtful()),
        sentence(plain, evidence.doubtful()),
        evidence.created().orElse(evidence.firstHeard()));
  }

  /** Refunds are operations of their own: they leave the one that they take from as it ended. */
  private PaymentState ownStanding() {
    return row.standing() == PaymentState.PART_REFUNDED || row.standing() == PaymentState.REFUNDED
        ? PaymentState.SUCCEEDED
        : row.standing();
  }

  private Sentence ownSentence() {
    return ownStanding() == row.standing() ? sentence() : Sentence.SUCCEEDED;
  }

  /** The state of an operation that stands for itself. */
  private static StateTable.Row plain(PaymentState standing) {
    return switch (standing) {
      case RECORDED -> StateTable.alone(StateTable.Sent.NEVER);
      case UNKNOWN -> StateTable.alone(StateTable.Sent.UNCLEAR);
      case REFUSED -> StateTable.told(StateTable.Own.ERROR);
      case WITHDRAWN -> StateTable.alone(StateTable.Sent.WITHDRAWN);
      case EXPIRED -> StateTable.alone(StateTable.Sent.LINK_OVER);
      case WAITING -> StateTable.told(StateTable.Own.OPEN);
      case AWAITING_CUSTOMER -> StateTable.told(StateTable.Own.CUSTOMER);
      case NEEDS_DATA -> StateTable.told(StateTable.Own.DATA);
      case DECLINED -> StateTable.told(StateTable.Own.DECLINED);
      case SUCCEEDED -> StateTable.told(StateTable.Own.PAID);
      case PART_PAID -> StateTable.said(StateTable.Said.PART_PAID);
      case PART_REFUNDED -> StateTable.said(StateTable.Said.PART_REFUNDED);
      case REFUNDED -> StateTable.said(StateTable.Said.REFUNDED);
    };
  }

  /** What was told, of one operation of the Gate or of several that are one to us. */
  private record Source(OperationReports deciding, List<OperationReports> all, Instant lastHeard) {
    static Source of(OperationReports evidence) {
      return new Source(evidence, List.of(evidence), evidence.lastHeard());
    }

    static Source of(Tries tries, PaymentState state) {
      return new Source(tries.speaking(state), tries.all(), tries.lastHeard());
    }

    <T> Optional<T> part(Function<ReportedMessage, Optional<T>> part) {
      return OperationReports.part(deciding, all, part);
    }

    List<Payment.Try> tries() {
      return all.stream()
          .map(
              e ->
                  new Payment.Try(
                      e.part(t -> some(t.operationId())).orElse(""),
                      e.ofTry(),
                      e.deciding().word(),
                      e.reason().code(),
                      e.part(ReportedMessage::amount)))
          .toList();
    }
  }

  private static Payment.OperationState ours(
      SendHistory attempts, Source told, PaymentState standing, PayAgain again, Sentence sentence) {
    PaymentEvent.Recorded recorded = attempts.recorded();
    Instant changed = attempts.changed();
    return state(
        recorded.ref(),
        Optional.of(recorded.operation()),
        told,
        standing,
        again,
        sentence,
        recorded.amount().or(() -> told.part(ReportedMessage::amount)),
        recorded.payee(),
        attempts.requestId().or(() -> told.part(t -> some(t.requestId()))),
        recorded.at(),
        told.lastHeard().isAfter(changed) ? told.lastHeard() : changed);
  }

  private static Payment.OperationState elsewhere(
      String id,
      Source told,
      Optional<Money> amount,
      PaymentState standing,
      PayAgain again,
      Sentence sentence,
      Instant created) {
    return state(
        "#" + id,
        Optional.empty(),
        told,
        standing,
        again,
        sentence,
        amount,
        told.part(t -> t.message().account()).orElse(""),
        told.part(t -> some(t.requestId())),
        created,
        told.lastHeard());
  }

  private static Payment.OperationState silent(
      SendHistory attempts, PaymentState standing, PayAgain again, Sentence sentence) {
    PaymentEvent.Recorded recorded = attempts.recorded();
    Optional<PaymentEvent.Refused> refusal =
        attempts.refusal().filter(_ -> standing == PaymentState.REFUSED);
    return new Payment.OperationState(
        recorded.ref(),
        Optional.of(recorded.operation()),
        "",
        standing,
        again,
        sentence,
        Optional.empty(),
        refusal.map(PaymentEvent.Refused::code).orElse(""),
        refusal.map(PaymentEvent.Refused::message).orElse(""),
        recorded.amount(),
        Optional.empty(),
        recorded.payee(),
        attempts.requestId(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        refusal.map(PaymentEvent.Refused::errors).orElse(List.of()),
        recorded.at(),
        attempts.changed());
  }

  private static Payment.OperationState state(
      String ref,
      Optional<String> operation,
      Source told,
      PaymentState standing,
      PayAgain again,
      Sentence sentence,
      Optional<Money> amount,
      String payee,
      Optional<String> requestId,
      Instant created,
      Instant changed) {
    ReportedMessage deciding = told.deciding().deciding();
    ReportedMessage reason = told.deciding().reason();
    return new Payment.OperationState(
        ref,
        operation,
        told.part(t -> some(t.type())).or(() -> told.part(ReportedMessage::purpose)).orElse(""),
        standing,
        again,
        sentence,
        deciding.word(),
        reason.code(),
        reason.words(),
        amount,
        told.part(ReportedMessage::converted),
        payee,
        requestId,
        told.part(t -> some(t.operationId())),
        told.part(t -> t.message().redirect()),
        told.tries(),
        reason.message().errors(),
        created,
        changed);
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
