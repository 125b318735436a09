package app.paydesk.callback.tools;

import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerException;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.callback.relay.RelayClient;
import app.paydesk.callback.relay.RelayPace;
import app.paydesk.profile.Profile;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The listener of a profile and, if wanted, a relay. */
public final class ListenerAndRelay implements CallbackIntake {
  private final CallbackListener listener;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("relay-", 0).factory());
  private final Optional<RelayClient> relay;
  private boolean relaying;

  /**
   * @param password of the place's key store, wiped when this is closed
   * @param changed called when the connection to the relay has changed; quick
   */
  public ListenerAndRelay(
      Profile.Listen place, Inbox inbox, char[] password, Clock clock, Runnable changed) {
    this.listener = new CallbackListener(place, inbox, ListenerLimits.USUAL, password, clock);
    this.relay =
        place
            .reception()
            .relay()
            .map(
                channel ->
                    new RelayClient(channel, inbox, RelayPace.USUAL, scheduler, clock, changed));
  }

  @Override
  public void start() throws ListenerException {
    if (!relaying) {
      relaying = true;
      relay.ifPresent(RelayClient::start);
    }
    listener.start();
  }

  @Override
  public URI address() {
    return listener.address();
  }

  @Override
  public Health health() {
    return new Health(listener.health(), relay.map(RelayClient::state));
  }

  @Override
  public void close() {
    relay.ifPresent(RelayClient::close);
    scheduler.shutdownNow();
    listener.close();
  }
}
