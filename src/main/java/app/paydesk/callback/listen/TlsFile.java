package app.paydesk.callback.listen;

import app.paydesk.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The file with the listener's certificate and private key.
 *
 * @param file PKCS12 or JKS
 * @param password opens the file and the key in it; wiped by whoever made this
 */
public record TlsFile(Path file, char[] password) {

  /**
   * A file that can be used.
   *
   * @param until when the first of its certificates ends
   * @param names whom its own certificate stands for, such as {@code pay.example.com}
   */
  public record Sound(Instant until, List<String> names) {}

  /** What the file held when it was read; {@code own} are the certificates that it has keys for. */
  public record Content(SSLContext context, Instant until, List<X509Certificate> own) {}

  /**
   * Tries the file and its password.
   *
   * @throws ListenerException saying what is wrong with it
   */
  public Sound sound(Instant now) throws ListenerException {
    Content content = read(now);
    return new Sound(
        content.until(), content.own().stream().flatMap(TlsFile::names).distinct().toList());
  }

  /**
   * Reads the file whole and tries its key.
   *
   * @throws ListenerException saying what is wrong with it
   */
  public Content read(Instant now) throws ListenerException {
    if (!Files.isRegularFile(file)) {
      throw refused("listener.tls.missing");
    }
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      List<List<X509Certificate>> chains = chains(store);
      Instant until =
          chains.stream()
              .flatMap(List::stream)
              .map(certificate -> certificate.getNotAfter().toInstant())
              .min(Instant::compareTo)
              .orElseThrow(() -> refused("listener.tls.empty"));
      if (until.isBefore(now)) {
        throw refused("listener.tls.expired", until);
      }
      Instant from = from(chains);
      if (from.isAfter(now)) {
        throw refused("listener.tls.early", from);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return new Content(context, until, chains.stream().map(List::getFirst).toList());
    } catch (IOException | GeneralSecurityException e) {
      throw refused(password(e) ? "listener.tls.password" : "listener.tls.broken", e);
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

  private static List<List<X509Certificate>> chains(KeyStore store)
      throws GeneralSecurityException {
    List<List<X509Certificate>> chains = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      Certificate[] chain = store.getCertificateChain(alias);
      if (store.isKeyEntry(alias) && chain != null) {
        List<X509Certificate> known =
            Arrays.stream(chain)
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
        if (!known.isEmpty()) {
          chains.add(known);
        }
      }
    }
    return chains;
  }

  private static Instant from(List<List<X509Certificate>> chains) {
    return chains.stream()
        .map(chain -> chain.getFirst().getNotBefore().toInstant())
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static Stream<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? Stream.empty()
          : names.stream()
              .filter(name -> name.get(1) instanceof String)
              .map(name -> String.valueOf(name.get(1)));
    } catch (CertificateParsingException e) {
      return Stream.empty();
    }
  }

  private static boolean password(Exception fault) {
    return fault instanceof UnrecoverableKeyException
        || fault.getCause() instanceof UnrecoverableKeyException;
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
