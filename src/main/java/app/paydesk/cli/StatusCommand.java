package app.paydesk.cli;

import app.paydesk.desk.status.StatusNews;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.gate.wire.StatusSource;
import app.paydesk.journal.Journal;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Profile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk status}. */
@Command(
    name = "status",
    description = "Ask the Gate how a payment stands and print its state and timeline as JSON.")
public final class StatusCommand implements Callable<Integer> {
  private final OpenProfile profiles;
  private final Function<Profile, ListenCommand.Books> books;
  private final Line line;
  private final Terminal terminal;
  private final Clock clock;

  @Parameters(index = "0", paramLabel = "PAYMENT_ID", description = "Our ID of the payment.")
  private String payment = "";

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  /** Asks a Gate one question, over a connection that ends with it. */
  @FunctionalInterface
  public interface Line {
    /** Puts the question to the Gate of the profile. */
    StatusReply ask(Profile profile, SigningKey key, Function<StatusSource, StatusReply> question);
  }

  /**
   * @param books opens the books of a profile
   */
  public StatusCommand(
      OpenProfile profiles,
      Function<Profile, ListenCommand.Books> books,
      Line line,
      Terminal terminal,
      Clock clock) {
    this.profiles = profiles;
    this.books = books;
    this.line = line;
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PaymentId id = new PaymentId(payment);
    try (OpenProfile.Opened opened = profiles.open(profile);
        ListenCommand.Books kept = books.apply(opened.profile())) {
      PaymentKey key = new PaymentKey(opened.profile().projectId(), id);
      StatusReply reply =
          line.ask(
              opened.profile(), opened.key(), gate -> gate.status(key.projectId(), id.value()));
      return switch (reply) {
        case StatusReply.Known known -> print(opened.profile(), kept(kept.journal(), key, known));
        case StatusReply.NotKnown no ->
            throw new CliException(
                Exit.NOT_SO,
                "The Gate answers " + no.code() + ": it does not know " + id + " or not yet.");
        case StatusReply.Unclear unclear ->
            throw new CliException(
                Exit.OUT_OF_REACH,
                "The Gate gave no answer that can be trusted: " + unclear.detail() + ".");
      };
    }
  }

  private Payment kept(Journal journal, PaymentKey key, StatusReply.Known known) {
    List<PaymentEvent> news = StatusNews.of(key, journal.find(key), known, clock.instant());
    return news.isEmpty() ? journal.find(key).orElseThrow() : journal.append(key, news);
  }

  private int print(Profile profile, Payment found) {
    List<JsonValue> events = new ArrayList<>();
    for (PaymentEvent event : found.events()) {
      JsonObject line = PaymentJson.event(events.size() + 1, event);
      events.add(line.with("event", line.text("fact").orElse("")));
    }
    JsonObject json =
        new PaymentJson(profile.agreement(), clock.instant())
            .of(found)
            .with("status", found.status().orElse(""))
            .with("standing", found.standing().name())
            .with("events", new JsonValue.Array(events));
    terminal.out().println(Json.pretty(json));
    return Exit.DONE.code();
  }
}
