package app.paydesk.cli;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonValue;
import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.Environment;
import app.paydesk.profile.KeyStorePassword;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileJson;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.profile.VaultException;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk profile}. */
@Command(name = "profile", description = "Add, change, show, list or remove profiles.")
public final class ProfileCommand implements Callable<Integer> {
  private final Home home;
  private final Passphrase passphrase;
  private final Spoken spoken;
  private final Terminal terminal;
  private final Clock clock;

  public ProfileCommand(
      Home home, Passphrase passphrase, Words words, Terminal terminal, Clock clock) {
    this.home = home;
    this.passphrase = passphrase;
    this.spoken = new Spoken(words);
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    throw new CliException(
        Exit.WRONG_INPUT, "Say what to do: profile add, set, show, list or remove.");
  }

  @Command(
      name = "add",
      description = "Add a profile. Its passphrase is asked for, or taken from PAYDESK_PASSPHRASE.")
  int add(
      @Parameters(paramLabel = "NAME", description = "Letters, digits, - and _.") String name,
      @Option(names = "--gate", required = true, paramLabel = "URL", description = "The Gate.")
          URI gate,
      @Option(names = "--project", required = true, paramLabel = "N", description = "Its project.")
          long project,
      @Option(names = "--secret-file", required = true, paramLabel = "F", description = "Its key.")
          Path secretFile,
      @Option(
              names = "--listen",
              paramLabel = "HOST:PORT",
              defaultValue = "127.0.0.1:8480",
              description = "Where callbacks are received; ${DEFAULT-VALUE} unless given.")
          String listen,
      @Option(
              names = "--payment-page",
              paramLabel = "URL",
              description = "The page that payment links for customers begin with.")
          Optional<URI> page,
      @Mixin ReceptionOptions reception,
      @Option(names = "--live", description = "It moves real money.") boolean live,
      @Option(names = "--no-passphrase", description = "Not for live profiles; see what is said.")
          boolean open) {
    Profile plain =
        spoken.of(
            () ->
                Profile.plain(
                    name,
                    live ? Environment.LIVE : Environment.TEST,
                    gate,
                    project,
                    Profile.Listen.at(listen, CallbackPath.random())
                        .facing(reception.over(ListenerAccess.PLAIN, Set.of()))));
    Profile profile = spoken.of(() -> page.map(plain::paidAt).orElse(plain));
    home.alone(
        spoken,
        () -> {
          requireFree(profile);
          keep(profile, secretFile, open);
          reception.passwordFile().ifPresent(file -> keepPassword(profile, secretFile, file));
          return spoken.of(
              () -> {
                store().add(profile);
                return profile;
              });
        });
    exposed(profile);
    terminal
        .err()
        .println("Added. Its callbacks are received at the path " + profile.listen().path());
    return Exit.DONE.code();
  }

  @Command(
      name = "set",
      description = {
        "Change where callbacks of a profile are received, or where its Gate is.",
        "What is not named stays. The secret is sealed with the Gate's address, so a new one asks",
        "for the passphrase. A Paydesk that runs takes it up when it opens the profile again."
      })
  int set(
      @Parameters(paramLabel = "NAME", description = "The profile.") String name,
      @Option(names = "--listen", paramLabel = "HOST:PORT", description = "Another place.")
          Optional<String> listen,
      @Option(names = "--gate", paramLabel = "URL", description = "Another address of the Gate.")
          Optional<URI> gate,
      @Option(
              names = "--payment-page",
              paramLabel = "URL",
              description = "Another Payment Page; an empty text for none.")
          Optional<URI> page,
      @Option(
              names = "--new-path",
              description = "A new random path; the old one ends, so tell the provider.")
          boolean fresh,
      @Option(
              names = "--clear",
              paramLabel = "WHAT",
              split = ",",
              description = "Take back: ${COMPLETION-CANDIDATES}.")
          @Nullable Set<ReceptionOptions.Part> cleared,
      @Mixin ReceptionOptions reception) {
    Set<ReceptionOptions.Part> none = cleared == null ? Set.of() : cleared;
    Profile changed =
        home.alone(
            spoken,
            () -> {
              Profile moved = moved(profiles().find(name), gate, page);
              return received(moved, listen, fresh, none, reception);
            });
    exposed(changed);
    terminal.out().println(Json.compact(ProfileJson.write(changed)));
    return Exit.DONE.code();
  }

  private Profile moved(Profile before, Optional<URI> gate, Optional<URI> page) {
    if (gate.isEmpty() && page.isEmpty()) {
      return before;
    }
    requireNoSandbox(before);
    Profile moved =
        spoken.of(
            () -> {
              Profile there = before.at(gate.orElse(before.gate()));
              return page.isPresent()
                  ? there.paidAt(page.filter(address -> !address.toString().isEmpty()))
                  : there;
            });
    Vault vault = new Vault(home.get());
    char[] typed = typed(vault, before);
    try {
      return spoken.of(
          () -> {
            vault.rebind(before, moved, typed);
            store().move(moved);
            return moved;
          });
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private Profile received(
      Profile before,
      Optional<String> listen,
      boolean fresh,
      Set<ReceptionOptions.Part> cleared,
      ReceptionOptions reception) {
    Profile.Listen place = before.listen();
    String path = fresh ? CallbackPath.random() : place.path();
    Profile changed =
        spoken.of(
            () ->
                before.receiving(
                    Profile.Listen.at(listen.orElse(place.host() + ":" + place.port()), path)
                        .facing(reception.over(place.reception(), cleared))));
    reception.passwordFile().ifPresent(file -> keepPassword(profiles(), changed, file));
    return spoken.of(
        () -> {
          if (changed.listen().reception().keyStore().isEmpty()) {
            new KeyStorePassword(home.get()).remove(changed);
          }
          store().receive(changed);
          return changed;
        });
  }

  @Command(name = "show", description = "Show a profile as JSON, without its secret.")
  int show(@Parameters(paramLabel = "NAME", description = "The profile.") String name) {
    Profile profile = profiles().find(name);
    terminal.out().println(Json.compact(ProfileJson.write(profile)));
    return Exit.DONE.code();
  }

  @Command(name = "list", description = "List the profiles, without their secrets.")
  int list(@Option(names = "--json", description = "As JSON.") boolean json) {
    List<Profile> profiles = spoken.of(() -> store().all());
    if (json) {
      terminal
          .out()
          .println(
              Json.compact(
                  new JsonValue.Array(
                      profiles.stream().<JsonValue>map(ProfileJson::write).toList())));
      return Exit.DONE.code();
    }
    for (Profile p : profiles) {
      terminal
          .out()
          .println(String.join("\t", p.name(), p.environment().name(), p.gate().toString()));
    }
    return Exit.DONE.code();
  }

  @Command(
      name = "remove",
      description = "Remove a profile and its secret, by its passphrase; its history stays.")
  int remove(@Parameters(paramLabel = "NAME", description = "The profile.") String name) {
    return home.alone(
        spoken,
        () -> {
          Profile profile = profiles().find(name);
          requireNoSandbox(profile);
          Vault vault = new Vault(home.get());
          char[] typed = new char[0];
          try {
            if (secured(vault, profile)) {
              typed = passphrase.ask(profile.name(), spoken);
              requireKnown(vault, profile, typed);
            }
            return spoken.of(
                () -> {
                  store().remove(profile.name());
                  vault.remove(profile);
                  new KeyStorePassword(home.get()).remove(profile);
                  return Exit.DONE.code();
                });
          } finally {
            Arrays.fill(typed, '\0');
          }
        });
  }

  private void requireKnown(Vault vault, Profile profile, char[] typed) {
    spoken.of(
        () -> {
          vault.requireKnown(profile, typed);
          return profile;
        });
  }

  /** A secret that is missing or damaged protects nothing any more. */
  private static boolean secured(Vault vault, Profile profile) {
    try {
      return vault.needsPassphrase(profile);
    } catch (VaultException e) {
      return false;
    }
  }

  private char[] typed(Vault vault, Profile profile) {
    boolean asked = spoken.of(() -> vault.needsPassphrase(profile));
    return asked ? passphrase.ask(profile.name(), spoken) : new char[0];
  }

  private void requireNoSandbox(Profile profile) {
    if (profile.environment() == Environment.SANDBOX) {
      throw new CliException(
          Exit.WRONG_INPUT, spoken.say(Message.of("profile.sandbox", profile.name())));
    }
  }

  private void requireFree(Profile profile) {
    String name = profile.name();
    if (spoken.of(() -> store().find(name)).isPresent()) {
      throw spoken.refused(Message.of("profile.taken", name), new IllegalArgumentException(name));
    }
    spoken.of(
        () -> {
          new Vault(home.get()).requireFree(profile);
          return profile;
        });
  }

  private void exposed(Profile profile) {
    if (profile.listen().exposed()) {
      terminal.err().println(spoken.say(Message.of("listen.exposed", profile.listen().host())));
    }
  }

  private void keep(Profile profile, Path secretFile, boolean open) {
    Vault vault = new Vault(home.get());
    char[] text = SecretFile.text(secretFile, terminal.err());
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
    byte[] secret = new byte[utf8.remaining()];
    utf8.get(secret).clear().put(new byte[utf8.capacity()]);
    char[] typed = open ? new char[0] : passphrase.choose(profile.name(), spoken);
    try {
      spoken.of(
          () -> {
            if (open) {
              vault.storeWithoutPassphrase(profile, secret);
            } else {
              vault.store(profile, typed, secret);
            }
            return profile;
          });
    } finally {
      Arrays.fill(text, '\0');
      Arrays.fill(secret, (byte) 0);
      Arrays.fill(typed, '\0');
    }
    if (open) {
      Message plain = Message.of("vault.open.to.readers", profile.name(), home.get());
      terminal.err().println(spoken.say(plain));
    }
  }

  private void keepPassword(OpenProfile profiles, Profile profile, Path file) {
    try (OpenProfile.Opened opened = profiles.open(profile.name())) {
      keepPassword(profile, opened.key(), file);
    }
  }

  private void keepPassword(Profile profile, Path secretFile, Path file) {
    try (SigningKey secret = SecretFile.read(secretFile, terminal.err())) {
      keepPassword(profile, secret, file);
    }
  }

  private void keepPassword(Profile profile, SigningKey secret, Path file) {
    char[] password = SecretFile.text(file, terminal.err());
    try {
      spoken.of(
          () -> {
            new KeyStorePassword(home.get()).store(profile, secret, password);
            return profile;
          });
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private OpenProfile profiles() {
    return new OpenProfile(home, passphrase, spoken, terminal, clock);
  }

  private ProfileStore store() {
    return new ProfileStore(home.get(), clock);
  }
}
