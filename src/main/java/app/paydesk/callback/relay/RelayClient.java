package app.paydesk.callback.relay;

import app.paydesk.callback.inbox.Answer;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.inbox.Oversize;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.words.Message;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to a channel of a relay that speaks the smee protocol, so that callbacks arrive where
 * nothing can connect to. What it brings goes the way of every callback; the channel being public,
 * only the signature tells what is true.
 */
public final class RelayClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RelayClient.class);

  // What goes back as a header; with anything else the channel could never be opened again.
  private static final Pattern RESUMABLE = Pattern.compile("[!-~]{1,200}");

  private final URI channel;
  private final Inbox inbox;
  private final RelayPace pace;
  private volatile RelayPace asked;
  private final ScheduledExecutorService scheduler;
  private final Clock clock;
  private final Runnable changed;
  private final OkHttpClient http;
  private volatile Relay state;
  private @Nullable EventSource source;
  private @Nullable ScheduledFuture<?> next;
  private @Nullable String lastEvent;
  private int failures;
  private boolean closed;

  /**
   * @param scheduler its threads may wait for disk and network
   * @param changed called when {@link #state} has changed; quick
   */
  public RelayClient(
      URI channel,
      Inbox inbox,
      RelayPace pace,
      ScheduledExecutorService scheduler,
      Clock clock,
      Runnable changed) {
    this.channel = channel;
    this.inbox = inbox;
    this.pace = pace;
    this.asked = pace;
    this.scheduler = scheduler;
    this.clock = clock;
    this.changed = changed;
    this.state = new Relay.Connecting(channel);
    this.http =
        new OkHttpClient.Builder()
            .readTimeout(pace.silence())
            .followRedirects(false)
            .addInterceptor(new SseLimit(asked -> this.asked = pace.asked(asked)))
            .build();
  }

  /** Opens the channel, and opens it again whenever it is lost. */
  public synchronized void start() {
    if (closed) {
      return;
    }
    turn(new Relay.Connecting(channel));
    try {
      source = EventSources.createFactory(http).newEventSource(request(), new Events());
    } catch (RuntimeException | Error e) {
      LOG.error("The relay at {} could not be called", channel.getHost(), e);
      lost(RelayFault.of(e, null));
    }
  }

  private Request request() {
    Request.Builder request =
        new Request.Builder().url(channel.toString()).header("Accept", "text/event-stream");
    if (lastEvent != null) {
      request.header("Last-Event-ID", lastEvent);
    }
    return request.build();
  }

  /** How the connection stands. */
  public Relay state() {
    return state;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (next != null) {
        next.cancel(false);
      }
      if (source != null) {
        source.cancel();
      }
    }
    http.dispatcher().executorService().shutdownNow();
    http.connectionPool().evictAll();
  }

  // Whoever is told must not be able to end the channel, nor the next try.
  private void turn(Relay now) {
    state = now;
    try {
      changed.run();
    } catch (RuntimeException | Error e) {
      LOG.error("A change of the relay at {} could not be told", channel.getHost(), e);
    }
  }

  private synchronized void trouble(Optional<Message> trouble) {
    if (state instanceof Relay.Connected open && !open.trouble().equals(trouble)) {
      trouble.ifPresent(what -> LOG.warn("The relay at {}: {}", channel.getHost(), what.logged()));
      turn(new Relay.Connected(channel, open.since(), trouble));
    }
  }

  private synchronized void opened() {
    failures = 0;
    turn(new Relay.Connected(channel, clock.instant(), Optional.empty()));
    LOG.info("The relay at {} is connected", channel.getHost());
  }

  private synchronized void lost(Message why) {
    if (closed) {
      return;
    }
    Duration pause = asked.pause(failures++);
    LOG.warn(
        "The relay at {} is lost ({}), next try in {}", channel.getHost(), why.logged(), pause);
    turn(new Relay.Lost(channel, clock.instant().plus(pause), why));
    next = scheduler.schedule(this::start, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized boolean open() {
    return !closed;
  }

  // A fault that went up from here would end the channel's thread, and with it every next try.
  private void receivedSafely(String data) {
    try {
      received(RelayMessage.read(data));
    } catch (RuntimeException | Error e) {
      LOG.error("What the relay at {} brought could not be read", channel.getHost(), e);
      trouble(Optional.of(Message.of("relay.trouble.fault", channel.getHost())));
    }
  }

  private void received(Optional<RelayMessage> message) {
    if (message.isEmpty()) {
      trouble(Optional.of(Message.of("relay.trouble.unreadable", channel.getHost())));
    } else if (message.get().body().length > ListenerLimits.USUAL.bodyBytes()) {
      trouble(Optional.of(Message.of("relay.trouble.large", channel.getHost())));
      Oversize large = Oversize.of(message.get().body(), ListenerLimits.USUAL.bodyBytes());
      inbox.tooLarge(large, message.get().headers(), Inbox.RELAY + channel.getHost());
    } else {
      trouble(Optional.empty());
      take(message.get());
    }
  }

  // A relay does not send again what was not answered with 200, so we try until it is on disk.
  private void take(RelayMessage message) {
    for (int tries = 0; open(); tries++) {
      Answer answer = inbox.relayed(message.body(), message.headers(), channel.getHost());
      if (answer.status() != 503) {
        trouble(Optional.empty());
        return;
      }
      trouble(Optional.of(Message.of("relay.trouble.waiting", channel.getHost())));
      if (!pace.rest(tries)) {
        return;
      }
    }
  }

  private final class Events extends EventSourceListener {
    @Override
    public void onOpen(EventSource opened, Response response) {
      opened();
    }

    @Override
    public void onEvent(EventSource from, @Nullable String id, @Nullable String type, String data) {
      if (type == null || type.equals("message")) {
        receivedSafely(data);
      }
      synchronized (RelayClient.this) {
        lastEvent = id == null ? lastEvent : RESUMABLE.matcher(id).matches() ? id : null;
      }
    }

    @Override
    public void onClosed(EventSource gone) {
      lost(RelayFault.CLOSED);
    }

    @Override
    public void onFailure(
        EventSource gone, @Nullable Throwable cause, @Nullable Response response) {
      lost(RelayFault.of(cause, response));
      if (cause instanceof SseLimit.TooLargeException) {
        Oversize large = new Oversize(new byte[0], OptionalLong.empty(), SseLimit.MOST_BYTES);
        inbox.tooLarge(large, "", Inbox.RELAY + channel.getHost());
      }
    }
  }
}
