package app.paydesk.ui.control;

import app.paydesk.card.CardNumber;
import app.paydesk.card.UnreadableCard;
import app.paydesk.words.Letters;
import app.paydesk.words.Typed;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A card number as it is being typed, readable or not yet, in buffers that can be wiped. Used on
 * one thread.
 */
public final class TypedCard {
  private Optional<CardNumber> number = Optional.empty();
  private char[] unread = {};
  private Optional<Typed.LeftOut> pasted = Optional.empty();
  private Optional<Typed.LeftOut> notice = Optional.empty();

  /** Notes what is left out of the text that comes next. */
  void leavesOut(Optional<Typed.LeftOut> what) {
    pasted = what;
  }

  /** What was left out when it was typed last. */
  public Optional<Typed.LeftOut> notice() {
    return notice;
  }

  /** Takes what stands in the field now; what stood there before is wiped. */
  public void type(CharSequence typed) {
    wipe();
    notice = pasted;
    pasted = Optional.empty();
    try {
      number = Optional.of(CardNumber.read(typed));
    } catch (UnreadableCard unfinished) {
      unread = new char[typed.length()];
      for (int i = 0; i < unread.length; i++) {
        unread[i] = typed.charAt(i);
      }
    }
  }

  /** The number, once there is a readable one. It stays this object's to wipe. */
  public Optional<CardNumber> number() {
    return number;
  }

  /** What is no number yet; a view of the buffer, gone when that is wiped. */
  CharSequence unread() {
    return CharBuffer.wrap(unread);
  }

  /** What is no number yet with each digit a nought: enough to say what is wrong with it. */
  public String shape() {
    StringBuilder shape = new StringBuilder(unread.length);
    int at = 0;
    while (at < unread.length) {
      int c = Character.codePointAt(unread, at);
      shape.appendCodePoint(Letters.digit(c) >= 0 ? '0' : c - Math.max(0, Character.digit(c, 10)));
      at += Character.charCount(c);
    }
    return shape.toString();
  }

  /** Whether nothing is typed. */
  public boolean isEmpty() {
    return number.isEmpty() && unread.length == 0;
  }

  /** Goes on with what was typed elsewhere, which holds nothing any more. */
  public void takeOver(TypedCard other) {
    wipe();
    number = other.number;
    unread = other.unread;
    notice = other.notice;
    other.number = Optional.empty();
    other.unread = new char[0];
  }

  /** Wipes the digits. */
  public void wipe() {
    number.ifPresent(CardNumber::close);
    number = Optional.empty();
    notice = Optional.empty();
    Arrays.fill(unread, '\0');
    unread = new char[0];
  }
}
