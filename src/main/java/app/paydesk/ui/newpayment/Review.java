package app.paydesk.ui.newpayment;

import app.paydesk.desk.submission.Draft;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.Verdict;
import app.paydesk.money.Money;
import app.paydesk.money.MoneyText;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Profile;
import app.paydesk.ui.amount.AmountWords;
import app.paydesk.words.Message;
import app.paydesk.words.Typed;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form summed up in words.
 *
 * @param amount the sum to show large; empty while there is none
 * @param noAmount what to say in its place: that none is typed, or that it is not understood
 * @param inWords the sum in words
 * @param payee who gets, pays or gets back, in words
 * @param limits between which amounts it may be
 * @param errors what stops the send
 * @param warnings what is odd
 * @param unreasoned those of the warnings that still lack a reason
 * @param path how and where the request goes
 * @param request the request as it will be sent, card number masked
 * @param action what the button does, such as "Send 485.60 CNY"
 * @param question what is asked before it is done
 */
public record Review(
    Optional<String> amount,
    String noAmount,
    Optional<String> inWords,
    String payee,
    String limits,
    List<Problem> errors,
    List<Problem> warnings,
    List<Problem> unreasoned,
    String path,
    String request,
    String action,
    String question) {

  static Review of(PaymentForm form, Optional<RefundFacts> refund, Profile profile, Words words) {
    Draft draft = form.draftProperty().get();
    String kind = form.operation().kind().name().toLowerCase(Locale.ROOT);
    Optional<Money> sum = sum(form, draft, refund);
    String payee = payee(form, words);
    String amount =
        sum.map(Money::toString)
            .orElseGet(() -> words.say("newpayment.whole." + form.wholeProperty().get()));
    String environment = words.say("newpayment.environment." + profile.environment());
    return new Review(
        sum.map(Money::toString),
        noSum(form, words),
        sum.map(money -> AmountWords.of(money, words)),
        payee,
        limits(form, words),
        errors(form, draft, refund, words),
        problems(form, draft.warnings(), words),
        problems(
            form,
            form.fields().stream().filter(FieldModel::needsReason).map(FieldModel::name).toList(),
            words),
        path(form, profile),
        request(form, profile, words),
        action(form, amount, words),
        words.say("newpayment.question." + kind, amount, payee, environment));
  }

  /** The same with one more thing to give a reason for. */
  Review unreasoned(Problem problem) {
    return new Review(
        amount,
        noAmount,
        inWords,
        payee,
        limits,
        errors,
        warnings,
        Stream.concat(unreasoned.stream(), Stream.of(problem)).toList(),
        path,
        request,
        action,
        question);
  }

  private static String action(PaymentForm form, String amount, Words words) {
    String kind = form.operation().kind().name().toLowerCase(Locale.ROOT);
    if (form.operation().link()) {
      return amount.isBlank() ? words.say("link.make.any") : words.say("link.make", amount);
    }
    String key = "newpayment.action." + kind;
    return amount.isBlank() ? words.say(key + ".any") : words.say(key, amount);
  }

  /** What stands in place of the sum while there is none. */
  private static String noSum(PaymentForm form, Words words) {
    boolean typed =
        form.field(Role.AMOUNT)
            .filter(f -> !form.wholeProperty().get() && !Typed.of(f.text()).text().isEmpty())
            .isPresent();
    return words.say(typed ? "newpayment.amount.unread" : "newpayment.amount.none");
  }

  private static Optional<Money> sum(PaymentForm form, Draft draft, Optional<RefundFacts> refund) {
    return form.wholeProperty().get()
        ? refund.flatMap(facts -> facts.ledger().remaining())
        : draft.amount().or(() -> typed(form));
  }

  /** An amount outside the limits is shown all the same, so that it can be compared with them. */
  private static Optional<Money> typed(PaymentForm form) {
    return form.field(Role.AMOUNT).flatMap(f -> MoneyText.read(f.text(), form.currency()).money());
  }

  private static String path(PaymentForm form, Profile profile) {
    return form.operation().link()
        ? profile.paymentPage().map(page -> "GET " + page).orElse("")
        : "POST " + form.operation().path();
  }

  private static String payee(PaymentForm form, Words words) {
    String text =
        form.refund() ? form.id().value().map(PaymentId::value).orElse("") : Payee.of(form, words);
    return text.isEmpty()
        ? words.say("newpayment.payee.none")
        : words.say(
            "newpayment.payee." + form.operation().kind().name().toLowerCase(Locale.ROOT), text);
  }

  private static String limits(PaymentForm form, Words words) {
    Operation operation = form.operation();
    if (form.refund()) {
      return "";
    }
    var usual = operation.currencies().getFirst();
    var least = form.limits().minimum();
    var most = form.limits().maximum();
    if (least.isEmpty() && most.isEmpty()) {
      return words.say("newpayment.limits.none");
    }
    if (most.isEmpty()) {
      return words.say("newpayment.limits.least", new Money(least.getAsLong(), usual));
    }
    return words.say(
        "newpayment.limits.both",
        new Money(least.orElse(1), usual).grouped(),
        new Money(most.getAsLong(), usual));
  }

  private static List<Problem> errors(
      PaymentForm form, Draft draft, Optional<RefundFacts> refund, Words words) {
    List<Problem> errors = new ArrayList<>();
    form.id()
        .errorProperty()
        .get()
        .ifPresent(
            message ->
                errors.add(
                    new Problem(
                        Problem.ID,
                        idLabel(form, words),
                        words.say(message),
                        form.id().textProperty().get().isBlank())));
    if (form.refund() && !form.wholeProperty().get() && draft.amount().isEmpty()) {
      form.field(Role.AMOUNT)
          .filter(f -> f.text().isBlank())
          .ifPresent(
              f ->
                  errors.add(
                      new Problem(
                          f.name(),
                          words.say(f.field().label()),
                          words.say("newpayment.refund.amount"),
                          true)));
    }
    errors.addAll(problems(form, draft.errors(), words));
    if (errors.isEmpty()) {
      refund
          .flatMap(facts -> facts.ledger().refusal(draft.amount()))
          .ifPresent(
              message ->
                  errors.add(
                      new Problem(
                          form.wholeProperty().get() ? Problem.ID : name(form, Role.AMOUNT),
                          words.say("newpayment.refund.amount.label"),
                          words.say(message),
                          false)));
    }
    return List.copyOf(errors);
  }

  /** The field to go to for something; the payment ID where the form has none. */
  static String name(PaymentForm form, Role role) {
    return form.field(role).map(FieldModel::name).orElse(Problem.ID);
  }

  static String idLabel(PaymentForm form, Words words) {
    return words.say(form.refund() ? "newpayment.refund.payment" : "newpayment.id");
  }

  private static List<Problem> problems(PaymentForm form, List<String> names, Words words) {
    return names.stream()
        .flatMap(name -> form.field(name).stream())
        .map(
            f ->
                new Problem(
                    f.name(),
                    words.say(f.field().label()),
                    message(f.verdict()).map(words::say).orElse(""),
                    f.missing()))
        .toList();
  }

  private static Optional<Message> message(Optional<Verdict> verdict) {
    return switch (verdict.orElse(null)) {
      case null -> Optional.empty();
      case Verdict.Fine _ -> Optional.empty();
      case Verdict.Warning warning -> Optional.of(warning.message());
      case Verdict.Wrong wrong -> Optional.of(wrong.message());
      case Verdict.Missing _ -> Optional.of(Message.of("rule.required"));
    };
  }

  private static String request(PaymentForm form, Profile profile, Words words) {
    PaymentId id = form.id().value().orElseGet(() -> new PaymentId("…"));
    JsonObject request =
        form.draftProperty()
            .get()
            .request(new PaymentKey(profile.projectId(), id))
            .with(
                form.operation().link() ? "signature" : "general.signature",
                words.say(form.operation().link() ? "link.signature" : "newpayment.signature"));
    return Json.pretty(
        form.refund() ? request.with("payment.merchant_refund_id", form.ref()) : request);
  }
}
