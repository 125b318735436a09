package app.paydesk.callback;

import app.paydesk.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The file with the listener's certificate and private key.
 *
 * @param file PKCS12 or JKS
 * @param password opens the file and the key in it; wiped by whoever made this
 */
public record TlsFile(Path file, char[] password) {

  /** What the file held when it was read. */
  record Content(SSLContext context, Instant until) {}

  /**
   * Reads the file whole and tries its key.
   *
   * @throws ListenerException saying what is wrong with it
   */
  Content read(Instant now) throws ListenerException {
    if (!Files.isRegularFile(file)) {
      throw refused("listener.tls.missing");
    }
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      Instant until = until(store).orElseThrow(() -> refused("listener.tls.empty"));
      if (until.isBefore(now)) {
        throw refused("listener.tls.expired", until);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return new Content(context, until);
    } catch (IOException | GeneralSecurityException e) {
      throw refused("listener.tls.broken", e);
    }
  }

  /** Tells one state of the file from the next; empty while it cannot be looked at. */
  Optional<String> mark() {
    try {
      return Optional.of(Files.getLastModifiedTime(file) + " " + Files.size(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> until(KeyStore store) throws GeneralSecurityException {
    Optional<Instant> until = Optional.empty();
    for (String alias : Collections.list(store.aliases())) {
      Certificate[] chain = store.getCertificateChain(alias);
      if (store.isKeyEntry(alias) && chain != null) {
        Optional<Instant> end =
            Arrays.stream(chain)
                .filter(X509Certificate.class::isInstance)
                .map(c -> ((X509Certificate) c).getNotAfter().toInstant())
                .min(Instant::compareTo);
        until = end.isPresent() && until.filter(end.get()::isAfter).isEmpty() ? end : until;
      }
    }
    return until;
  }

  private ListenerException refused(String key, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = file;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new ListenerException(Message.of(key, arguments));
  }

  private ListenerException refused(String key, Exception cause) {
    return new ListenerException(Message.of(key, file), cause);
  }
}
