package app.paydesk;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.Home;
import app.paydesk.cli.Terminal;
import app.paydesk.cli.TourCommand;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.journal.Journal;
import app.paydesk.method.Methods;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.ProfileException;
import app.paydesk.profile.VaultException;
import app.paydesk.session.Session;
import app.paydesk.trace.StartTrace;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.start.OpenWindow;
import app.paydesk.ui.start.Toolkit;
import app.paydesk.ui.theme.Theme;
import app.paydesk.ui.theme.ThemeMode;
import app.paydesk.ui.tour.Tour;
import app.paydesk.ui.tour.TourException;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window, for a clerk or for the tour. */
final class DesktopApp {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopApp.class);
  private static final Duration FAREWELL = Duration.ofSeconds(40);
  private static final Duration BRISK = Duration.ofMillis(300);

  private final Home home;
  private final Terminal terminal;
  private Optional<Opening> early = Optional.empty();

  DesktopApp(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  /** Starts what the window needs beside what is read before it opens. */
  void openSoon() {
    early = Optional.of(Opening.begun());
  }

  /** Shows the window until it is closed. */
  int open() throws IOException, InterruptedException {
    StartTrace.ended("command line");
    Opening.requireDisplay();
    Opening opening = early.orElseGet(Opening::begun);
    CountDownLatch closed = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Path folder = home.get();
    try (ProfileSwitcher workplace =
        workplace(
            () ->
                ProfileSwitcher.sandbox(
                    folder, profiles -> opening.show(folder, profiles, closed::countDown)))) {
      StartTrace.ended("session");
      Logging.toFile(folder);
      stopInOrder(closed, ended);
      OpenWindow window = opening.fill(workplace);
      ClassCache.makeAfter(window::awaitList);
      closed.await();
    } finally {
      ended.countDown();
    }
    Toolkit.end();
    return Exit.DONE.code();
  }

  /** Opens the window as a start does, with no display and in an empty home, and its screens. */
  int rehearse() throws IOException, InterruptedException {
    ClassCache.load();
    Path folder = folderOr("paydesk-rehearsal");
    Opening opening = Opening.begun(Toolkit::headless);
    Logging.toFile(folder);
    try (ProfileSwitcher workplace =
        workplace(
            () ->
                ProfileSwitcher.sandbox(
                    folder, profiles -> opening.show(folder, profiles, () -> {})))) {
      OpenWindow window = opening.fill(workplace);
      window.awaitList();
      window.turnThroughScreens();
    } finally {
      Toolkit.end();
    }
    return Exit.DONE.code();
  }

  /** Makes the tour in a home of its own. */
  int tour(TourCommand.Options options) throws IOException, InterruptedException {
    Toolkit.headless();
    Path folder = folderOr("paydesk-tour");
    Logging.toFile(folder);
    try (ProfileSwitcher workplace = workplace(() -> ProfileSwitcher.sandbox(folder, BRISK))) {
      ThemeMode theme = options.dark() ? ThemeMode.DARK : ThemeMode.LIGHT;
      UiSettings settings = new UiSettings(theme, options.language(), Theme.SMALLEST);
      Tour tour = tour(workplace, settings, options);
      List<String> faults = tour.run();
      faults.forEach(terminal.err()::println);
      return faults.isEmpty() ? Exit.DONE.code() : Exit.NOT_SO.code();
    } catch (TourException e) {
      throw new CliException(Exit.NOT_SO, String.valueOf(e.getMessage()), e);
    } finally {
      Toolkit.end();
    }
  }

  /** The home that was chosen, else a new one: never the user's own. */
  private Path folderOr(String name) throws IOException {
    return home.chosen().isPresent() ? home.get() : Files.createTempDirectory(name);
  }

  private Tour tour(ProfileSwitcher workplace, UiSettings settings, TourCommand.Options options)
      throws InterruptedException {
    Session session = workplace.session();
    MainWindow window =
        Toolkit.show(() -> workplace.window(settings), options.width(), options.height());
    return new Tour(
        window,
        workplace.hop(),
        session.journal(),
        session.archive(),
        session.profile().projectId(),
        options.shots(),
        terminal.out());
  }

  /** Takes a home. */
  @FunctionalInterface
  private interface Taking {
    ProfileSwitcher take() throws IOException;
  }

  private static ProfileSwitcher workplace(Taking taking) throws IOException {
    try {
      return taking.take();
    } catch (HomeLock.HeldException
        | HistoryException
        | VaultException
        | ProfileException
        | Journal.JournalException e) {
      Words words = Words.of(Locale.ENGLISH, Methods.installed().bundles());
      throw StartupFailure.refused(e, words);
    }
  }

  /** Lets a signal end the window as closing it does, with time for what is in flight. */
  private static void stopInOrder(CountDownLatch closed, CountDownLatch ended) {
    Runnable stop =
        () -> {
          closed.countDown();
          try {
            if (!ended.await(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
              LOG.warn("Some work did not end in time; it is taken up at the next start");
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
  }
}
