package app.paydesk.session;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Fact;
import app.paydesk.journal.Journal;
import app.paydesk.journal.Subject;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the journal what a profile says, whenever that is not what was noted last; however it
 * was changed, it is noted at the latest when it is opened.
 */
final class ProfileNotes {
  /** Addresses by which anyone could send: they are told apart, but not told. */
  private static final Set<String> CAPABILITIES = Set.of("listen.relay", "listen.forward");

  private static final Logger LOG = LoggerFactory.getLogger(ProfileNotes.class);

  private final Journal journal;
  private final Supplier<Actor> person;
  private final Clock clock;

  ProfileNotes(Journal journal, Supplier<Actor> person, Clock clock) {
    this.journal = journal;
    this.person = person;
    this.clock = clock;
  }

  /** A history that cannot be written to just now gets the note at the next opening. */
  void note(Profile profile) {
    Map<String, String> settings = settings(profile);
    try {
      journal.write(
          new Subject.OfProfile(profile.name()),
          person.get(),
          now ->
              now.profile().map(Fact.ProfileChanged::settings).filter(settings::equals).isPresent()
                  ? new Decided.Nothing()
                  : new Decided.ProfileChanged(settings, clock.instant()));
    } catch (Journal.JournalException e) {
      LOG.warn("What the profile {} says is not noted: {}", profile.name(), e.getMessage());
    }
  }

  private static Map<String, String> settings(Profile profile) {
    Map<String, String> settings = new TreeMap<>();
    JsonObject json = ProfileJson.write(profile);
    // The sandbox lies at another address after each start.
    flatten(
        "",
        profile.environment() == Environment.SANDBOX
            ? json.without("gate").without("payment_page")
            : json,
        settings);
    for (String name : CAPABILITIES) {
      settings.computeIfPresent(name, (_, address) -> shortened(address));
    }
    return settings;
  }

  private static void flatten(String path, JsonObject object, Map<String, String> settings) {
    for (JsonObject.Member member : object.members()) {
      String name = path + member.key();
      if (member.value() instanceof JsonObject inner) {
        flatten(name + ".", inner, settings);
      } else {
        settings.put(name, text(member.value()));
      }
    }
  }

  private static String text(JsonValue value) {
    return value.asText().orElseGet(() -> Json.compact(value));
  }

  private static String shortened(String address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return URI.create(address).getHost() + " " + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
