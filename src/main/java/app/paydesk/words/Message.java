package app.paydesk.words;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence for a person, not yet in a language.
 *
 * @param key key in the message bundles
 * @param arguments what fills {@code {0}}, {@code {1}} …; never a full card number or a secret
 */
public record Message(String key, List<String> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** Key and arguments for the log, where they are told apart from a sentence. */
  public String logged() {
    return arguments.isEmpty() ? key : key + " " + arguments;
  }

  /** The sentence under {@code key} filled with {@code arguments}. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
