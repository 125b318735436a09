package app.paydesk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.ProfileSwitcher;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.Methods;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileException;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.VaultException;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One profile at work at a time, and always one. */
class SwitchingTest {
  private static final Words WORDS = Words.of(Locale.ENGLISH, Methods.installed().bundles());
  private static final Words CHINESE =
      Words.of(Locale.SIMPLIFIED_CHINESE, Methods.installed().bundles());
  private static final long MOST_PAGES = 4_294_967_294L;
  private static final int SMALLEST_PAGE = 512;
  @TempDir Path home;
  private ProfileSwitcher workplace;

  @BeforeEach
  void open() throws IOException {
    workplace = ProfileSwitcher.sandbox(home, Duration.ofMillis(50));
  }

  @AfterEach
  void close() throws IOException {
    workplace.close();
  }

  @Test
  void twoProfilesMayShareAPort() throws IOException {
    int port = freePort();
    Profile one = added("one", port);
    Profile two = added("two", port);

    for (Profile wanted : new Profile[] {one, two, one}) {
      workplace.open(wanted, new char[0], WORDS);

      assertThat(workplace.session().profile().name()).isEqualTo(wanted.name());
      assertThat(workplace.session().ears().problem()).isEmpty();
      assertThat(workplace.session().ears().health().listener().address().getPort())
          .isEqualTo(port);
    }
  }

  @Test
  void aProfileThatDoesNotOpenLeavesTheOneAtWorkAsItWas() throws IOException {
    Profile broken = added("broken", 0);
    Path history = Files.createDirectories(home.resolve("history")).resolve("broken.db");
    Files.writeString(
        history, "this is no database, and long enough to be taken for none".repeat(9));
    Session before = workplace.session();

    assertThatThrownBy(() -> workplace.open(broken, new char[0], WORDS))
        .isInstanceOf(HistoryException.class)
        .satisfies(
            e ->
                assertThat(WORDS.say(workplace.sentence((Exception) e).orElseThrow()))
                    .contains("broken.db is damaged or no Paydesk history")
                    .contains("restore a backup"));

    assertThat(workplace.session()).isSameAs(before);
    assertThat(before.archive().figures(before.profile().projectId()).payments()).isNotNegative();
    Files.delete(history);
    workplace.open(broken, new char[0], WORDS);
    assertThat(workplace.session().profile().name()).isEqualTo("broken");
  }

  @Test
  void aFullDiskLeavesTheProfileAtWorkAndIsSaidInBothLanguages() throws Exception {
    Profile wanted = added("month-end", 0);
    Path history = Files.createDirectories(home.resolve("history")).resolve("month-end.db");
    Session before = workplace.session();
    ofTheFirstVersionAndFull(history);

    assertThatThrownBy(() -> workplace.open(wanted, new char[0], WORDS))
        .isInstanceOf(HistoryException.class)
        .satisfies(
            e -> {
              Message said = workplace.sentence((Exception) e).orElseThrow();
              assertThat(WORDS.say(said))
                  .isEqualTo(
                      "There is no room on the disk for "
                          + history
                          + ". Free some space, then try again.");
              assertThat(CHINESE.say(said)).isEqualTo("磁盘空间不足，无法使用 " + history + "。请释放一些空间后重试。");
            });
    assertThat(workplace.session()).isSameAs(before);
    assertThat(before.archive().figures(before.profile().projectId()).payments()).isNotNegative();
    Files.delete(history);
    workplace.open(wanted, new char[0], WORDS);
    assertThat(workplace.session().profile().name()).isEqualTo("month-end");
  }

  /** To be brought up to date, which takes a page more than a file may have. */
  private static void ofTheFirstVersionAndFull(Path history) throws Exception {
    try (InputStream script =
            Objects.requireNonNull(SwitchingTest.class.getResourceAsStream("/history/V1.sql"));
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + history);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA page_size = " + SMALLEST_PAGE);
      statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      statement.executeUpdate("PRAGMA user_version = 1");
    }
    try (RandomAccessFile file = new RandomAccessFile(history.toFile(), "rw")) {
      file.seek(28);
      file.writeInt((int) MOST_PAGES);
      file.setLength(MOST_PAGES * SMALLEST_PAGE); // a hole, which takes no room
    }
  }

  @Test
  void theProfileAtWorkIsNotOpenedTwice() throws IOException {
    Session before = workplace.session();

    workplace.open(before.profile(), new char[0], WORDS);

    assertThat(workplace.session()).isSameAs(before);
  }

  @Test
  void aTakenPortIsToldAndTheProfileOpensAllTheSame() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Profile profile = added("deaf", taken.getLocalPort());

      workplace.open(profile, new char[0], WORDS);

      assertThat(workplace.session().ears().problem()).isPresent();
    }
  }

  @Test
  void aProfileThatIsAddedIsListedAndKeepsItsSecret() throws IOException {
    String passphrase = "a long enough passphrase";
    Profile profile = profile("month-end", 0);

    workplace.add(profile, UUID.randomUUID().toString().toCharArray(), passphrase.toCharArray());

    assertThat(workplace.list()).extracting(Profile::name).contains("month-end");
    assertThat(workplace.needsPassphrase(profile)).isTrue();
    assertThatThrownBy(() -> workplace.open(profile, "something else".toCharArray(), WORDS))
        .isInstanceOf(VaultException.class);
    workplace.open(profile, passphrase.toCharArray(), WORDS);
    assertThat(workplace.session().profile()).isEqualTo(profile);
  }

  @Test
  void aNameIsTakenWithoutRegardToCaseAndItsSecretStays() throws IOException {
    Profile profile = added("main", 0);
    Profile same = profile("MAIN", 0);
    char[] secret = "x".toCharArray();

    assertThatThrownBy(() -> workplace.add(same, secret, new char[0]))
        .isInstanceOf(ProfileException.class);
    workplace.open(profile, new char[0], WORDS);
  }

  @Test
  void whatIsAgreedAnewHoldsAtOnceAndAfterARestart() throws IOException {
    Agreement agreed = Agreement.limited(Map.of("cup-payout", Limits.of(5_000, 60_000)));

    workplace.agree(workplace.session().profile().under(agreed), new char[0], WORDS);

    assertThat(workplace.session().profile().agreement()).isEqualTo(agreed);
    assertThat(workplace.session().profile().gate().getPort()).isPositive();
    assertThat(new ProfileStore(home, Clock.systemUTC()).find("sandbox").orElseThrow())
        .satisfies(
            kept -> {
              assertThat(kept.agreement()).isEqualTo(agreed);
              assertThat(kept.gate().getPort()).as("the address of this run is not kept").isZero();
            });
  }

  private Profile added(String name, int port) {
    Profile profile = profile(name, port);
    workplace.add(profile, UUID.randomUUID().toString().toCharArray(), new char[0]);
    return profile;
  }

  private static Profile profile(String name, int port) {
    return Profile.plain(
        name,
        Environment.TEST,
        URI.create("http://127.0.0.1:1"),
        255,
        new Profile.Listen("127.0.0.1", port, "/callback/" + name));
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
