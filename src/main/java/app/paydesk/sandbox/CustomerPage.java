package app.paydesk.sandbox;

import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;

/** The page where the customer of a purchase confirms or declines. */
final class CustomerPage {
  private CustomerPage() {}

  /** The words for a browser's language: Chinese where it asks for it first, else English. */
  static Words words(String acceptLanguage) {
    boolean chinese = acceptLanguage.toLowerCase(Locale.ROOT).startsWith("zh");
    return Words.of(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, List.of("sandbox"));
  }

  /** Asks for a decision. */
  static String ask(SandboxPayment payment, String path, Words words) {
    return page(
        words,
        paragraph(words.say("page.ask", payment.sum(), payment.id()))
            + form(path + "/confirm", words.say("page.confirm"))
            + form(path + "/decline", words.say("page.decline")));
  }

  /** Says that there is nothing to decide, and where the customer goes on. */
  static String done(SandboxPayment payment, Words words) {
    String said = paragraph(words.say("page.done", payment.id()));
    return page(
        words,
        payment
            .returnUrl()
            .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
            .map(
                url ->
                    said
                        + "<p><a href=\""
                        + escaped(url)
                        + "\">"
                        + escaped(words.say("page.back"))
                        + "</a></p>")
            .orElse(said));
  }

  /** Says that no payment has such a page. */
  static String unknown(Words words) {
    return page(words, paragraph(words.say("page.unknown")));
  }

  private static String page(Words words, String content) {
    return "<!DOCTYPE html><html lang=\""
        + words.locale().toLanguageTag()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + escaped(words.say("page.title"))
        + "</title><style>body{font:1.1rem sans-serif;margin:3rem auto;max-width:32rem}"
        + "form{display:inline-block;margin-right:1rem}button{font:inherit;padding:.5rem 1rem}"
        + "</style></head><body><h1>"
        + escaped(words.say("page.title"))
        + "</h1>"
        + content
        + "</body></html>";
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>";
  }

  private static String form(String action, String label) {
    return "<form method=\"post\" action=\""
        + escaped(action)
        + "\"><button>"
        + escaped(label)
        + "</button></form>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
