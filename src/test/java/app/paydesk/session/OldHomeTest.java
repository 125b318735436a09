package app.paydesk.session;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.history.OldHome;
import app.paydesk.history.OldJudgements;
import app.paydesk.history.OldStates;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.HistoryReader;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Fact;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.Subject;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.Concern;
import app.paydesk.payment.Concerns;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.RefundLedger;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A home of 23 November 2026 with 10,000 payments opens and shows what it showed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldHomeTest {
  private static final String CALLBACKS =
      "SELECT id, project_id, received, sender, headers, body, sha256, verdict, detail, payment_id,"
          + " operation_type, status, code, effect, settled, settled_at,"
          + " iif(verdict = 'TOO_LARGE', NULL, notice) FROM delivery ORDER BY id";

  private Path home;
  private Profile profile;
  private List<List<String>> callbacksBefore;
  private HistoryDatabase history;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<PaymentKey, Payment> payments = new LinkedHashMap<>();

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    home = folder;
    OldHome.unpack(home, OldHome.SANDBOX);
    profile = new ProfileStore(home, Clock.systemUTC()).find(OldHome.SANDBOX).orElseThrow();
    callbacksBefore = rows(CALLBACKS);
    history = HistoryFile.open(home, profile, new ChangeFeed());
    new SqliteJournal(history).read(0, entries::add);
    Map<PaymentKey, List<PaymentEvent>> events = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.subject() instanceof Subject.OfPayment(PaymentKey key)
          && entry.fact() instanceof Fact.OfPayment fact) {
        events.computeIfAbsent(key, _ -> new ArrayList<>()).add(fact.event());
      }
    }
    events.forEach((key, of) -> payments.put(key, Fold.fold(key, of)));
  }

  @AfterAll
  void close() {
    history.close();
  }

  private List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection c =
            DriverManager.getConnection("jdbc:sqlite:" + OldHome.file(home, OldHome.SANDBOX));
        Statement statement = c.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(row.getString(i));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  @Test
  void everyPaymentIsShownAsBeforeButForWhatIsJudgedOtherwiseOnPurpose() throws Exception {
    Map<String, OldStates> before = OldStates.of(OldHome.shown(OldHome.SANDBOX));
    Map<String, OldStates> now = new LinkedHashMap<>();
    payments.forEach((key, payment) -> now.put(key.id().value(), OldStates.of(payment)));
    assertThat(before).hasSize(10_000);
    assertThat(now.keySet()).containsExactlyInAnyOrderElementsOf(before.keySet());
    assertThat(OldJudgements.differences(before, now)).isEqualTo(OldJudgements.meant());
  }

  @Test
  void theJournalFindsWhatItsEntriesTell() {
    SqliteJournal journal = new SqliteJournal(history);
    List<PaymentKey> keys = List.copyOf(payments.keySet());
    for (int i = 0; i < keys.size(); i += 100) {
      assertThat(journal.find(keys.get(i))).contains(payments.get(keys.get(i)));
    }
  }

  @Test
  void theJournalReadsOnWithoutGaps() {
    assertThat(entries)
        .extracting(Entry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
    assertThat(entries)
        .extracting(Entry::fact)
        .hasAtLeastOneElementOfType(Fact.CallbackKept.class)
        .hasAtLeastOneElementOfType(Fact.CallbackSettled.class)
        .hasAtLeastOneElementOfType(Fact.CallbacksCleared.class);
  }

  @Test
  void callbacksHaveTheirVerdictsAndAllElseThatWasKept() throws Exception {
    List<List<String>> now = rows(CALLBACKS);
    assertThat(now).isEqualTo(callbacksBefore);
    SqliteArchive archive = new SqliteArchive(history);
    Map<Delivery.Verdict, Integer> verdicts = new TreeMap<>();
    for (List<String> row : now) {
      Delivery delivery = archive.delivery(Long.parseLong(row.getFirst())).orElseThrow();
      assertThat(delivery.verdict()).hasToString(row.get(7));
      verdicts.merge(delivery.verdict(), 1, Integer::sum);
    }
    assertThat(verdicts).containsOnlyKeys(Arrays.asList(Delivery.Verdict.values()));
    Map<String, String> figures = new LinkedHashMap<>();
    Archive.Figures f = archive.figures(profile.projectId());
    figures.put("payments", Long.toString(f.payments()));
    figures.put("callbacks", Long.toString(f.callbacks()));
    figures.put("last", f.lastCallback().orElseThrow().toString());
    String[] shown = OldHome.shown(OldHome.SANDBOX).getLast().split("\\|");
    assertThat(figures.values()).containsExactly(shown[1], shown[4], shown[5]);
  }

  @Test
  void theEntryOfEachCallbackHasTheDigestOfItsBody() throws Exception {
    Map<Long, Optional<String>> digests = new TreeMap<>();
    for (Entry entry : entries) {
      switch (entry.fact()) {
        case Fact.OfPayment(PaymentEvent.Reported told, Optional<String> sha256)
            when told.delivery().isPresent() ->
            assertThat(digests.put(told.delivery().getAsLong(), sha256)).isNull();
        case Fact.CallbackKept kept ->
            assertThat(
                    digests.put(
                        ((Subject.OfCallback) entry.subject()).number(),
                        Optional.of(kept.sha256())))
                .isNull();
        case Fact _ -> {}
      }
    }
    Map<Long, Optional<String>> bodies = new TreeMap<>();
    for (List<String> row : rows("SELECT id, hex(body) FROM delivery")) {
      byte[] body = HexFormat.of().parseHex(row.getLast());
      bodies.put(
          Long.valueOf(row.getFirst()),
          Optional.of(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body))));
    }
    assertThat(digests).isEqualTo(bodies);
  }

  @Test
  void listsShowTheSameOnceTheyAreRenewed() throws Exception {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> rows("SELECT 1 FROM payment_renewed WHERE mark < last").isEmpty());
    Map<String, Payment.OperationState> operations = new TreeMap<>();
    payments.forEach(
        (key, payment) -> payment.operations().forEach(o -> operations.put(name(key, o.ref()), o)));
    List<String> listed = new ArrayList<>();
    try (HistoryReader reader = HistoryFile.read(home, profile, _ -> {})) {
      reader.visitRows(
          PaymentQuery.newest(profile.projectId(), 1_000),
          row -> {
            String name = name(row.key(), row.ref());
            listed.add(name);
            assertThat(row)
                .isEqualTo(PaymentRow.of(row.key(), operations.get(name), row.entry(), row.by()));
          });
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(operations.keySet());
    assertThat(rows("SELECT payment_id, open, refundable, flags, settled FROM payment"))
        .containsExactlyInAnyOrderElementsOf(
            payments.values().stream().map(OldHomeTest::row).toList());
  }

  /** What is found of a payment without reading its events. */
  private static List<String> row(Payment payment) {
    boolean open = payment.operations().stream().anyMatch(o -> !o.standing().settled());
    List<Concern> settled = new ArrayList<>(Concerns.of(payment));
    List<Concern> flags = Concerns.open(payment);
    settled.removeAll(flags);
    return Arrays.asList(
        payment.key().id().value(),
        open ? "1" : "0",
        RefundLedger.of(payment).remaining().map(m -> Long.toString(m.minor())).orElse(null),
        flags.stream().map(c -> c.kind().name()).collect(joining(" ")),
        settled.stream().map(c -> c.kind().name()).collect(joining(" ")));
  }

  private static String name(PaymentKey key, String ref) {
    return key.id().value() + " " + ref;
  }
}
