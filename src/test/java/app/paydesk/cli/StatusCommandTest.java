package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.profile.Profile;
import app.paydesk.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err));
  private final Words words = Words.of(Locale.ENGLISH, List.of("profiles", "callbacks"));

  @TempDir private Path folder;

  @Test
  void printsStateAndTimelineAsTheGateTellsThem() throws JsonException {
    assertThat(run("PAY-1", known())).isZero();
    JsonObject printed = printed();
    assertThat(printed.text("payment_id")).contains("PAY-1");
    assertThat(printed.text("status")).contains("success");
    assertThat(printed.text("standing")).contains("SUCCEEDED");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"operations\"", "\"events\"", "\"reported\"", "\"STATUS\"");
  }

  @Test
  void askingTwiceKeepsTheSameNewsOnce() throws JsonException {
    assertThat(run("PAY-1", known())).isZero();
    JsonObject first = printed();
    out.reset();
    assertThat(run("PAY-1", known())).isZero();
    assertThat(printed()).isEqualTo(first);
  }

  @Test
  void aPaymentThatTheGateDoesNotKnowEndsWithOne() {
    assertThat(run("PAY-2", new StatusReply.NotKnown("3061", "not found"))).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("3061", "PAY-2");
    assertThat(out.size()).isZero();
  }

  @Test
  void aGateOutOfReachEndsWithThree() {
    assertThat(run("PAY-3", new StatusReply.Unclear("connection refused"))).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("connection refused");
  }

  private JsonObject printed() throws JsonException {
    return Json.object(out.toString(StandardCharsets.UTF_8));
  }

  private static StatusReply known() {
    SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
    JsonObject body =
        Signature.signedRoot(
            JsonObject.empty()
                .with("payment.id", "PAY-1")
                .with("payment.type", "payout")
                .with("payment.status", "success")
                .with("operation.id", 17)
                .with("operation.type", "payout")
                .with("operation.status", "success")
                .with("operation.code", "0"),
            key);
    return new StatusReply.Known(List.of(CallbackMessage.read(body)), Signature.check(body, key));
  }

  private int run(String payment, StatusReply reply) {
    Home home =
        new Home(Map.of("PAYDESK_HOME", folder.resolve("home").toString()), "Linux", folder);
    Clock clock = Clock.systemUTC();
    Passphrase none = new Passphrase(Map.of(), Optional.empty());
    OpenProfile profiles = new OpenProfile(home, none, words, terminal, clock);
    Object command =
        new StatusCommand(
            profiles, this::books, (profile, key, question) -> reply, terminal, clock);
    return new Cli(home, terminal, () -> 0, List.of(command))
        .run("status", payment, "--profile", "sandbox");
  }

  private ListenCommand.Books books(Profile profile) {
    HistoryDatabase history =
        HistoryDatabase.open(folder.resolve(profile.name() + ".db"), new ChangeFeed());
    return new ListenCommand.Books(
        new SqliteJournal(history), new SqliteArchive(history), history::close);
  }
}
