package app.paydesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Fact;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.Subject;
import app.paydesk.profile.Environment;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The journal tells what a profile said at any time, and who changed it. */
class ProfileNotesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Actor ASHA = new Actor.Person("Asha");

  private final MemoryStore journal = new MemoryStore();
  private final ProfileNotes notes =
      new ProfileNotes(journal, () -> ASHA, Clock.fixed(NOON, ZoneOffset.UTC));

  private static Profile profile(Environment environment, String gate, String path) {
    return Profile.plain(
        "month-end",
        environment,
        URI.create(gate),
        200,
        new Profile.Listen("127.0.0.1", 8480, path));
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    journal.read(0, entries::add);
    return entries;
  }

  private List<Map<String, String>> noted() {
    return entries().stream()
        .map(entry -> ((Fact.ProfileChanged) entry.fact()).settings())
        .toList();
  }

  @Test
  void whatAProfileSaysIsNotedOnceUntilItChanges() {
    Profile before = profile(Environment.TEST, "https://gate.example", "/callback");
    notes.note(before);
    notes.note(before);
    notes.note(profile(Environment.TEST, "https://gate.example", "/other"));

    assertThat(entries())
        .extracting(Entry::subject)
        .containsOnly(new Subject.OfProfile("month-end"))
        .hasSize(2);
    assertThat(entries()).extracting(Entry::by).containsOnly(ASHA);
    assertThat(noted().getFirst())
        .containsEntry("gate", "https://gate.example")
        .containsEntry("project", "200")
        .containsEntry("listen.path", "/callback");
    assertThat(noted().getLast()).containsEntry("listen.path", "/other");
  }

  @Test
  void anotherAddressOfTheSandboxIsNoChange() {
    notes.note(profile(Environment.SANDBOX, "http://127.0.0.1:1", "/callback"));
    notes.note(profile(Environment.SANDBOX, "http://127.0.0.1:2", "/callback"));

    assertThat(noted()).hasSize(1);
  }

  @Test
  void anAddressByWhichAnyoneCouldSendIsToldApartButNotTold() {
    for (String channel : List.of("aB3dE6gH9jK2", "zB3dE6gH9jK2")) {
      ListenerAccess access =
          new ListenerAccess(
              Optional.empty(),
              List.of(),
              List.of(),
              Optional.of(URI.create("https://smee.example/" + channel)));
      notes.note(
          profile(Environment.TEST, "https://gate.example", "/callback")
              .receiving(new Profile.Listen("127.0.0.1", 8480, "/callback", access)));
    }

    assertThat(noted()).hasSize(2);
    assertThat(noted().toString()).contains("smee.example").doesNotContain("B3dE6gH9jK2");
  }

  @Test
  void aHistoryThatIsFullKeepsNobodyFromWorking() {
    journal.faults().fill();
    notes.note(profile(Environment.TEST, "https://gate.example", "/callback"));
    journal.faults().free();
    notes.note(profile(Environment.TEST, "https://gate.example", "/callback"));

    assertThat(noted()).hasSize(1);
  }
}
