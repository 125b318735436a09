package app.paydesk.profile;

import app.paydesk.desk.CardKey;
import app.paydesk.gate.signing.SigningKey;

/**
 * The keys of a profile; whoever asked for them closes them.
 *
 * @param gate signs requests and checks callbacks
 * @param cards tells card numbers apart
 */
public record Keys(SigningKey gate, CardKey cards) implements AutoCloseable {
  @Override
  public void close() {
    cards.close();
    gate.close();
  }
}
