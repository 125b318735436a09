package app.paydesk.callback.doctor;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A signature as it came and as it reads once what transports do to such texts is undone.
 *
 * @param text Base64 as far as it can be read
 * @param undone keys of the words for what was undone
 */
record ReceivedSignature(String text, List<String> undone) {
  private record Repair(String key, UnaryOperator<String> undo) {}

  private static final int WHOLE = 88;

  private static final List<Repair> REPAIRS =
      List.of(
          new Repair("damage.percent", ReceivedSignature::unescaped),
          new Repair("damage.slashes", text -> text.replace("\\/", "/")),
          new Repair("damage.quotes", text -> text.replaceAll("^[\"']+|[\"']+$", "")),
          new Repair("damage.plus", text -> text.length() == WHOLE ? spacesToPlus(text) : text),
          new Repair("damage.line-break", text -> text.replaceAll("[\\r\\n]", "")),
          new Repair("damage.edges", String::strip),
          new Repair("damage.plus", ReceivedSignature::spacesToPlus),
          new Repair("damage.url-safe", text -> text.replace('-', '+').replace('_', '/')),
          new Repair("damage.hex", ReceivedSignature::fromHex),
          new Repair("damage.tail", text -> text.replaceAll("[^A-Za-z0-9+/=]+$", "")));

  static ReceivedSignature of(String signature) {
    String text = signature;
    List<String> undone = new ArrayList<>();
    for (Repair repair : REPAIRS) {
      String next = repair.undo().apply(text);
      if (!next.equals(text)) {
        undone.add(repair.key());
        text = next;
      }
    }
    return new ReceivedSignature(text, undone);
  }

  private static String spacesToPlus(String text) {
    return text.replace(' ', '+');
  }

  private static String unescaped(String text) {
    return text.replaceAll("(?i)%2b", "+").replaceAll("(?i)%2f", "/").replaceAll("(?i)%3d", "=");
  }

  private static String fromHex(String text) {
    return text.matches("[0-9A-Fa-f]{128}")
        ? Base64.getEncoder().encodeToString(HexFormat.of().parseHex(text))
        : text;
  }
}
