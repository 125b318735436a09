package app.paydesk.cli;

import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerException;
import app.paydesk.callback.tools.CallbackIntake;
import app.paydesk.journal.Archive;
import app.paydesk.journal.Journal;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.profile.Profile;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paydesk listen}. */
@Command(name = "listen", description = "Receive callbacks without a window, until interrupted.")
public final class ListenCommand implements Callable<Integer> {
  private static final int AS_THE_PROFILE_SAYS = -1;

  private final OpenProfile profiles;
  private final Function<Profile, Books> books;
  private final Until until;
  private final Spoken spoken;
  private final Terminal terminal;
  private final Clock clock;

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  @Option(names = "--port", paramLabel = "N", description = "Another port; 0 for any free one.")
  private int port = AS_THE_PROFILE_SAYS;

  /** Where callbacks are kept, open for this process alone. */
  public record Books(Journal journal, Archive archive, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }

  /** Tells when the listener is to end. */
  public interface Until {
    /** Returns when it is time to stop. */
    void end() throws InterruptedException;

    /** All is closed. */
    void closed();
  }

  /**
   * @param books opens the books of a profile
   */
  public ListenCommand(
      OpenProfile profiles,
      Function<Profile, Books> books,
      Until until,
      Words words,
      Terminal terminal,
      Clock clock) {
    this.profiles = profiles;
    this.books = books;
    this.until = until;
    this.spoken = new Spoken(words);
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (OpenProfile.Opened opened = profiles.open(profile);
        Books kept = books.apply(opened.profile())) {
      Profile.Listen place = opened.profile().listen();
      long project = opened.profile().projectId();
      Inbox inbox = new Inbox(project, opened.key(), kept.archive(), clock);
      inbox.recover();
      listen(
          spoken.of(() -> port == AS_THE_PROFILE_SAYS ? place : place.onPort(port)),
          inbox,
          profiles.keyStorePassword(opened));
      return Exit.DONE.code();
    } finally {
      until.closed();
    }
  }

  private void turnedAway(CallbackListener.Health health) {
    if (health.turnedAway() > 0) {
      String count = Long.toString(health.turnedAway());
      terminal.err().println(spoken.say(Message.of("listener.turned-away", count)));
    }
    health.unread().forEach(note -> terminal.err().println(spoken.say(note)));
  }

  private void listen(Profile.Listen place, Inbox inbox, char[] password)
      throws InterruptedException {
    if (place.exposed()) {
      terminal.err().println(spoken.say(Message.of("listen.exposed", place.host())));
    }
    try (CallbackIntake ways = new CallbackIntake(place, inbox, password, clock, () -> {})) {
      ways.start();
      terminal
          .out()
          .println(Json.compact(JsonObject.empty().with("listening", ways.address().toString())));
      until.end();
      turnedAway(ways.health().listener());
    } catch (ListenerException e) {
      throw new CliException(Exit.OUT_OF_REACH, spoken.say(e.message()), e);
    }
  }
}
