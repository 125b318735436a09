package app.paydesk.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of one of the sandbox's own pages, as a browser would find it.
 *
 * @param hidden what is sent along
 * @param questions what the customer has to type
 * @param decisions values of its buttons
 */
record BrowserForm(
    String action, List<Field> hidden, List<Field> questions, List<String> decisions) {
  /** A name and the value that stands there. */
  record Field(String name, String value) {}

  private static final Pattern FORM =
      Pattern.compile("<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT =
      Pattern.compile("<input type=\"(\\w+)\"[^>]*? name=\"([^\"]*)\" value=\"([^\"]*)\">");
  private static final Pattern BUTTON =
      Pattern.compile("<button name=\"" + PageParameters.DECISION + "\" value=\"([^\"]*)\">");

  /** The forms of a page in their order. */
  static List<BrowserForm> of(String html) {
    List<BrowserForm> forms = new ArrayList<>();
    Matcher form = FORM.matcher(html);
    while (form.find()) {
      forms.add(form(text(form.group(1)), form.group(2)));
    }
    return forms;
  }

  private static BrowserForm form(String action, String content) {
    List<Field> hidden = new ArrayList<>();
    List<Field> questions = new ArrayList<>();
    Matcher input = INPUT.matcher(content);
    while (input.find()) {
      Field field = new Field(text(input.group(2)), text(input.group(3)));
      (input.group(1).equals("hidden") ? hidden : questions).add(field);
    }
    List<String> decisions =
        BUTTON.matcher(content).results().map(button -> text(button.group(1))).toList();
    return new BrowserForm(action, hidden, questions, decisions);
  }

  private static String text(String escaped) {
    return escaped
        .replace("&quot;", "\"")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
