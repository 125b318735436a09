package app.paydesk.ui.callbacks;

import java.util.Locale;

/** Bytes as people read them: place, sixteen at a time, and the letters among them. */
final class Hex {
  private static final int ROW = 16;
  private static final int MOST_BYTES = 16 << 10;

  private Hex() {}

  /** At most the first 16 KiB. */
  static String dump(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int end = Math.min(bytes.length, MOST_BYTES);
    for (int start = 0; start < end; start += ROW) {
      StringBuilder letters = new StringBuilder();
      out.append(String.format(Locale.ROOT, "%04x ", start));
      for (int i = start; i < start + ROW; i++) {
        out.append(i < end ? String.format(Locale.ROOT, " %02x", bytes[i]) : "   ");
        if (i < end) {
          letters.append(bytes[i] >= 0x20 && bytes[i] < 0x7f ? (char) bytes[i] : '.');
        }
      }
      out.append("  ").append(letters).append('\n');
    }
    return out.toString();
  }
}
