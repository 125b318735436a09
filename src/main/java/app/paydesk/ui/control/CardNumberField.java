package app.paydesk.ui.control;

import app.paydesk.card.CardNumber;
import app.paydesk.card.UnreadableCard;
import app.paydesk.words.Letters;
import app.paydesk.words.Typed;
import app.paydesk.words.Words;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexRange;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/**
 * Takes a card number. The digits can be seen only while they are typed; nothing can be copied out
 * of it, and it remembers no earlier text.
 */
public final class CardNumberField extends TextField {
  private static final int MOST = 40;
  private final Consumer<CharSequence> typed;
  private final TypedCard held;

  /**
   * @param typed gets what stands in the field after each edit
   * @param held what was typed so far; shown, and gone on with
   */
  public CardNumberField(Words words, Consumer<CharSequence> typed, TypedCard held) {
    this.typed = typed;
    this.held = held;
    getStyleClass().addAll("mono", "card-number-field");
    setPromptText(words.say("newpayment.card.prompt"));
    MenuItem paste = new MenuItem(words.say("newpayment.card.paste"));
    paste.setOnAction(_ -> paste());
    MenuItem clear = new MenuItem(words.say("newpayment.card.clear"));
    clear.setOnAction(_ -> clear());
    setContextMenu(new ContextMenu(paste, clear));
    setText(grouped(held.unread()));
    focusedProperty().addListener((_, _, _) -> refresh());
  }

  /** Shows the held number: in digits while it is being typed, masked else; or nothing. */
  public void refresh() {
    Optional<CardNumber> card = held.number();
    if (card.isPresent() && isFocused()) {
      if (masked(getText())) {
        setText(digits(card.get()));
        end();
      }
    } else if (card.isPresent()) {
      setText(card.get().masked().replace("*", "•"));
    } else if (masked(getText())) {
      setText("");
    }
  }

  /** Forgets what is shown. */
  public void forget() {
    setText("");
  }

  @Override
  public void replaceText(IndexRange range, String text) {
    replaceText(range.getStart(), range.getEnd(), text);
  }

  @Override
  public void replaceText(int start, int end, String text) {
    String now = getText();
    int from = text.isEmpty() && now.substring(start, end).equals(" ") ? start - 1 : start;
    Line read = line(text);
    String line = read.text();
    StringBuilder edited = new StringBuilder(now).replace(Math.max(0, from), end, line);
    int caret = Math.max(0, from) + line.length();
    String before = grouped(edited.substring(0, caret));
    String all = grouped(edited);
    setText(all.substring(0, Math.min(all.length(), MOST)));
    positionCaret(Math.min(getLength(), before.length()));
    boolean unseen = text.codePoints().anyMatch(Letters::invisible);
    held.leavesOut(new Typed(line, unseen, read.more()).leftOut().stream().findFirst());
    typed.accept(getText());
  }

  /**
   * What is taken of a pasted text.
   *
   * @param more whether further lines were left out
   */
  private record Line(String text, boolean more) {}

  /** The first line; all of it, with the line break to be seen, where the number may go on. */
  private static Line line(String pasted) {
    Typed line = Typed.of(pasted);
    Line first = new Line(line.more() ? line.text() : seen(pasted, ""), line.more());
    try (CardNumber _ = CardNumber.read(pasted)) {
      return first;
    } catch (UnreadableCard e) {
      return e.fault() == UnreadableCard.Fault.BROKEN
          ? new Line(seen(pasted.strip(), String.valueOf(UnreadableCard.LINE_BREAK)), false)
          : first;
    }
  }

  private static String seen(String text, String lineEnd) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Letters.invisible(c))
        .forEach(
            c -> {
              if (Letters.ends(c)) {
                seen.append(lineEnd);
              } else {
                seen.appendCodePoint(c);
              }
            });
    return seen.toString();
  }

  @Override
  public void copy() {
    // nothing leaves this field
  }

  @Override
  public void cut() {
    // nothing leaves this field
  }

  /** By fours where there are only digits, blanks and dashes; otherwise as typed. */
  static String grouped(CharSequence text) {
    StringBuilder grouped = new StringBuilder();
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Letters.digit(text.charAt(i));
      if (digit >= 0) {
        if (digits > 0 && digits % 4 == 0) {
          grouped.append(' ');
        }
        grouped.append((char) ('0' + digit));
        digits++;
      } else if (!Letters.blank(text.charAt(i)) && !Letters.dash(text.charAt(i))) {
        return text.toString();
      }
    }
    return grouped.toString();
  }

  private static boolean masked(String text) {
    return text.indexOf('•') >= 0;
  }

  private static String digits(CardNumber card) {
    byte[] bytes = card.reveal();
    CharBuffer chars = StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(bytes));
    String text = grouped(chars);
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(chars.array(), '0');
    return text;
  }
}
