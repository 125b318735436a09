package app.paydesk.callback.relay;

import app.paydesk.words.Message;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** How the connection to a relay stands. */
public sealed interface Relay {

  /** The channel. */
  URI channel();

  /** It is being opened. */
  record Connecting(URI channel) implements Relay {}

  /**
   * It is open.
   *
   * @param trouble what was wrong with the last event; empty while nothing was
   */
  record Connected(URI channel, Instant since, Optional<Message> trouble) implements Relay {}

  /**
   * It was lost, or could not be opened, and is tried again.
   *
   * @param why what happened and what to do about it
   */
  record Lost(URI channel, Instant next, Message why) implements Relay {}
}
