package app.paydesk.callback;

import java.net.URI;
import java.time.Instant;

/** How the connection to a relay stands. */
public sealed interface Relay {

  /** The channel. */
  URI channel();

  /** It is being opened. */
  record Connecting(URI channel) implements Relay {}

  /** It is open. */
  record Connected(URI channel, Instant since) implements Relay {}

  /**
   * It was lost, or could not be opened, and is tried again.
   *
   * @param why a status or the kind of fault
   */
  record Lost(URI channel, Instant next, String why) implements Relay {}
}
