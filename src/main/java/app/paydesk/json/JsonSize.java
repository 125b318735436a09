package app.paydesk.json;

/** Counts the values of a JSON text before it is parsed, without taking any memory. */
public final class JsonSize {
  private static final int FREE = 512;
  private static final int LEAST_BYTES = 16;

  private JsonSize() {}

  /**
   * Whether it has at most 512 values and one more for every 16 bytes. A parsed value takes some
   * hundred bytes of memory, however short it is written; no true message has so many of so few.
   */
  public static boolean bounded(byte[] utf8) {
    int most = FREE + utf8.length / LEAST_BYTES;
    int values = 1;
    boolean string = false;
    for (int i = 0; i < utf8.length; i++) {
      byte b = utf8[i];
      if (string) {
        if (b == '\\') {
          i++;
        } else if (b == '"') {
          string = false;
        }
      } else if (b == '"') {
        string = true;
      } else if (b == ',' || b == '[' || b == '{') {
        values++;
      }
    }
    return values <= most;
  }
}
