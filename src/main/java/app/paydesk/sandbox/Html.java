package app.paydesk.sandbox;

import app.paydesk.words.Words;

/** The few tags of the sandbox's pages; all text is escaped. */
final class Html {
  private Html() {}

  static String page(Words words, String titleKey, String content) {
    String title = escaped(words.say(titleKey));
    return "<!DOCTYPE html><html lang=\""
        + words.locale().toLanguageTag()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title><style>body{font:1.1rem sans-serif;margin:3rem auto;max-width:32rem}"
        + "form{display:inline-block;margin-right:1rem}label{display:block;margin-bottom:1rem}"
        + "input{display:block;font:inherit;width:100%;padding:.3rem}"
        + "button{font:inherit;padding:.5rem 1rem;margin-right:1rem}</style></head><body><h1>"
        + title
        + "</h1>"
        + content
        + "</body></html>";
  }

  static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>";
  }

  static String form(String action, String content) {
    return "<form method=\"post\" action=\"" + escaped(action) + "\">" + content + "</form>";
  }

  static String button(String decision, String label) {
    return "<button name=\""
        + PageParameters.DECISION
        + "\" value=\""
        + escaped(decision)
        + "\">"
        + escaped(label)
        + "</button>";
  }

  static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\""
        + escaped(name)
        + "\" value=\""
        + escaped(value)
        + "\">";
  }

  static String question(String name, String value, String label) {
    return "<label>"
        + escaped(label)
        + "<input type=\"text\" autocomplete=\"off\" name=\""
        + escaped(name)
        + "\" value=\""
        + escaped(value)
        + "\"></label>";
  }

  static String link(String address, String label) {
    return "<p><a href=\"" + escaped(address) + "\">" + escaped(label) + "</a></p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
