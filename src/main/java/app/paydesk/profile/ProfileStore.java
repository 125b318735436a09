package app.paydesk.profile;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.words.Message;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The profiles, in {@code profiles.json} of the home. Members that are not ours are kept. */
public final class ProfileStore {
  /** Name of the profile that is there from the first start. */
  public static final String SANDBOX = "sandbox";

  private static final long SANDBOX_PROJECT = 200;
  private static final String LIST = "profiles";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path home;
  private final Path file;
  private final Clock clock;
  private Optional<Message> notice = Optional.empty();

  public ProfileStore(Path home, Clock clock) {
    this.home = home;
    this.file = home.resolve("profiles.json");
    this.clock = clock;
  }

  /**
   * All profiles in the order of the file. Without a file, the sandbox's is made.
   *
   * @throws ProfileException if the file cannot be read or written
   */
  public synchronized List<Profile> all() {
    return profiles(load());
  }

  /** The profile of that name, without regard to case. */
  public synchronized Optional<Profile> find(String name) {
    return all().stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * Adds a profile.
   *
   * @throws ProfileException if the name is taken, without regard to case, or the file cannot be
   *     written
   */
  public synchronized void add(Profile profile) {
    JsonObject document = load();
    if (profiles(document).stream().anyMatch(p -> p.name().equalsIgnoreCase(profile.name()))) {
      throw new ProfileException("profile.taken", profile.name());
    }
    List<JsonValue> entries = new ArrayList<>(entries(document));
    entries.add(ProfileJson.write(profile));
    save(document.with(LIST, new JsonValue.Array(entries)));
  }

  /**
   * Keeps what was agreed anew for a profile; its name, project and places stay as they are.
   *
   * @throws ProfileException if there is none of that name, or the file cannot be written
   */
  public synchronized void agree(Profile changed) {
    change(changed, ProfileJson::agreed);
  }

  /**
   * Keeps where a profile's callbacks are received from now on; the rest of it stays as it is.
   *
   * @throws ProfileException if there is none of that name, or the file cannot be written
   */
  public synchronized void receive(Profile changed) {
    change(changed, ProfileJson::received);
  }

  /**
   * Keeps where the Gate and the Payment Page of a profile are from now on; its secret is to be
   * bound to them first, see {@link Vault#rebind}.
   *
   * @throws ProfileException if there is none of that name, or the file cannot be written
   */
  public synchronized void move(Profile changed) {
    change(changed, ProfileJson::moved);
  }

  private void change(Profile changed, BiFunction<JsonObject, Profile, JsonObject> change) {
    JsonObject document = load();
    if (entries(document).stream().noneMatch(entry -> named(entry, changed.name()))) {
      throw new ProfileException("profile.gone", changed.name());
    }
    List<JsonValue> entries =
        entries(document).stream()
            .map(
                entry ->
                    entry instanceof JsonObject profile && named(entry, changed.name())
                        ? change.apply(profile, changed)
                        : entry)
            .toList();
    save(document.with(LIST, new JsonValue.Array(entries)));
  }

  /** Removes the profile of that name; false if there is none. */
  public synchronized boolean remove(String name) {
    JsonObject document = load();
    List<JsonValue> left = entries(document).stream().filter(entry -> !named(entry, name)).toList();
    if (left.size() == entries(document).size()) {
      return false;
    }
    save(document.with(LIST, new JsonValue.Array(left)));
    return true;
  }

  /** What a person has to know about the file: that it was broken and where it is now. */
  public synchronized Optional<Message> notice() {
    return notice;
  }

  private static boolean named(JsonValue entry, String name) {
    return entry instanceof JsonObject profile
        && profile.text("name").filter(name::equalsIgnoreCase).isPresent();
  }

  private static List<JsonValue> entries(JsonObject document) {
    return document.get(LIST).orElseThrow() instanceof JsonValue.Array array
        ? array.items()
        : List.of();
  }

  private static List<Profile> profiles(JsonObject document) {
    List<Profile> profiles =
        entries(document).stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .map(ProfileJson::read)
            .toList();
    ProfileName.requireDistinct(profiles);
    return profiles;
  }

  private JsonObject load() {
    finishRestore();
    try {
      if (!Files.exists(file)) {
        return first();
      }
      byte[] bytes = Files.readAllBytes(file);
      try {
        JsonObject document = Json.object(bytes);
        if (document.get(LIST).orElse(null) instanceof JsonValue.Array) {
          return document;
        }
        return broken();
      } catch (JsonException _) {
        return broken();
      }
    } catch (IOException e) {
      throw ProfileException.outOfReach("profile.unreadable", file, e.getClass().getSimpleName());
    }
  }

  /** Half a home looks like a new one. */
  private void finishRestore() {
    if (HomeSwap.pending(home)) {
      try {
        HomeLock.take(home).close();
      } catch (HomeLock.HeldException e) {
        throw new ProfileException("profile.restoring", home);
      }
    }
  }

  private JsonObject first() {
    Profile sandbox =
        Profile.plain(
                SANDBOX,
                Environment.SANDBOX,
                URI.create("http://127.0.0.1:0"),
                SANDBOX_PROJECT,
                new Profile.Listen("127.0.0.1", 0, CallbackPath.random()))
            .under(SandboxTerms.agreed());
    JsonObject document =
        JsonObject.empty()
            .with("version", 1)
            .with(LIST, new JsonValue.Array(List.of(ProfileJson.write(sandbox))));
    save(document);
    return document;
  }

  private JsonObject broken() throws IOException {
    Path aside = file.resolveSibling("profiles.json.broken-" + TIME.format(clock.instant()));
    Files.move(file, aside);
    notice = Optional.of(Message.of("profile.broken", aside));
    return first();
  }

  private void save(JsonObject document) {
    try {
      SafeFile.write(file, (Json.pretty(document) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw ProfileException.outOfReach("profile.unwritable", file, e.getClass().getSimpleName());
    }
  }
}
