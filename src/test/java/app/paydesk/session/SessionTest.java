package app.paydesk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.callback.tools.CallbackIntake;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Keys;
import app.paydesk.profile.Profile;
import app.paydesk.profile.Vault;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session is made of parts that can be replaced, and leaves none of them open. */
class SessionTest {
  private static final PaymentKey ANY = new PaymentKey(255, new PaymentId("PAY-1"));
  private static final StatusReply UNCLEAR = new StatusReply.Unclear("a stand-in");
  private static final ToldGate GATE =
      new ToldGate(
          new GateReply.Unanswered(GateReply.Why.NOT_CONNECTED, "", Duration.ZERO),
          UNCLEAR,
          UNCLEAR);

  @TempDir private Path home;
  private final List<String> closed = new ArrayList<>();
  private final List<HistoryDatabase> histories = new ArrayList<>();
  private final Profile profile =
      Profile.plain(
          "parts",
          Environment.TEST,
          URI.create("http://127.0.0.1:1"),
          255,
          new Profile.Listen("127.0.0.1", 0, "/callback"));
  private Keys keys;

  @BeforeEach
  void unlock() {
    Vault vault = new Vault(home);
    vault.storeWithoutPassphrase(
        profile, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    keys = vault.unlock(profile, new char[0]);
  }

  /** Ways in that note that they are closed. */
  private record NotedIntake(List<String> closed) implements CallbackIntake {
    @Override
    public void start() {}

    @Override
    public URI address() {
      return URI.create("http://127.0.0.1:1/callback");
    }

    @Override
    public Health health() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      closed.add("listener");
    }
  }

  private SessionParts parts() {
    return SessionParts.usual()
        .withIntakes((_, _, _, _, _) -> new NotedIntake(closed))
        .withJournals(
            history -> {
              histories.add(history);
              return new SqliteJournal(history);
            });
  }

  @Test
  void closesAllInOrderThoughOnePartFails() throws IOException {
    Session session =
        Session.begun(
            home, profile, keys, parts().withGates((_, _) -> GATE.line(this::brokenGate)));

    assertThatThrownBy(session::close).hasRootCauseMessage("the line hangs");

    assertThat(closed).containsExactly("gate", "listener");
    assertNothingIsOpen();
  }

  @Test
  void aProfileThatCannotBeOpenedLeavesNothingOpen() {
    SessionParts broken =
        parts()
            .withGates(
                (_, _) -> {
                  throw new IllegalArgumentException("no such Gate");
                });

    assertThatThrownBy(() -> Session.open(home, profile, keys, broken)).hasMessage("no such Gate");

    assertThat(closed).containsExactly("listener");
    assertNothingIsOpen();
  }

  @Test
  void asksTheGateThatItIsGiven() throws IOException {
    try (Session session =
        Session.open(home, profile, keys, parts().withGates((_, _) -> GATE.line(() -> {})))) {
      assertThat(session.ask(ANY).reply()).isEqualTo(UNCLEAR);
    }
  }

  private void brokenGate() {
    closed.add("gate");
    throw new IllegalStateException("the line hangs");
  }

  private void assertNothingIsOpen() {
    assertThatThrownBy(() -> new SqliteJournal(histories.getFirst()).find(ANY))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> keys.gate().derive("test")).hasMessage("the signing key was wiped");
  }
}
