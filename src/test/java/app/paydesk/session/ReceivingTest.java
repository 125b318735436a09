package app.paydesk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.ProfileSwitcher;
import app.paydesk.callback.KeyStores;
import app.paydesk.callback.listen.ListenerException;
import app.paydesk.method.Methods;
import app.paydesk.profile.AddressRange;
import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.Environment;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.words.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place where callbacks come in is changed while the profile is at work. */
@Tag("process")
class ReceivingTest {
  private static final Words WORDS = Words.of(Locale.ENGLISH, Methods.installed().bundles());
  @TempDir private Path home;
  private ProfileSwitcher workplace;

  @BeforeEach
  void open() throws IOException {
    workplace = ProfileSwitcher.sandbox(home, Duration.ofMillis(50));
    Profile profile =
        Profile.plain(
            "month-end",
            Environment.TEST,
            URI.create("http://127.0.0.1:1"),
            255,
            new Profile.Listen("127.0.0.1", 0, CallbackPath.random()));
    workplace.add(profile, UUID.randomUUID().toString().toCharArray(), new char[0]);
    workplace.open(profile, new char[0], WORDS);
  }

  @AfterEach
  void close() throws IOException {
    workplace.close();
  }

  private Session session() {
    return workplace.session();
  }

  private Profile at(int port, String path, ListenerAccess reception) {
    return session().profile().receiving(new Profile.Listen("127.0.0.1", port, path, reception));
  }

  private static int asked(URI address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address).GET().build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void anotherPathAndAListHoldAtOnceAndAfterARestart() throws Exception {
    Session before = session();
    String old = before.profile().listen().path();
    ListenerAccess office =
        new ListenerAccess(
            Optional.empty(),
            List.of(AddressRange.parse("127.0.0.1")),
            List.of(),
            Optional.empty(),
            Optional.of(URI.create("https://desk.example/in")));
    Profile changed = at(0, CallbackPath.random(), office);

    workplace.receive(changed, Optional.empty(), WORDS);

    assertThat(session()).as("what is being sent is not touched").isSameAs(before);
    URI address = session().ears().address();
    assertThat(asked(address)).as("only POST is taken, but the path is known").isEqualTo(405);
    assertThat(asked(address.resolve(old))).isEqualTo(404);
    assertThat(new ProfileStore(home, Clock.systemUTC()).find("month-end")).contains(changed);
    assertThat(workplace.list()).contains(changed);
  }

  @Test
  void tlsIsTakenWithItsPasswordWhichIsKeptSealed() throws Exception {
    String password = UUID.randomUUID().toString();
    Path file = home.resolve("listener.p12");
    KeyStores.make(file, password, 90);
    ListenerAccess tls =
        new ListenerAccess(Optional.of(file), List.of(), List.of(), Optional.empty());
    Profile changed = at(0, "/callback/tls", tls);

    assertThatThrownBy(
            () -> workplace.receive(changed, Optional.of("another".toCharArray()), WORDS))
        .isInstanceOf(ListenerException.class)
        .satisfies(
            e ->
                assertThat(WORDS.say(workplace.sentence((Exception) e).orElseThrow()))
                    .contains("does not open with this password"));
    assertThat(session().ears().problem()).as("the place of before listens again").isEmpty();
    assertThat(session().ears().address().getScheme()).isEqualTo("http");

    workplace.receive(changed, Optional.of(password.toCharArray()), WORDS);
    assertThat(session().ears().address().getScheme()).isEqualTo("https");
    assertThat(workplace.keyStore(file, Optional.empty()).names())
        .as("tried with the password that is kept")
        .containsExactly("127.0.0.1");
    workplace.receive(at(0, "/callback/tls2", tls), Optional.empty(), WORDS);
    assertThat(session().ears().problem()).isEmpty();

    Path sealed = home.resolve("secrets/month-end.tls.json");
    assertThat(Files.readString(sealed)).doesNotContain(password);
    workplace.receive(at(0, "/plain", ListenerAccess.PLAIN), Optional.of(new char[0]), WORDS);
    assertThat(sealed).doesNotExist();
  }

  @Test
  void aPortThatWasTakenAtTheStartIsListenedAtOnceItIsFree() throws Exception {
    Profile deaf;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      deaf =
          Profile.plain(
              "deaf",
              Environment.TEST,
              URI.create("http://127.0.0.1:1"),
              256,
              new Profile.Listen("127.0.0.1", taken.getLocalPort(), CallbackPath.random()));
      workplace.add(deaf, UUID.randomUUID().toString().toCharArray(), new char[0]);
      workplace.open(deaf, new char[0], WORDS);
      session().ears().again();
      assertThat(session().ears().problem()).as("it is still taken").isPresent();
    }

    session().ears().again();

    assertThat(session().ears().problem()).isEmpty();
    assertThat(asked(session().ears().address())).isEqualTo(405);
  }

  @Test
  void aTakenPortIsRefusedWithWhoHasItAndAFreeOneAndNothingChanges() throws Exception {
    URI before = session().ears().address();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Profile changed = at(taken.getLocalPort(), "/callback/x", ListenerAccess.PLAIN);

      assertThatThrownBy(() -> workplace.receive(changed, Optional.empty(), WORDS))
          .isInstanceOf(ListenerException.class)
          .satisfies(
              e ->
                  assertThat(WORDS.say(workplace.sentence((Exception) e).orElseThrow()))
                      .contains("Port " + taken.getLocalPort() + " at 127.0.0.1 is in use by")
                      .contains("choose a free port such as"));
    }
    assertThat(session().profile().listen().path()).isEqualTo(before.getPath());
    assertThat(asked(session().ears().address())).isEqualTo(405);
    assertThat(new ProfileStore(home, Clock.systemUTC()).find("month-end"))
        .contains(session().profile());
  }

  @Test
  void whatIsAgreedAnewLeavesThePlaceAsItIs() throws Exception {
    Profile early = session().profile();
    Profile changed = at(0, "/callback/other", ListenerAccess.PLAIN);
    workplace.receive(changed, Optional.empty(), WORDS);

    workplace.agree(early, new char[0], WORDS);

    assertThat(session().profile().listen()).isEqualTo(changed.listen());
    assertThat(new ProfileStore(home, Clock.systemUTC()).find("month-end").orElseThrow().listen())
        .isEqualTo(changed.listen());
  }
}
