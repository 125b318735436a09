package app.paydesk.callback.inbox;

import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.List;

/**
 * A message in one line of text, as {@code Delivery} keeps it: key and arguments with {@code |}
 * between them. An argument that is itself a key, such as {@code standing-word.WAITING}, is said in
 * the reader's language.
 */
public final class MessageCodec {
  private MessageCodec() {}

  /** The message as one line. */
  public static String write(Message message) {
    StringBuilder line = new StringBuilder(message.key());
    for (String argument : message.arguments()) {
      line.append('|').append(argument.replace('|', '/'));
    }
    return line.toString();
  }

  /** The message in a line that {@link #write} made. */
  public static Message read(String line) {
    List<String> parts = List.of(line.split("\\|", -1));
    return new Message(parts.getFirst(), parts.subList(1, parts.size()));
  }

  /** The sentence for a line; empty for an empty line. */
  public static String say(String line, Words words) {
    if (line.isEmpty()) {
      return "";
    }
    Message message = read(line);
    return words.say(
        message.key(), message.arguments().stream().map(a -> words.find(a).orElse(a)).toArray());
  }
}
