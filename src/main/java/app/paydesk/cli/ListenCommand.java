package app.paydesk.cli;

import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.profile.Profile;
import app.paydesk.session.Session;
import app.paydesk.words.Message;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paydesk listen}. */
@Command(name = "listen", description = "Receive callbacks without a window, until interrupted.")
public final class ListenCommand implements Callable<Integer> {
  private static final int AS_THE_PROFILE_SAYS = -1;

  private final OpenSession sessions;
  private final Until until;
  private final Terminal terminal;

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  @Option(names = "--port", paramLabel = "N", description = "Another port; 0 for any free one.")
  private int port = AS_THE_PROFILE_SAYS;

  /** Tells when the listener is to end. */
  public interface Until {
    /** Returns when it is time to stop. */
    void end() throws InterruptedException;

    /** All is closed. */
    void closed();
  }

  public ListenCommand(OpenSession sessions, Until until, Terminal terminal) {
    this.sessions = sessions;
    this.until = until;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (OpenSession.Opened opened = sessions.open(profile, this::atPort)) {
      listen(opened.session());
      return Exit.DONE.code();
    } finally {
      until.closed();
    }
  }

  private Profile atPort(Profile found) {
    return port == AS_THE_PROFILE_SAYS ? found : found.receiving(found.listen().onPort(port));
  }

  private void listen(Session session) throws InterruptedException {
    Profile.Listen place = session.profile().listen();
    if (place.exposed()) {
      terminal.err().println(sessions.say(Message.of("listen.exposed", place.host())));
    }
    session.listen();
    Optional<Message> problem = session.ears().problem();
    if (problem.isPresent()) {
      throw new CliException(Exit.OUT_OF_REACH, sessions.say(problem.get()));
    }
    String address = session.ears().address().toString();
    terminal.out().println(Json.compact(JsonObject.empty().with("listening", address)));
    until.end();
    turnedAway(session.ears().health().listener());
  }

  private void turnedAway(CallbackListener.Health health) {
    if (health.turnedAway() > 0) {
      String count = Long.toString(health.turnedAway());
      terminal.err().println(sessions.say(Message.of("listener.turned-away", count)));
    }
    health.unread().forEach(note -> terminal.err().println(sessions.say(note)));
  }
}
