package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ProfileSwitcher;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Operation;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.session.Session;
import app.paydesk.session.SessionParts;
import app.paydesk.session.ToldGate;
import app.paydesk.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code paydesk status} asks and keeps what comes of it exactly as the window does. */
class StatusCommandTest {
  private static final String PAYMENT = "PAY-1";
  private static final StatusReply DENIED = new StatusReply.NotKnown("3061", "not found");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err));
  private final SessionParts usual = SessionParts.usual().withClock(NOON, () -> 0);
  private final Words words = Words.of(Locale.ENGLISH, usual.methods().bundles());

  @TempDir private Path folder;

  @Test
  void printsStateAndTimelineAsTheGateTellsThem() throws JsonException {
    assertThat(run("made-elsewhere", told(known()))).isZero();

    assertThat(printed().text("payment_id")).contains(PAYMENT);
    assertThat(printed().text("status")).contains("success");
    assertThat(printed().text("standing")).contains("SUCCEEDED");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"operations\"", "\"events\"", "\"reported\"", "\"STATUS\"");
  }

  @Test
  void askingTwiceKeepsTheSameNewsOnce() throws JsonException {
    assertThat(run("made-elsewhere", told(known()))).isZero();
    JsonObject first = printed();
    out.reset();

    assertThat(run("made-elsewhere", told(known()))).isZero();
    assertThat(printed()).isEqualTo(first);
  }

  @Test
  void aPaymentThatNobodyKnowsEndsWithOne() {
    assertThat(run("empty", told(DENIED))).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("3061", PAYMENT);
    assertThat(out.size()).isZero();
  }

  @Test
  void aGateOutOfReachEndsWithThree() {
    assertThat(run("empty", told(new StatusReply.Unclear("connection refused")))).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("connection refused");
  }

  @Test
  void thatTheGateDeniesAPaymentIsKeptAsEvidenceAsInTheWindow() throws IOException {
    ToldGate gate = new ToldGate(unanswered(), DENIED, DENIED);
    send("window", gate);
    send("command", gate);

    Payment window = askedInTheWindow("window", gate);
    assertThat(run("command", gate)).isEqualTo(1);

    Payment command = kept("command", gate);
    assertThat(command.events()).isEqualTo(window.events());
    assertThat(command.events()).hasAtLeastOneElementOfType(PaymentEvent.NotKnown.class);
  }

  @Test
  void whatOnlyTheRequestLeadsToIsFoundAsInTheWindow() throws IOException, JsonException {
    GateReply accepted = new GateReply.Accepted("req-1", JsonObject.empty(), Duration.ZERO);
    ToldGate gate = new ToldGate(accepted, DENIED, known());
    send("window", gate);
    send("command", gate);

    Payment window = askedInTheWindow("window", gate);
    assertThat(run("command", gate)).isZero();

    assertThat(kept("command", gate).events()).isEqualTo(window.events());
    assertThat(window.standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(printed().text("standing")).contains("SUCCEEDED");
  }

  private static ToldGate told(StatusReply reply) {
    return new ToldGate(unanswered(), reply, DENIED);
  }

  private static GateReply unanswered() {
    return new GateReply.Unanswered(GateReply.Why.TIMED_OUT, "", Duration.ZERO);
  }

  private void send(String home, ToldGate gate) throws IOException {
    inTheWindow(home, gate, session -> session.desk().submit(payout()));
  }

  private Payment askedInTheWindow(String home, ToldGate gate) throws IOException {
    return inTheWindow(home, gate, session -> session.ask(key(session)).payment().orElseThrow());
  }

  private Payment kept(String home, ToldGate gate) throws IOException {
    return inTheWindow(home, gate, session -> session.journal().find(key(session)).orElseThrow());
  }

  private static PaymentKey key(Session session) {
    return new PaymentKey(session.profile().projectId(), new PaymentId(PAYMENT));
  }

  private <T> T inTheWindow(String home, ToldGate gate, Function<Session, T> work)
      throws IOException {
    try (ProfileSwitcher window =
        ProfileSwitcher.sandbox(folder.resolve(home), parts(gate), _ -> {})) {
      return work.apply(window.session());
    }
  }

  private SessionParts parts(ToldGate gate) {
    return usual.withGates((_, _) -> gate.line(() -> {}));
  }

  private Submission payout() {
    Operation operation = usual.methods().operation("upi-payout").orElseThrow();
    Map<String, String> values =
        Map.of(
            "payment.amount", "1500.00",
            "payment.currency", "INR",
            "customer.id", "24900",
            "customer.ip_address", "203.0.113.9",
            "customer.first_name", "Ada",
            "customer.last_name", "Lovelace",
            "customer.phone", "9876543210",
            "customer.email", "ada@example.com",
            "customer.address", "Delhi, Main st., 20",
            "account.number", "ada@upi");
    Draft draft =
        new Draft(
            operation, operation.currencies().getFirst(), Agreement.NONE, values, Optional.empty());
    return new Submission(new PaymentId(PAYMENT), PAYMENT, draft, Map.of());
  }

  private JsonObject printed() throws JsonException {
    return Json.object(out.toString(StandardCharsets.UTF_8));
  }

  private static StatusReply known() {
    SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
    JsonObject body =
        Signature.signedRoot(
            JsonObject.empty()
                .with("payment.id", PAYMENT)
                .with("payment.type", "payout")
                .with("payment.status", "success")
                .with("operation.id", 17)
                .with("operation.type", "payout")
                .with("operation.status", "success")
                .with("operation.code", "0"),
            key);
    return new StatusReply.Known(List.of(CallbackMessage.read(body)), Signature.check(body, key));
  }

  private int run(String place, ToldGate gate) {
    Home home = new Home(Map.of("PAYDESK_HOME", folder.resolve(place).toString()), "Linux", folder);
    Passphrase none = new Passphrase(Map.of(), Optional.empty());
    OpenProfile profiles = new OpenProfile(home, none, words, terminal, NOON);
    OpenSession sessions = new OpenSession(home, profiles, parts(gate), words, terminal);
    return new Cli(home, terminal, () -> 0, List.of(new StatusCommand(sessions, terminal, NOON)))
        .run("status", PAYMENT, "--profile", "sandbox");
  }
}
