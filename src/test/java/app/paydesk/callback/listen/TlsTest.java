package app.paydesk.callback.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.paydesk.callback.Documented;
import app.paydesk.callback.KeyStores;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.MemoryStore;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class TlsTest {
  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final ListenerLimits LIMITS =
      new ListenerLimits(64 << 10, 8 << 10, Duration.ofSeconds(4), 8);

  private final String password = UUID.randomUUID().toString();
  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final MemoryStore history = new MemoryStore();
  private final Inbox inbox =
      new Inbox(Documented.CUP_PROJECT, key, history, history, Clock.systemUTC());

  @TempDir private Path folder;
  private Path file;
  private CallbackListener listener;

  @BeforeEach
  void start() throws Exception {
    file = folder.resolve("listener.p12");
    KeyStores.make(file, password, 30);
    listener = over(password);
    listener.start();
  }

  @AfterEach
  void stop() {
    listener.close();
  }

  private CallbackListener over(String opens) {
    ListenerAccess reception =
        new ListenerAccess(Optional.of(file), List.of(), List.of(), Optional.empty());
    return new CallbackListener(
        new Profile.Listen("127.0.0.1", 0, "/callback/secret", reception),
        inbox,
        LIMITS,
        opens.toCharArray(),
        Clock.systemUTC(),
        OFTEN);
  }

  private int post(Certificate trusted) throws Exception {
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(KeyStores.trusting(trusted))
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(listener.address()).POST(BodyPublishers.ofByteArray(body)).build();
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      return answer.statusCode();
    }
  }

  private Certificate certificate() throws Exception {
    return KeyStores.certificate(file, password);
  }

  @Test
  void callbacksComeInOverTlsAndItIsKnownHowLong() throws Exception {
    assertThat(listener.address().getScheme()).isEqualTo("https");
    assertThat(post(certificate())).isEqualTo(200);
    assertThat(history.kept()).hasSize(1);
    assertThat(listener.health().tlsUntil().orElseThrow())
        .isBetween(
            Instant.now().plus(Duration.ofDays(27)), Instant.now().plus(Duration.ofDays(29)));
    assertThat(listener.health().tlsProblem()).isEmpty();
  }

  @Test
  void anOldProtocolIsRefused() throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            KeyStores.trusting(certificate())
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), listener.address().getPort())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.1"});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void aNewCertificateIsTakenWhileItRuns() throws Exception {
    Certificate old = certificate();
    KeyStores.make(file, password, 60);
    Certificate fresh = certificate();

    await().atMost(Duration.ofSeconds(20)).until(() -> accepted(fresh));
    assertThat(accepted(old)).isFalse();
    assertThat(listener.health().tlsUntil().orElseThrow())
        .isAfter(Instant.now().plus(Duration.ofDays(50)));
  }

  private boolean accepted(Certificate trusted) throws Exception {
    try {
      return post(trusted) == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aBrokenFileLeavesTheOldCertificateInUseAndIsSaid() throws Exception {
    Certificate old = certificate();
    Files.writeString(file, "not a key store");

    await().atMost(Duration.ofSeconds(20)).until(() -> problem().isPresent());
    assertThat(problem()).contains("listener.tls.broken");
    assertThat(post(old)).isEqualTo(200);

    KeyStores.make(file, password, 40);
    await().atMost(Duration.ofSeconds(20)).until(() -> problem().isEmpty());
    assertThat(post(certificate())).isEqualTo(200);
  }

  private Optional<String> problem() {
    return listener.health().tlsProblem().map(m -> m.key());
  }

  @Test
  void aWrongPasswordAMissingFileAndAnEndedCertificateAreSaid() throws Exception {
    refused(over("another"), "listener.tls.password");
    KeyStores.make(file, password, 1);
    refused(over(password), "listener.tls.expired");
    Files.delete(file);
    refused(over(password), "listener.tls.missing");
  }

  private static void refused(CallbackListener wrong, String why) {
    try (wrong) {
      assertThatThrownBy(wrong::start)
          .isInstanceOfSatisfying(
              ListenerException.class, e -> assertThat(e.message().key()).isEqualTo(why));
    }
  }

  @Test
  void aCallerWhoNeverFinishesTheHandshakeIsCut() throws Exception {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), listener.address().getPort())) {
      socket.setSoTimeout(20_000);
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }
}
