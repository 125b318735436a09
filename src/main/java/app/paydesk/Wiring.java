package app.paydesk;

import app.paydesk.cli.BackupCommand;
import app.paydesk.cli.DraftCommand;
import app.paydesk.cli.ExportCommand;
import app.paydesk.cli.Home;
import app.paydesk.cli.Interrupt;
import app.paydesk.cli.LinkCommand;
import app.paydesk.cli.ListenCommand;
import app.paydesk.cli.OpenProfile;
import app.paydesk.cli.OperationsCommand;
import app.paydesk.cli.Passphrase;
import app.paydesk.cli.ProfileCommand;
import app.paydesk.cli.RestoreCommand;
import app.paydesk.cli.SandboxCommand;
import app.paydesk.cli.ShowCommand;
import app.paydesk.cli.SignCommand;
import app.paydesk.cli.StatusCommand;
import app.paydesk.cli.Terminal;
import app.paydesk.cli.TourCommand;
import app.paydesk.cli.VerifyCommand;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.gate.wire.GateClient;
import app.paydesk.gate.wire.StatusSource;
import app.paydesk.gate.wire.Timeouts;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.history.sqlite.HistoryReader;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.method.Methods;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentIds;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.Profile;
import app.paydesk.session.HistoryFile;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The commands, each made with what it needs. */
final class Wiring {
  private final Home home;
  private final Terminal terminal;
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final Methods methods = Methods.installed();
  private final Words words = Words.of(Locale.ENGLISH, methods.bundles());
  private final Passphrase passphrase = Passphrase.ofThisUser();
  private final OpenProfile profiles;

  Wiring(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
    this.profiles = new OpenProfile(home, passphrase, words, terminal, clock);
  }

  List<Object> commands(DesktopApp console) {
    PaymentIds ids = new PaymentIds(clock, new SecureRandom());
    return List.of(
        new TourCommand(console::tour),
        new OperationsCommand(methods, terminal),
        new DraftCommand(methods, words, ids, this::signing, terminal),
        new LinkCommand(methods, words, ids, profiles, terminal, clock),
        new SignCommand(terminal),
        new VerifyCommand(terminal),
        new SandboxCommand(terminal),
        new ProfileCommand(home, passphrase, words, terminal, clock),
        new BackupCommand(home, words, terminal, clock),
        new RestoreCommand(home, passphrase, words, terminal, clock),
        new ListenCommand(profiles, this::books, new Interrupt(), words, terminal, clock),
        new StatusCommand(profiles, this::books, Wiring::ask, terminal, clock),
        new ShowCommand(profiles, this::reading, terminal, clock),
        new ExportCommand(profiles, this::reader, terminal, clock));
  }

  private DraftCommand.Signing signing(String profile) {
    OpenProfile.Opened opened = profiles.open(profile);
    return new DraftCommand.Signing(opened.profile(), opened.key());
  }

  private static StatusReply ask(
      Profile profile, SigningKey key, Function<StatusSource, StatusReply> question) {
    try (GateClient gate = new GateClient(profile.gate(), key, Timeouts.usual())) {
      return question.apply(gate);
    }
  }

  private ListenCommand.Books books(Profile profile) {
    Path folder = home.get();
    HomeLock lock = lock(folder);
    HistoryDatabase history = history(folder, profile, lock);
    return new ListenCommand.Books(
        new SqliteJournal(history),
        new SqliteArchive(history),
        () -> {
          try (lock) {
            history.close();
          }
        });
  }

  private ShowCommand.Books reading(Profile profile) {
    HistoryReader history = reader(profile);
    return new ShowCommand.Books() {
      @Override
      public Optional<Payment> find(PaymentKey key) {
        return history.find(key);
      }

      @Override
      public void close() {
        history.close();
      }
    };
  }

  /** Opened as for writing where nobody works in the home, so that an older history is renewed. */
  private HistoryReader reader(Profile profile) {
    try (HomeLock lock = taken(home.get());
        HistoryDatabase renewed = history(home.get(), profile, lock)) {
      return reader(renewed.file(), profile);
    } catch (HomeLock.HeldException _) {
      return reader(HistoryFile.of(home.get(), profile), profile);
    }
  }

  private HistoryReader reader(Path file, Profile profile) {
    try {
      return HistoryReader.open(file, HistoryFile.owner(profile));
    } catch (HistoryException e) {
      throw StartupFailure.refused(e, words);
    }
  }

  private HomeLock lock(Path folder) {
    try {
      return taken(folder);
    } catch (HomeLock.HeldException e) {
      throw StartupFailure.refused(e, words);
    }
  }

  /** Taken, with what there is to know of the folder said. */
  private HomeLock taken(Path folder) {
    HomeLock lock = HomeLock.take(folder);
    lock.notices().stream().map(words::say).forEach(terminal.err()::println);
    return lock;
  }

  private HistoryDatabase history(Path folder, Profile profile, HomeLock lock) {
    try {
      return HistoryFile.open(folder, profile, new ChangeFeed());
    } catch (HistoryException e) {
      lock.close();
      throw StartupFailure.refused(e, words);
    }
  }
}
