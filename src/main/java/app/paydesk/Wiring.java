package app.paydesk;

import app.paydesk.cli.BackupCommand;
import app.paydesk.cli.DraftCommand;
import app.paydesk.cli.ExportCommand;
import app.paydesk.cli.HelpCommand;
import app.paydesk.cli.Home;
import app.paydesk.cli.Interrupt;
import app.paydesk.cli.LinkCommand;
import app.paydesk.cli.ListenCommand;
import app.paydesk.cli.OpenProfile;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.OperationsCommand;
import app.paydesk.cli.Passphrase;
import app.paydesk.cli.PersonCommand;
import app.paydesk.cli.ProfileCommand;
import app.paydesk.cli.RehearseCommand;
import app.paydesk.cli.RestoreCommand;
import app.paydesk.cli.SandboxCommand;
import app.paydesk.cli.ShowCommand;
import app.paydesk.cli.SignCommand;
import app.paydesk.cli.StatusCommand;
import app.paydesk.cli.Terminal;
import app.paydesk.cli.TourCommand;
import app.paydesk.cli.VerifyCommand;
import app.paydesk.cli.batch.BatchCheckCommand;
import app.paydesk.cli.batch.BatchCommand;
import app.paydesk.cli.batch.BatchMapCommand;
import app.paydesk.cli.batch.BatchMaskCommand;
import app.paydesk.cli.batch.BatchRemainderCommand;
import app.paydesk.cli.batch.BatchResultCommand;
import app.paydesk.cli.batch.BatchRunCommand;
import app.paydesk.cli.batch.BatchStatusCommand;
import app.paydesk.cli.batch.BatchTemplateCommand;
import app.paydesk.cli.batch.BatchWithdrawCommand;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.history.sqlite.HistoryReader;
import app.paydesk.journal.Entry;
import app.paydesk.method.Methods;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentIds;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Profile;
import app.paydesk.session.HistoryFile;
import app.paydesk.session.SessionParts;
import app.paydesk.words.Words;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** The commands, each made with what it needs. */
final class Wiring {
  private final Home home;
  private final Terminal terminal;
  private final SessionParts parts = SessionParts.usual();
  private final Clock clock = parts.clock();
  private final Methods methods = parts.methods();
  private final Words words = Words.of(Locale.ENGLISH, methods.bundles());
  private final Passphrase passphrase = Passphrase.ofThisUser();
  private final OpenProfile profiles;
  private final OpenSession sessions;

  Wiring(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
    this.profiles = new OpenProfile(home, passphrase, words, terminal, clock);
    this.sessions = new OpenSession(home, profiles, parts, words, terminal);
  }

  List<Object> commands(DesktopApp console) {
    PaymentIds ids = new PaymentIds(clock, new SecureRandom());
    return List.of(
        new TourCommand(console::tour),
        new RehearseCommand(console::rehearse),
        new OperationsCommand(methods, terminal),
        new DraftCommand(methods, words, ids, this::signing, terminal),
        new LinkCommand(methods, words, ids, profiles, terminal, clock),
        new SignCommand(terminal),
        new VerifyCommand(terminal),
        new HelpCommand(terminal),
        new SandboxCommand(terminal),
        new ProfileCommand(home, passphrase, words, terminal, clock),
        new PersonCommand(home, words, terminal),
        new BackupCommand(home, words, terminal, clock),
        new RestoreCommand(home, passphrase, words, terminal, clock),
        new ListenCommand(sessions, new Interrupt(), terminal),
        new StatusCommand(sessions, terminal, clock),
        new ShowCommand(profiles, this::reading, terminal, clock),
        new ExportCommand(profiles, this::reader, terminal, clock),
        batch());
  }

  private CommandLine batch() {
    CommandLine batch = new CommandLine(new BatchCommand());
    List.of(
            new BatchTemplateCommand(methods, words, terminal),
            new BatchCheckCommand(sessions, methods, words, terminal),
            new BatchRunCommand(
                sessions, methods, words, System::nanoTime, TimeUnit.NANOSECONDS::sleep, terminal),
            new BatchStatusCommand(sessions, words, terminal),
            new BatchResultCommand(sessions, methods, words, terminal),
            new BatchRemainderCommand(sessions, methods, words, terminal),
            new BatchMapCommand(home, methods, words, terminal),
            new BatchMaskCommand(methods, words, terminal),
            new BatchWithdrawCommand(sessions, words, terminal))
        .forEach(batch::addSubcommand);
    return batch;
  }

  private DraftCommand.Signing signing(String profile) {
    OpenProfile.Opened opened = profiles.open(profile);
    return new DraftCommand.Signing(opened.profile(), opened.key());
  }

  private ShowCommand.Books reading(Profile profile) {
    HistoryReader history = reader(profile);
    return new ShowCommand.Books() {
      @Override
      public Optional<Payment> find(PaymentKey key) {
        return history.find(key);
      }

      @Override
      public List<Entry> entries(PaymentKey key) {
        return history.entries(key);
      }

      @Override
      public void close() {
        history.close();
      }
    };
  }

  private HistoryReader reader(Profile profile) {
    try {
      return HistoryFile.read(
          home.get(),
          profile,
          notices -> notices.stream().map(words::say).forEach(terminal.err()::println));
    } catch (HistoryException e) {
      throw StartupFailure.refused(e, words);
    }
  }
}
