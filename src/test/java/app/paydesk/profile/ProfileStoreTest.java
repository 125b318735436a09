package app.paydesk.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.ProcessingTimes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileStoreTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05.006Z"), ZoneOffset.UTC);

  @TempDir Path home;

  private ProfileStore store() {
    return new ProfileStore(home, CLOCK);
  }

  private static Profile profile(String name, String gate) {
    return Profile.plain(
            name,
            Environment.TEST,
            URI.create(gate),
            580,
            new Profile.Listen("127.0.0.1", 8085, CallbackPath.random()))
        .under(Agreement.limited(Map.of("upi-payout", Limits.of(100, 20_000))));
  }

  @Test
  void theFirstStartMakesTheSandbox() {
    Profile sandbox = store().find("sandbox").orElseThrow();

    assertThat(sandbox.environment()).isEqualTo(Environment.SANDBOX);
    assertThat(sandbox.listen().host()).isEqualTo("127.0.0.1");
    assertThat(sandbox.listen().path()).matches("/callback/[a-z0-9]{16}");
    assertThat(sandbox.agreement().times("cup-payout"))
        .contains(new ProcessingTimes(Duration.ofMinutes(15), Duration.ofDays(1)));
    assertThat(store().all()).containsExactly(sandbox);
  }

  @Test
  void whatWasAddedIsThereAfterARestart() {
    Profile added = profile("test-580", "https://gate.example");
    store().add(added);

    assertThat(store().find("TEST-580")).contains(added);
    assertThat(store().remove("test-580")).isTrue();
    assertThat(store().remove("test-580")).isFalse();
    assertThat(store().find("test-580")).isEmpty();
  }

  @Test
  void aNameIsGivenOnceWithoutRegardToCase() {
    store().add(profile("india", "https://gate.example"));

    assertThatThrownBy(() -> store().add(profile("India", "https://gate.example")))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("profile.taken");
  }

  @Test
  void aNameNamesOneFileOfTheFolderOnEveryComputer() {
    List<String> names =
        List.of(
            "",
            "a".repeat(41),
            ".",
            "..",
            "../x",
            "a/b",
            "a\\b",
            "C:x",
            "a.",
            "a.b",
            "a ",
            " a",
            "a\u0000",
            "a\n",
            "ａ",
            "é",
            "a\u200b",
            "con",
            "Con",
            "PRN",
            "aux",
            "NUL",
            "com1",
            "COM9",
            "com0",
            "lpt1",
            "LPT9",
            "CON.",
            "nul.txt",
            "com¹");
    for (String name : names) {
      assertThatThrownBy(() -> profile(name, "https://gate.example"))
          .as(name)
          .isInstanceOf(ProfileException.class)
          .hasMessageContaining("profile.name");
    }
    for (String name : List.of("a", "A-1_b", "a".repeat(40), "console", "com", "com10", "nul1")) {
      assertThat(profile(name, "https://gate.example").name()).isEqualTo(name);
    }
  }

  @Test
  void aListOfProfilesWithSuchANameOrWithTwinsIsRefused() throws Exception {
    store().add(profile("month-end", "https://gate.example"));
    store().add(profile("india", "https://gate.example"));
    Path file = home.resolve("profiles.json");
    String sound = Files.readString(file);

    for (String name : List.of("../month-end", "NUL", "month-end.", "sub/month-end", "")) {
      Files.writeString(file, sound.replace("\"month-end\"", "\"" + name + "\""));
      assertThatThrownBy(() -> store().all())
          .as(name)
          .isInstanceOf(ProfileException.class)
          .hasMessageContaining("profile.name");
    }
    for (String name : List.of("India", "INDIA", "india", "Sandbox")) {
      Files.writeString(file, sound.replace("\"month-end\"", "\"" + name + "\""));
      assertThatThrownBy(() -> store().all())
          .as(name)
          .isInstanceOf(ProfileException.class)
          .hasMessageContaining("profile.name.twin");
    }
    Files.writeString(file, sound);
    assertThat(store().all()).hasSize(3);
  }

  @Test
  void aBrokenFileIsMovedAsideAndNeverOverwritten() throws Exception {
    Files.writeString(home.resolve("profiles.json"), "{\"profiles\": [");
    ProfileStore store = store();

    assertThat(store.all()).extracting(Profile::name).containsExactly("sandbox");
    Path aside = home.resolve("profiles.json.broken-20260102-030405-006");
    assertThat(aside).hasContent("{\"profiles\": [");
    assertThat(store.notice().orElseThrow().arguments()).contains(aside.toString());
  }

  @Test
  void membersOfALaterVersionAreKept() throws Exception {
    store().all();
    Path file = home.resolve("profiles.json");
    String later = Files.readString(file).replaceFirst("\\{", "{\"team\": {\"seats\": 1.0},");
    Files.writeString(file, later);

    store().add(profile("more", "https://gate.example"));

    assertThat(Files.readString(file)).contains("\"seats\": 1.0");
  }

  @Test
  void onlyTheOwnerReadsTheFileAndNoHalfOneIsLeft() throws Exception {
    store().add(profile("more", "https://gate.example"));

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("profiles.json"))))
        .isEqualTo("rw-------");
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(home.resolve("profiles.json"));
    }
  }

  @Test
  void aGateIsReachedByHttpsOnlyExceptOnThisComputer() {
    for (String gate : List.of("http://gate.example", "ftp://gate.example", "gate.example")) {
      assertThatThrownBy(() -> profile("p", gate)).isInstanceOf(ProfileException.class);
    }
    for (String gate : List.of("https://gate.example/", "http://127.0.0.1:80", "http://[::1]:80")) {
      assertThat(profile("p", gate).gate()).isEqualTo(URI.create(gate));
    }
  }
}
