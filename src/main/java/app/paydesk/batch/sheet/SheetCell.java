package app.paydesk.batch.sheet;

import java.util.Optional;

/**
 * One cell as it stands. It may hold a full card number, so it never prints what it holds.
 *
 * @param text the stored value, not trimmed; empty for an empty cell
 * @param damage why the value cannot be the one that was meant
 */
public record SheetCell(String text, Optional<Damage> damage) {
  static final SheetCell EMPTY = new SheetCell("", Optional.empty());

  /** Whether nothing can be seen in it. */
  public boolean blank() {
    return damage.isEmpty() && text.isBlank();
  }

  @Override
  public String toString() {
    return "cell of " + text.length() + " characters" + damage.map(d -> ", " + d.kind()).orElse("");
  }
}
