package app.paydesk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.history.OldHome;
import app.paydesk.history.OldJudgements;
import app.paydesk.history.OldStates;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.profile.Keys;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.profile.VaultException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sealed profile of 23 November 2026 opens by its passphrase, and its session changes no state.
 */
class OldSealedHomeTest {
  private static final StatusReply UNCLEAR = new StatusReply.Unclear("a stand-in");
  private static final ToldGate GATE =
      new ToldGate(
          new GateReply.Unanswered(GateReply.Why.NOT_CONNECTED, "", Duration.ZERO),
          UNCLEAR,
          UNCLEAR);

  private static final String LEFT =
      "SELECT last_delivery - deliveries + last_event - events + rewrite FROM card_swept";

  private static final String OTHER_DIGESTS =
      "SELECT count(*) FROM entry e JOIN delivery d ON d.id = e.delivery"
          + " WHERE e.kind IN ('reported', 'callback')"
          + " AND json_extract(e.payload, '$.sha256') IS NOT lower(hex(d.sha256))";

  @TempDir private Path home;

  @Test
  void whatASessionDoesWithItLeavesEveryPaymentAsItStood() throws Exception {
    OldHome.unpack(home, OldHome.SEALED);
    Profile profile = new ProfileStore(home, Clock.systemUTC()).find(OldHome.SEALED).orElseThrow();
    Vault vault = new Vault(home);
    assertThatThrownBy(() -> vault.unlock(profile, "another passphrase".toCharArray()))
        .isInstanceOf(VaultException.class);
    Map<String, OldStates> old = OldStates.of(OldHome.shown(OldHome.SEALED));
    Map<String, OldStates> migrated = new TreeMap<>();
    Map<String, List<PaymentState>> before;
    try (HistoryDatabase history = HistoryFile.open(home, profile, new ChangeFeed())) {
      Journal journal = new SqliteJournal(history);
      before = states(journal, profile, old);
      for (String id : old.keySet()) {
        migrated.put(id, OldStates.of(find(journal, profile, id)));
      }
    }
    assertThat(OldJudgements.meant())
        .containsKeys(OldJudgements.differences(old, migrated).keySet().toArray(String[]::new));

    Keys keys = vault.unlock(profile, OldHome.PASSPHRASE.toCharArray());
    SessionParts parts = SessionParts.usual().withGates((_, _) -> GATE.line(() -> {}));
    try (Session session = Session.begun(home, profile, keys, parts)) {
      await().atMost(Duration.ofMinutes(1)).until(() -> number(LEFT) == 0);
      assertThat(states(session.journal(), profile, old)).isEqualTo(before).hasSize(250);
      assertThat(number(OTHER_DIGESTS)).as("entries with another digest than the body").isZero();
      assertThat(session.archive().unjudged(profile.projectId())).isEmpty();
    }
  }

  private static Payment find(Journal journal, Profile profile, String id) {
    return journal.find(new PaymentKey(profile.projectId(), new PaymentId(id))).orElseThrow();
  }

  /** The state of each payment and of its operations. */
  private static Map<String, List<PaymentState>> states(
      Journal journal, Profile profile, Map<String, OldStates> payments) {
    Map<String, List<PaymentState>> states = new TreeMap<>();
    for (String id : payments.keySet()) {
      Payment payment = find(journal, profile, id);
      List<PaymentState> all =
          new ArrayList<>(
              payment.operations().stream().map(Payment.OperationState::standing).toList());
      all.add(payment.standing());
      states.put(id, all);
    }
    return states;
  }

  private long number(String sql) throws SQLException {
    try (Connection c =
            DriverManager.getConnection("jdbc:sqlite:" + OldHome.file(home, OldHome.SEALED));
        Statement statement = c.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }
}
