package app.paydesk.session;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.gate.wire.BankSource;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateClient;
import app.paydesk.gate.wire.StatusSource;
import app.paydesk.gate.wire.Timeouts;
import app.paydesk.profile.Profile;

/**
 * What a session asks of its Gate.
 *
 * @param sending posts requests
 * @param status tells how payments stand
 * @param banks tells which banks take payouts
 * @param client what all of these stand on, closed with the session
 */
public record GateLine(Gate sending, StatusSource status, BankSource banks, AutoCloseable client) {

  /** The Gate of the profile, over the network. */
  public static GateLine to(Profile profile, SigningKey key) {
    GateClient client = new GateClient(profile.gate(), key, Timeouts.usual());
    return new GateLine(client, client, client.banks(), client);
  }

  /** The same, but requests are posted by another. */
  public GateLine sendingBy(Gate other) {
    return new GateLine(other, status, banks, client);
  }
}
