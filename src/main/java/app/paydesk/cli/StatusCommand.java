package app.paydesk.cli;

import app.paydesk.desk.status.Resolver;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Journal;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Profile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk status}. */
@Command(
    name = "status",
    description = "Ask the Gate how a payment stands and print its state and timeline as JSON.")
public final class StatusCommand implements Callable<Integer> {
  private final OpenSession sessions;
  private final Terminal terminal;
  private final Clock clock;

  @Parameters(index = "0", paramLabel = "PAYMENT_ID", description = "Our ID of the payment.")
  private String payment = "";

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  public StatusCommand(OpenSession sessions, Terminal terminal, Clock clock) {
    this.sessions = sessions;
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PaymentId id = new PaymentId(payment);
    try (OpenSession.Opened opened = sessions.open(profile, same -> same)) {
      Profile found = opened.session().profile();
      Resolver.Answer answer = opened.session().ask(new PaymentKey(found.projectId(), id));
      return switch (answer.reply()) {
        case StatusReply.Known _ ->
            print(
                found,
                answer.payment().orElseThrow(() -> untold("no operation is listed")),
                opened.session().journal());
        case StatusReply.NotKnown no ->
            throw new CliException(
                Exit.NOT_SO,
                "The Gate answers " + no.code() + ": it does not know " + id + " or not yet.");
        case StatusReply.Unclear unclear -> throw untold(unclear.detail());
      };
    }
  }

  private static CliException untold(String why) {
    return new CliException(
        Exit.OUT_OF_REACH, "The Gate gave no answer that can be trusted: " + why + ".");
  }

  private int print(Profile profile, Payment found, Journal journal) {
    List<Entry> entries = journal.entries(found.key());
    List<JsonValue> events = new ArrayList<>();
    for (JsonObject line : PaymentJson.timeline(found, entries)) {
      events.add(line.with("event", line.text("fact").orElse("")));
    }
    JsonObject json =
        new PaymentJson(profile.agreement(), clock.instant())
            .of(found, entries)
            .with("status", found.status().orElse(""))
            .with("standing", found.standing().name())
            .with("events", new JsonValue.Array(events));
    terminal.out().println(Json.pretty(json));
    return Exit.DONE.code();
  }
}
