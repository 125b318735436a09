package app.paydesk.cli;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.profile.Keys;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Finds a profile by name and opens its key, for the commands that need one. */
public final class OpenProfile {
  private final Home home;
  private final Passphrase passphrase;
  private final Spoken spoken;
  private final Terminal terminal;
  private final Clock clock;

  public OpenProfile(
      Home home, Passphrase passphrase, Words words, Terminal terminal, Clock clock) {
    this(home, passphrase, new Spoken(words), terminal, clock);
  }

  OpenProfile(Home home, Passphrase passphrase, Spoken spoken, Terminal terminal, Clock clock) {
    this.home = home;
    this.passphrase = passphrase;
    this.spoken = spoken;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** A profile and its key, which whoever asked for it closes. */
  public record Opened(Profile profile, SigningKey key) implements AutoCloseable {
    @Override
    public void close() {
      key.close();
    }
  }

  /**
   * The profile of that name.
   *
   * @throws CliException naming the profiles there are, if it is not one of them
   */
  public Profile find(String name) {
    ProfileStore store = new ProfileStore(home.get(), clock);
    return spoken.of(
        () -> {
          var found = store.find(name);
          store.notice().ifPresent(notice -> terminal.err().println(spoken.say(notice)));
          return found.orElseThrow(() -> unknown(name, store));
        });
  }

  /**
   * The profile of that name with its key; asks for the passphrase where there is one.
   *
   * @throws CliException if there is no such profile or its key stays shut
   */
  public Opened open(String name) {
    Profile profile = find(name);
    Vault vault = new Vault(home.get());
    return new Opened(profile, withPassphrase(profile, vault, vault::open));
  }

  /** All keys of the profile, which the caller closes; only where this process has the home. */
  Keys keys(Profile profile) {
    Vault vault = new Vault(home.get());
    return withPassphrase(profile, vault, vault::unlock);
  }

  private <T> T withPassphrase(Profile profile, Vault vault, BiFunction<Profile, char[], T> open) {
    boolean asked = spoken.of(() -> vault.needsPassphrase(profile));
    char[] typed = asked ? passphrase.ask(profile.name(), spoken) : new char[0];
    try {
      return spoken.of(() -> open.apply(profile, typed));
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private CliException unknown(String name, ProfileStore store) {
    String names = store.all().stream().map(Profile::name).collect(Collectors.joining(", "));
    return new CliException(
        Exit.WRONG_INPUT, spoken.say(Message.of("profile.unknown", name, names)));
  }
}
