package app.paydesk.callback.listen;

import app.paydesk.words.Message;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the listener's certificate: looks at its file again and again and takes a new one that is
 * sound. While the file is broken the certificate that was read before stays in use.
 */
final class TlsKeeper extends AbstractLifeCycle {
  static final Duration OFTEN = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(TlsKeeper.class);

  private final TlsFile file;
  private final SslContextFactory.Server context;
  private final Scheduler scheduler;
  private final Duration pause;
  private final Clock clock;
  private Optional<String> mark = Optional.empty();
  private volatile Instant until;
  private volatile List<X509Certificate> own = List.of();
  private volatile @Nullable Message problem;

  TlsKeeper(
      TlsFile file,
      SslContextFactory.Server context,
      Scheduler scheduler,
      Duration pause,
      Clock clock) {
    this.file = file;
    this.context = context;
    this.scheduler = scheduler;
    this.pause = pause;
    this.clock = clock;
    this.until = Instant.EPOCH;
    context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
  }

  /**
   * Reads the file for the first time.
   *
   * @throws ListenerException if it is not sound
   */
  void open() throws ListenerException {
    mark = file.mark();
    TlsFile.Content content = file.read(clock.instant());
    until = content.until();
    own = content.own();
    context.setSslContext(content.context());
  }

  /** Until when the certificate in use is good. */
  Instant until() {
    return until;
  }

  /** The certificates in use. */
  List<X509Certificate> own() {
    return own;
  }

  /** Why a newer file was not taken; empty if it was. */
  Optional<Message> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  private void lookLater() {
    scheduler.schedule(this::look, pause);
  }

  private void look() {
    Optional<String> now = file.mark();
    if (!now.equals(mark)) {
      mark = now;
      reload();
    }
    if (isRunning()) {
      lookLater();
    }
  }

  private void reload() {
    try {
      TlsFile.Content content = file.read(clock.instant());
      context.reload(keys -> keys.setSslContext(content.context()));
      until = content.until();
      own = content.own();
      problem = null;
      LOG.info("A new certificate is in use, good until {}", until);
    } catch (ListenerException e) {
      problem = e.message();
      LOG.warn("The certificate in use stays: {}", e.getMessage());
    } catch (Exception e) {
      problem = Message.of("listener.tls.broken", file.file());
      LOG.error("The new certificate could not be taken", e);
    }
  }
}
