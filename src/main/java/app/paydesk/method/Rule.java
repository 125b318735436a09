package app.paydesk.method;

import app.paydesk.card.CardNumber;
import java.util.Optional;

/** What a value must hold to. Pure; called on each key press. */
@FunctionalInterface
public interface Rule {

  /** Judges a value that is not blank. */
  Verdict judge(String value, FormFacts facts);

  /** Judges a card number, from the buffer that is sent. */
  default Verdict judge(CardNumber card) {
    return new Verdict.Fine(card.masked());
  }

  /** Whether its values are for machines, so that they are shown in letters of one width. */
  default boolean monospaced() {
    return false;
  }

  /** The only value there is, which need not be typed. */
  default Optional<String> only() {
    return Optional.empty();
  }
}
