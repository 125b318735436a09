package app.paydesk.callback.tools;

import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerException;
import app.paydesk.callback.relay.Relay;
import java.net.URI;
import java.util.Optional;

/** All ways by which a profile's callbacks come in. */
public interface CallbackIntake extends AutoCloseable {
  /**
   * Starts all of them. The relay is listened to even where the listener cannot start; that one may
   * be tried again.
   *
   * @throws ListenerException if the listener cannot start
   */
  void start() throws ListenerException;

  /** Where callbacks are to be sent; with the real port once started. */
  URI address();

  /** How the ways in are doing. */
  Health health();

  /** How the ways in are doing. */
  record Health(CallbackListener.Health listener, Optional<Relay> relay) {}

  @Override
  void close();
}
