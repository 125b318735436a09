package app.paydesk.payment;

import java.util.Set;

/**
 * An operation of before that has something in common with one to be sent.
 *
 * @param names what both call the payee, see {@link Likeness#names}
 */
public record Alike(PaymentRow row, Set<String> names) {
  public Alike {
    names = Set.copyOf(names);
  }
}
