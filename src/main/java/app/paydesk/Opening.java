package app.paydesk;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.trace.StartTrace;
import app.paydesk.ui.shell.FirstFrame;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.start.OpenWindow;
import app.paydesk.ui.start.Toolkit;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The window as it opens: toolkit and first frame come beside the history, the content after. */
final class Opening {
  private final CompletableFuture<Taken> taken = new CompletableFuture<>();
  private final Toolkit.Starter toolkit;
  private final FutureTask<Shown> window = new FutureTask<>(this::shown);

  private Opening(Toolkit.Starter toolkit) {
    this.toolkit = toolkit;
  }

  private record Taken(Path home, List<Profile> profiles, Runnable closed) {}

  private record Shown(OpenWindow window, UiSettings settings) {}

  /** Begins with the toolkit, on a thread of its own. */
  static Opening begun() {
    return begun(Toolkit::onDisplay);
  }

  /** The same with another toolkit. */
  static Opening begun(Toolkit.Starter toolkit) {
    Opening opening = new Opening(toolkit);
    Thread.ofPlatform().daemon().name("opening").start(opening.window);
    return opening;
  }

  /**
   * Looks whether there can be a window at all.
   *
   * @throws CliException if there is no display
   */
  static void requireDisplay() {
    try {
      Toolkit.requireDisplay();
    } catch (Toolkit.NoDisplayException e) {
      throw unreachable(e);
    }
  }

  /**
   * Shows the first frame as soon as that can be; does not wait for it.
   *
   * @param closed told when the window is gone
   */
  void show(Path home, List<Profile> profiles, Runnable closed) {
    taken.complete(new Taken(home, profiles, closed));
  }

  /**
   * Puts the content into the window and gives it.
   *
   * @throws CliException if no window can be opened here
   */
  OpenWindow fill(ProfileSwitcher workplace) throws InterruptedException {
    try {
      Shown shown = window.get();
      shown.window().fill(frame -> workplace.window(shown.settings(), frame));
      return shown.window();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Toolkit.NoDisplayException known) {
        throw unreachable(known);
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Shown shown() throws InterruptedException, ExecutionException {
    toolkit.start();
    StartTrace.ended("toolkit");
    Taken here = taken.get();
    UiSettings settings = UiSettings.load(here.home());
    Words words = Words.of(settings.locale(), FirstFrame.BUNDLES);
    Profile profile = last(here.profiles(), settings);
    return new Shown(
        Toolkit.open(() -> FirstFrame.of(settings, profile, words), here.closed()), settings);
  }

  /** The profile that the window comes back to, which is asked for its passphrase first. */
  private static Profile last(List<Profile> profiles, UiSettings settings) {
    return named(profiles, settings.profile())
        .or(() -> named(profiles, ProfileStore.SANDBOX))
        .orElseThrow();
  }

  private static Optional<Profile> named(List<Profile> profiles, String name) {
    return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
  }

  private static CliException unreachable(Toolkit.NoDisplayException e) {
    return new CliException(Exit.OUT_OF_REACH, String.valueOf(e.getMessage()), e);
  }
}
