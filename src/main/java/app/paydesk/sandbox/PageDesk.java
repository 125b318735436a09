package app.paydesk.sandbox;

import app.paydesk.card.CardNumber;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.money.Money;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Plays the Payment Page. Opening it registers nothing; only a customer who confirms makes a
 * payment, and is then sent to the bank's page.
 */
final class PageDesk {
  static final String PATH = "/sandbox/payment";

  private static final List<String> RETURNS =
      List.of(
          "merchant_success_url",
          "redirect_success_url",
          "merchant_return_url",
          "redirect_return_url");

  private final PageJudge judge;
  private final Intake intake;
  private final PaymentSimulator stage;

  PageDesk(PageJudge judge, Intake intake, PaymentSimulator stage) {
    this.judge = judge;
    this.intake = intake;
    this.stage = stage;
  }

  /** A link was followed; decisions do not come that way. */
  void open(Exchange exchange, String query) {
    answer(exchange, query, false);
  }

  /** A form was sent: by the merchant to open the page, or by the customer to decide. */
  void submit(Exchange exchange, String form, boolean mayDecide) {
    answer(exchange, form, mayDecide);
  }

  private void answer(Exchange exchange, String encoded, boolean mayDecide) {
    PageParameters read;
    try {
      read = PageParameters.read(encoded);
    } catch (IllegalArgumentException _) {
      Words words = CustomerPage.words(exchange.header(HttpHeader.ACCEPT_LANGUAGE));
      exchange.page(400, CheckoutPage.say(Message.of("page.encoding"), words));
      return;
    }
    PageParameters page =
        mayDecide ? read : new PageParameters(read.opened(), Map.of(), Optional.empty());
    Words words =
        CustomerPage.words(
            page.given("language_code").orElse(exchange.header(HttpHeader.ACCEPT_LANGUAGE)));
    switch (judge.judge(page)) {
      case PageJudge.Verdict.Wrong wrong ->
          exchange.page(wrong.status(), CheckoutPage.say(wrong.why(), words));
      case PageJudge.Verdict.Fit fit -> attend(exchange, page, fit, words);
    }
  }

  private void attend(
      Exchange exchange, PageParameters page, PageJudge.Verdict.Fit fit, Words words) {
    if (page.confirmed().isEmpty()) {
      ask(exchange, page, fit, Optional.empty(), words);
    } else if (page.confirmed().get()) {
      confirm(exchange, page, fit, words);
    } else {
      exchange.page(200, CheckoutPage.say(Message.of("page.left"), words));
    }
  }

  private static void ask(
      Exchange exchange,
      PageParameters page,
      PageJudge.Verdict.Fit fit,
      Optional<Message> wrong,
      Words words) {
    List<String> questions = fit.method().questions(page);
    exchange.page(200, CheckoutPage.ask(page, fit.sum(), questions, PATH, wrong, words));
  }

  private void confirm(
      Exchange exchange, PageParameters page, PageJudge.Verdict.Fit fit, Words words) {
    List<String> questions = fit.method().questions(page);
    Optional<String> open = questions.stream().filter(q -> page.get(q).isEmpty()).findFirst();
    if (open.isPresent()) {
      String label = CheckoutPage.label(open.get(), words);
      ask(exchange, page, fit, Optional.of(Message.of("page.answer", label)), words);
      return;
    }
    Optional<CardNumber> card;
    try {
      card =
          page.get(PageMethod.CARD)
              .filter(_ -> questions.contains(PageMethod.CARD))
              .map(CardNumber::read);
    } catch (IllegalArgumentException _) {
      ask(exchange, page, fit, Optional.of(Message.of("page.card")), words);
      return;
    }
    try {
      Operation made = fit.method().made();
      take(exchange, intake.take(made, request(made, page, fit.sum(), card)), words);
    } finally {
      card.ifPresent(CardNumber::close);
    }
  }

  private void take(Exchange exchange, Intake.Outcome outcome, Words words) {
    switch (outcome) {
      case Intake.Outcome.Refused refused -> {
        Message why = Message.of("page.refused", refused.refusal().code().message());
        exchange.page(refused.refusal().status(), CheckoutPage.say(why, words));
      }
      case Intake.Outcome.TurnedAway turned -> exchange.proxy(turned.status());
      case Intake.Outcome.Admitted admitted ->
          exchange.seeOther(
              SandboxRouter.PAGES + stage.beginAtPage(admitted.payment(), admitted.operation()));
    }
  }

  private static JsonObject request(
      Operation made, PageParameters page, Money sum, Optional<CardNumber> card) {
    JsonObject request =
        JsonObject.empty()
            .with("general.payment_id", page.given("payment_id").orElseThrow())
            .with(FieldPlace.of(made, Role.AMOUNT), sum.minor())
            .with(FieldPlace.of(made, Role.CURRENCY), sum.currency().code());
    request =
        with(request, FieldPlace.of(made, Role.DESCRIPTION), page.given("payment_description"));
    request = with(request, FieldPlace.of(made, Role.CUSTOMER), page.given("customer_id"));
    request = with(request, FieldPlace.of(made, Role.PHONE), page.get("customer_phone"));
    request = with(request, "general.merchant_callback_url", page.given("merchant_callback_url"));
    Stream<Optional<String>> returns = RETURNS.stream().map(page::given);
    request =
        with(
            request,
            FieldPlace.of(made, Role.RETURN_PAGE),
            returns.flatMap(Optional::stream).findFirst());
    return card.isPresent()
        ? request.with(FieldPlace.of(made, Role.CARD), new JsonValue.Secret(card.get()))
        : request;
  }

  private static JsonObject with(JsonObject request, String path, Optional<String> value) {
    return value.map(v -> request.with(path, v)).orElse(request);
  }
}
