package app.paydesk.callback.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.paydesk.callback.Documented;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.profile.AddressRange;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
import app.paydesk.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbackListenerTest {
  private static final ListenerLimits LIMITS =
      new ListenerLimits(64 << 10, 8 << 10, Duration.ofMillis(400), 8);

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  private final MemoryStore history = new MemoryStore();
  private final Inbox inbox =
      new Inbox(Documented.CUP_PROJECT, key, history, history, Clock.systemUTC());
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private CallbackListener listener = on(0);

  private CallbackListener on(int port) {
    return new CallbackListener(
        new Profile.Listen("127.0.0.1", port, "/callback/secret"), inbox, LIMITS);
  }

  @BeforeEach
  void start() throws Exception {
    listener.start();
  }

  @AfterEach
  void stop() {
    client.close();
    listener.close();
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    URI address = listener.address().resolve(path);
    return client.send(
        HttpRequest.newBuilder(address).method(method, body).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(byte[] body) throws Exception {
    return send("POST", "/callback/secret", BodyPublishers.ofByteArray(body));
  }

  private Socket socket() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), listener.address().getPort());
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String head(int length) {
    return "POST /callback/secret HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
  }

  @Test
  void aSignedCallbackIsStoredWithItsBytesAndHeadersAndAnswered200() throws Exception {
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);

    HttpResponse<String> answer = post(body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    Delivery kept = history.kept().getFirst();
    assertThat(kept.body()).isEqualTo(body);
    assertThat(kept.from()).isEqualTo("127.0.0.1");
    assertThat(kept.headers()).contains("Content-Length: " + body.length);
  }

  @Test
  void eachFaultHasItsBareStatus() throws Exception {
    byte[] unsigned = Documented.bytes(Documented.payout("P-1", "success"));
    assertThat(post(unsigned).statusCode()).isEqualTo(403);
    assertThat(post("no json".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    assertThat(send("GET", "/", BodyPublishers.noBody()).statusCode()).isEqualTo(404);
    assertThat(send("POST", "/callback/", BodyPublishers.noBody()).statusCode()).isEqualTo(404);
    HttpResponse<String> get = send("GET", "/callback/secret", BodyPublishers.noBody());
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
    assertThat(get.body()).isEmpty();
    history.faults().fill();
    assertThat(post(Documented.signed(Documented.payout("P-1", "success"), key)).statusCode())
        .isEqualTo(503);
    assertThat(history.payments()).isEmpty();
  }

  @Test
  void aBodyTooLargeIsRefusedWithAndWithoutItsLengthSaid() throws Exception {
    byte[] large = new byte[(64 << 10) + 1];
    try (Socket said = socket()) {
      write(said, head(large.length));
      assertThat(firstLine(said)).contains("413");
    }
    try (Socket chunked = socket()) {
      write(
          chunked,
          "POST /callback/secret HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
              + Integer.toHexString(large.length)
              + "\r\n");
      chunked.getOutputStream().write(large);
      chunked.getOutputStream().flush();
      assertThat(firstLine(chunked)).contains("413");
    }
    assertThat(history.kept())
        .extracting(Delivery::verdict, Delivery::detail)
        .containsExactly(
            tuple(Delivery.Verdict.TOO_LARGE, new VerdictDetail.TooLarge(65_537, 65_536)),
            tuple(Delivery.Verdict.TOO_LARGE, new VerdictDetail.TooLargeOpen(65_536)));
    assertThat(history.kept().getLast().body()).hasSize(1_024);
    assertThat(history.kept().getLast().headers()).contains("Transfer-Encoding: chunked");
    assertThat(history.payments()).isEmpty();
  }

  @Test
  void headersTooLargeAreRefusedWithoutAWordOfTheServer() throws Exception {
    try (Socket socket = socket()) {
      write(
          socket,
          "POST /callback/secret HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(9_000) + "\r\n\r\n");
      String answer = all(socket);
      assertThat(answer).startsWith("HTTP/1.1 431").doesNotContainIgnoringCase("jetty");
    }
  }

  @Test
  void aMalformedRequestIsRefusedWithoutAWordOfTheServer() throws Exception {
    try (Socket socket = socket()) {
      write(socket, "POST\r\n\r\n");
      assertThat(all(socket)).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("jetty");
    }
  }

  @Test
  void aSenderWhoDripsItsBodyIsCut() throws Exception {
    try (Socket socket = socket()) {
      write(socket, head(5_000));
      await().atMost(Duration.ofSeconds(5)).until(() -> drip(socket, "{"));
    }
    assertThat(history.kept()).isEmpty();
  }

  @Test
  void aSenderWhoDripsItsHeadersIsCut() throws Exception {
    try (Socket socket = socket()) {
      write(socket, "POST /callback/secret HTTP/1.1\r\nX: ");
      await().atMost(Duration.ofSeconds(5)).until(() -> drip(socket, "y"));
    }
  }

  @Test
  void connectionsBeyondTheLimitWaitAndATrueCallbackGetsThrough() throws Exception {
    List<Socket> idle = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      idle.add(socket());
    }

    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);
    assertThat(post(body).statusCode()).isEqualTo(200);
    for (Socket socket : idle) {
      socket.close();
    }
  }

  @Test
  void aBusyPortIsNamedWithAProposal() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      try (CallbackListener second = on(taken.getLocalPort())) {
        assertThatThrownBy(second::start)
            .isInstanceOfSatisfying(
                ListenerException.class,
                e -> {
                  assertThat(e.message().key()).startsWith("listener.busy");
                  assertThat(e.message().arguments()).startsWith(port, "127.0.0.1");
                  assertThat(e.message().arguments().getLast()).isNotEqualTo(port);
                });
      }
    }
  }

  @Test
  void anAddressOfAnotherComputerIsRefusedInWords() {
    Profile.Listen elsewhere = new Profile.Listen("192.0.2.1", 8085, "/c");
    try (CallbackListener strange = new CallbackListener(elsewhere, inbox, LIMITS)) {
      assertThatThrownBy(strange::start).hasMessageContaining("listener.address");
    }
  }

  @Test
  void onlyThoseOnTheListMaySendAndTheOthersLeaveNoTrace() throws Exception {
    listener.close();
    listener = facing("192.0.2.0/24", "127.0.0.1");
    listener.start();
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);

    assertThat(post(body).statusCode()).isEqualTo(403);
    assertThat(forwarded("203.0.113.9", body)).isEqualTo(403);
    assertThat(listener.health().turnedAway()).isEqualTo(2);
    assertThat(history.kept()).isEmpty();

    assertThat(forwarded("192.0.2.7", body)).isEqualTo(200);
    assertThat(history.kept()).singleElement().extracting(Delivery::from).isEqualTo("192.0.2.7");
  }

  @Test
  void strangersTakeNoConnectionAndNobodyTakesAll() throws Exception {
    listener.close();
    listener = facing("127.0.0.1", "192.0.2.1");
    listener.start();
    List<Socket> strangers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      strangers.add(from("127.0.0.2"));
    }
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);

    assertThat(post(body).statusCode()).isEqualTo(200);
    for (Socket socket : strangers) {
      assertThat(ended(socket)).isTrue();
      socket.close();
    }
    assertThat(listener.health().turnedAway()).isEqualTo(200);
  }

  @Test
  void aCallerHoldsHalfOfTheConnectionsAtMost() throws Exception {
    List<Socket> idle = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      idle.add(from("127.0.0.2"));
    }
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);

    assertThat(post(body).statusCode()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(listener.health().turnedAway()).isPositive());
    for (Socket socket : idle) {
      socket.close();
    }
  }

  private Socket from(String local) throws Exception {
    return new Socket(
        InetAddress.getLoopbackAddress(),
        listener.address().getPort(),
        InetAddress.ofLiteral(local),
        0);
  }

  private static boolean ended(Socket socket) {
    try {
      socket.setSoTimeout(5_000);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void whatIsNotReadIsCountedAndASlashAtTheEndIsNone() throws Exception {
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);
    HttpRequest packed =
        HttpRequest.newBuilder(listener.address())
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(body))
            .build();

    assertThat(client.send(packed, BodyHandlers.discarding()).statusCode()).isEqualTo(415);
    assertThat(send("POST", "/elsewhere", BodyPublishers.ofByteArray(body)).statusCode())
        .isEqualTo(404);
    assertThat(send("POST", "/callback/secret/", BodyPublishers.ofByteArray(body)).statusCode())
        .isEqualTo(200);
    assertThat(listener.health().unread())
        .containsExactly(
            Message.of("listener.turned-away.404", 1), Message.of("listener.turned-away.415", 1));
  }

  /** One that is not in a hurry, so that what waits stays. */
  private void behindAProxy() throws Exception {
    listener.close();
    ListenerAccess reception =
        new ListenerAccess(
            Optional.empty(),
            List.of(),
            List.of(AddressRange.parse("127.0.0.1")),
            Optional.empty());
    listener =
        new CallbackListener(
            new Profile.Listen("127.0.0.1", 0, "/callback/secret", reception),
            inbox,
            new ListenerLimits(64 << 10, 8 << 10, Duration.ofSeconds(30), 8));
    listener.start();
  }

  // The answer 100 shows that the listener waits for this body.
  private Socket waiting(String caller, String answer) throws IOException {
    Socket socket = socket();
    write(
        socket,
        head(5_000)
            .replace(
                "Host: x", "Host: x\r\nX-Forwarded-For: " + caller + "\r\nExpect: 100-continue"));
    assertThat(firstLine(socket)).contains(answer);
    return socket;
  }

  @Test
  void aStrangerBehindAProxyHoldsHalfOfTheRequestsAtMost() throws Exception {
    behindAProxy();
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      slow.add(waiting("203.0.113.9", "100 Continue"));
    }
    for (int i = 0; i < 20; i++) {
      waiting("203.0.113.9", "429").close();
    }
    byte[] body = Documented.signed(Documented.payout("P-1", "success"), key);

    assertThat(forwarded("203.0.113.9", body)).isEqualTo(429);
    assertThat(forwarded("192.0.2.7", body)).isEqualTo(200);
    assertThat(listener.health().unread())
        .containsExactly(Message.of("listener.turned-away.429", 21));

    for (Socket socket : slow) {
      socket.close();
    }
    await().until(() -> forwarded("203.0.113.9", body) == 200);
  }

  @Test
  void allOfANetworkBehindAProxyShareOneLimit() throws Exception {
    behindAProxy();
    List<Socket> slow = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      slow.add(waiting("2001:db8:1:2::" + i, "100 Continue"));
    }
    waiting("2001:db8:1:2:ffff::9", "429").close();
    slow.add(waiting("2001:db8:1:3::1", "100 Continue"));
    for (Socket socket : slow) {
      socket.close();
    }
  }

  private CallbackListener facing(String allowed, String proxy) {
    ListenerAccess reception =
        new ListenerAccess(
            Optional.empty(),
            List.of(AddressRange.parse(allowed)),
            List.of(AddressRange.parse(proxy)),
            Optional.empty());
    return new CallbackListener(
        new Profile.Listen("127.0.0.1", 0, "/callback/secret", reception), inbox, LIMITS);
  }

  private int forwarded(String caller, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(listener.address())
            .header("X-Forwarded-For", caller)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void afterItIsClosedNobodyAnswers() {
    listener.close();

    assertThatThrownBy(() -> post(new byte[0])).isInstanceOf(IOException.class);
  }

  // True once the other side has closed.
  private static boolean drip(Socket socket, String text) {
    try {
      write(socket, text);
      socket.setSoTimeout(20);
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static String firstLine(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private static String all(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }
}
