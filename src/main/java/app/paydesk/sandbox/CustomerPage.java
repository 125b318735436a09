package app.paydesk.sandbox;

import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;

/** The bank's page, where the customer of a purchase confirms or declines. */
final class CustomerPage {
  private static final String TITLE = "page.title";

  private CustomerPage() {}

  /** The words for a browser's language: Chinese where it asks for it first, else English. */
  static Words words(String acceptLanguage) {
    boolean chinese = acceptLanguage.toLowerCase(Locale.ROOT).startsWith("zh");
    return Words.of(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, List.of("sandbox"));
  }

  /** Asks for a decision. */
  static String ask(SandboxPayment payment, String path, Words words) {
    return Html.page(
        words,
        TITLE,
        Html.paragraph(words.say("page.ask", payment.sum(), payment.id()))
            + decision(path, "confirm", words)
            + decision(path, "decline", words));
  }

  /** Says that there is nothing to decide, and where the customer goes on. */
  static String done(SandboxPayment payment, Words words) {
    String said = Html.paragraph(words.say("page.done", payment.id()));
    return Html.page(
        words,
        TITLE,
        payment
            .returnUrl()
            .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
            .map(url -> said + Html.link(url, words.say("page.back")))
            .orElse(said));
  }

  /** Says that no payment has such a page. */
  static String unknown(Words words) {
    return Html.page(words, TITLE, Html.paragraph(words.say("page.unknown")));
  }

  private static String decision(String path, String decision, Words words) {
    return Html.form(path + "/" + decision, Html.button(decision, words.say("page." + decision)));
  }
}
