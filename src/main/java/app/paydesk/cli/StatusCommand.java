package app.paydesk.cli;

import app.paydesk.gate.CallbackMessage;
import app.paydesk.gate.SigningKey;
import app.paydesk.gate.StatusReply;
import app.paydesk.gate.StatusSource;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.payment.Journal;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.StatusNews;
import app.paydesk.profile.Profile;
import java.time.Clock;
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
        case StatusReply.Known known -> print(kept(kept.journal(), key, known));
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

  private int print(Payment found) {
    terminal
        .out()
        .println(
            Json.pretty(
                JsonObject.empty()
                    .with("payment_id", found.key().id().value())
                    .with("status", found.status().orElse(""))
                    .with("standing", found.standing().name())
                    .with(
                        "operations",
                        new JsonValue.Array(
                            found.operations().stream()
                                .<JsonValue>map(StatusCommand::operation)
                                .toList()))
                    .with(
                        "events",
                        new JsonValue.Array(
                            found.events().stream()
                                .<JsonValue>map(StatusCommand::event)
                                .toList()))));
    return Exit.DONE.code();
  }

  private static JsonObject operation(Payment.OperationState state) {
    JsonObject object =
        JsonObject.empty()
            .with("ref", state.ref())
            .with("operation", state.operation().orElse(""))
            .with("type", state.type())
            .with("status", state.status().orElse(""))
            .with("standing", state.standing().name())
            .with("code", state.code())
            .with("message", state.message());
    return state
        .amount()
        .map(m -> object.with("amount", m.minor()).with("currency", m.currency().code()))
        .orElse(object);
  }

  private static JsonObject event(PaymentEvent event) {
    JsonObject object = JsonObject.empty().with("at", event.at().toString());
    return switch (event) {
      case PaymentEvent.Recorded e -> {
        JsonObject recorded = object.with("event", "recorded").with("ref", e.ref());
        yield e.link()
            .map(link -> recorded.with("link", link.address().toString()))
            .orElse(recorded);
      }
      case PaymentEvent.Expired e -> object.with("event", "expired").with("ref", e.ref());
      case PaymentEvent.Settled e -> object.with("event", "settled").with("reason", e.reason());
      case PaymentEvent.Sending e -> object.with("event", "sending").with("ref", e.ref());
      case PaymentEvent.Resent e ->
          object
              .with("event", "resent")
              .with("ref", e.ref())
              .with("reason", e.reason())
              .with("checks", e.checks());
      case PaymentEvent.Accepted e ->
          object.with("event", "accepted").with("ref", e.ref()).with("request_id", e.requestId());
      case PaymentEvent.Refused e ->
          object.with("event", "refused").with("ref", e.ref()).with("code", e.code());
      case PaymentEvent.Unanswered e ->
          object.with("event", "unanswered").with("ref", e.ref()).with("why", e.why().name());
      case PaymentEvent.NotKnown e ->
          object.with("event", "not-known").with("ref", e.ref()).with("code", e.code());
      case PaymentEvent.Reported e ->
          object
              .with("event", "reported")
              .with("source", e.source().name())
              .with("status", e.message().paymentStatus().orElse(""))
              .with(
                  "operation_status",
                  e.message().operation().flatMap(CallbackMessage.Operation::status).orElse(""));
    };
  }
}
