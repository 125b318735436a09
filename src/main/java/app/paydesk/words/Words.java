package app.paydesk.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of one language, from the bundles under {@code messages/}. */
public final class Words {
  private final Locale locale;
  private final List<ResourceBundle> bundles;

  private Words(Locale locale, List<ResourceBundle> bundles) {
    this.locale = locale;
    this.bundles = bundles;
  }

  /**
   * The words of a language; what a language lacks is said in English.
   *
   * @param names bundle names below {@code messages/}, such as {@code paydesk} or a method's key
   */
  public static Words of(Locale locale, List<String> names) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Words(
        locale,
        names.stream()
            .map(n -> ResourceBundle.getBundle("messages." + n, locale, control))
            .toList());
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** The sentence, or the key itself in brackets where no bundle has it. */
  public String say(Message message) {
    return say(message.key(), message.arguments().toArray());
  }

  /** The same, where arguments that are keys themselves are said as well. */
  public String sayAll(Message message) {
    return say(message.key(), message.arguments().stream().map(a -> find(a).orElse(a)).toArray());
  }

  /** The sentence under a key with its places filled. */
  public String say(String key, Object... arguments) {
    return find(key)
        .map(pattern -> new MessageFormat(pattern, locale).format(arguments))
        .orElse("[" + key + "]");
  }

  /** The pattern under a key, if there is one. */
  public Optional<String> find(String key) {
    return bundles.stream().filter(b -> b.containsKey(key)).findFirst().map(b -> b.getString(key));
  }
}
