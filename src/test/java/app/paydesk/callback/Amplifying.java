package app.paydesk.callback;

import java.util.List;

/** Small bodies that would be large to judge. */
public final class Amplifying {
  private Amplifying() {}

  /** One of each shape, of about so many bytes. */
  public static List<String> bodies(int bytes) {
    return List.of(
        list(bytes / 6, bytes * 3 / 8),
        list(1_000, bytes * 3 / 8),
        list(250, bytes / 3),
        list(60, bytes / 3),
        list(1, bytes / 2),
        list(bytes - 40, 2),
        members(bytes),
        nested(bytes),
        lists(bytes),
        deepKeys(bytes));
  }

  private static String list(int key, int items) {
    return "{\"" + "K".repeat(key) + "\":[0" + ",0".repeat(items) + "],\"signature\":\"x\"}";
  }

  private static String members(int bytes) {
    return "{\"" + "K".repeat(200) + "\":{" + "\"a\":0,".repeat(bytes / 7) + "\"b\":0}}";
  }

  private static String nested(int bytes) {
    return "{\"a\":[" + "{},".repeat(bytes / 3) + "{}]}";
  }

  private static String lists(int bytes) {
    return "{\"a\":[" + "[0],".repeat(bytes / 4) + "0]}";
  }

  private static String deepKeys(int bytes) {
    String key = "\"" + "K".repeat(180) + "\":";
    String open = ("{" + key).repeat(40);
    int items = (bytes - open.length()) / 9;
    return open + "[\"aaaaaa\"" + ",\"aaaaaa\"".repeat(items) + "]" + "}".repeat(40);
  }
}
