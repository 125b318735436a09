package app.paydesk.sandbox;

import app.paydesk.money.Money;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Optional;

/** The Payment Page: what is to be paid, what the customer is asked for, and the two buttons. */
final class CheckoutPage {
  private static final String TITLE = "page.checkout";

  private CheckoutPage() {}

  /**
   * Asks for what is missing and for a decision.
   *
   * @param wrong why what was typed cannot be taken
   */
  static String ask(
      PageParameters page,
      Money sum,
      List<String> questions,
      String path,
      Optional<Message> wrong,
      Words words) {
    StringBuilder form = new StringBuilder();
    page.opened().forEach((name, value) -> form.append(Html.hidden(name, value)));
    for (String name : questions) {
      String typed = name.equals(PageMethod.CARD) ? "" : page.get(name).orElse("");
      String label = label(name, words);
      form.append(Html.question(PageParameters.TYPED + name, typed, label));
    }
    form.append(Html.button(PageParameters.CONFIRM, words.say("page.pay", sum)));
    form.append(Html.button("decline", words.say("page.decline")));
    return Html.page(
        words,
        TITLE,
        Html.paragraph(words.say("page.pay-for", sum, page.given("payment_id").orElse("")))
            + page.given("payment_description").map(Html::paragraph).orElse("")
            + wrong.map(why -> Html.paragraph(words.say(why))).orElse("")
            + Html.form(path, form.toString()));
  }

  /** What the page calls a parameter; one that it has no word for is called by its name. */
  static String label(String name, Words words) {
    return words.find("page.field." + name).isPresent() ? words.say("page.field." + name) : name;
  }

  /** Says one sentence. */
  static String say(Message message, Words words) {
    return Html.page(words, TITLE, Html.paragraph(words.say(message)));
  }
}
