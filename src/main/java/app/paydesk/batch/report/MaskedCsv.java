package app.paydesk.batch.report;

import app.paydesk.batch.column.CardColumns;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/**
 * Copies CSV character by character, so that quotes, line ends and blank lines stay, and masks the
 * card numbers of its cells.
 */
final class MaskedCsv {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final char separator;
  private final CardColumns cards;
  private final StringBuilder cell = new StringBuilder();
  private int column;
  private int masked;

  MaskedCsv(char separator, CardColumns cards) {
    this.separator = separator;
    this.cards = cards;
  }

  /**
   * Copies all of it.
   *
   * @return how many cells held a card number
   */
  int copy(Reader in, Writer out) throws IOException {
    boolean quoted = false;
    int c = in.read();
    if (c == BYTE_ORDER_MARK) {
      out.write(c);
      c = in.read();
    }
    while (c >= 0) {
      if (!quoted && (c == separator || c == '\n' || c == '\r')) {
        put(out);
        out.write(c);
        column = c == separator ? column + 1 : 0;
      } else {
        if (c == '"' && (cell.isEmpty() || cell.charAt(0) == '"')) {
          quoted = !quoted;
        }
        cell.append((char) c);
      }
      c = in.read();
    }
    put(out);
    return masked;
  }

  private void put(Writer out) throws IOException {
    String text = cell.toString();
    String shown = cards.masked(column, text);
    if (!shown.equals(text)) {
      masked++;
    }
    out.write(shown);
    cell.setLength(0);
  }
}
