package app.paydesk.batch;

import app.paydesk.batch.column.SheetColumns;
import app.paydesk.batch.column.SheetMapping;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.desk.CardKey;
import app.paydesk.desk.Desk;
import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.desk.status.Pace;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Journal;
import app.paydesk.journal.MemoryStore;
import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.batch.BatchId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A desk in memory that runs files of UPI payouts against a Gate that counts. */
final class BatchFixture {
  static final long PROJECT = 200;
  static final String HEADER =
      "operation;account.number;customer.id;customer.ip_address;customer.first_name;"
          + "customer.last_name;customer.phone;customer.email;customer.address;payment.amount;"
          + "payment.currency";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  final MemoryStore journal = new MemoryStore();
  final CountingGate gate = new CountingGate();
  final Actor person = new Actor.Person("Asha");
  final CardKey cards = new CardKey(new byte[CardKey.BYTES]);
  final List<RowFinding> findings = new ArrayList<>();
  final BatchDesk batches = new BatchDesk(PROJECT, journal, CLOCK, () -> person, cards);
  private final Path file;
  private Reasons reasons = Reasons.NONE;
  private String run = "";
  private BankRule hold = BankRule.USUAL;
  private Agreement agreement = Agreement.NONE;

  BatchFixture(Path file) {
    this.file = file;
  }

  /** A row that pays an account, in minor units. */
  static String row(String account, long minor, String street) {
    return "upi-payout;%s@upi;c-%s;185.123.193.224;Ada;Lovelace;919812345678;ada@example.com;%s;%d;INR"
        .formatted(account, account, street, minor);
  }

  BatchFixture because(String rule, String reason) {
    reasons = new Reasons(Map.of(rule, reason), Map.of());
    return this;
  }

  /** From now on one payout may be of so many minor units at most. */
  BatchFixture limitedTo(long most) {
    agreement = Agreement.limited(Map.of("upi-payout", Limits.of(1, most)));
    return this;
  }

  BatchFixture holding(BankRule rule) {
    hold = rule;
    return this;
  }

  BatchFixture as(String name) {
    run = name;
    return this;
  }

  /** Work with an opened file. */
  interface Work<T> {
    T with(Sheet sheet, JudgedRows rows, BatchPlan plan) throws InterruptedException;
  }

  <T> T with(List<String> rows, Work<T> work) throws IOException, InterruptedException {
    return withText(HEADER + "\n" + String.join("\n", rows) + "\n", work);
  }

  private <T> T withText(String text, Work<T> work) throws IOException, InterruptedException {
    Files.writeString(file, text);
    findings.clear();
    try (Sheet sheet = SheetReader.open(file)) {
      SheetColumns columns =
          SheetColumns.of(sheet.header(), Methods.installed(), SheetMapping.NONE);
      JudgedRows judged = new SheetRows(sheet, columns, agreement, PROJECT);
      return work.with(sheet, judged, plan(judged));
    }
  }

  BatchPlan plan(JudgedRows rows) {
    return batches.planner().plan(rows, reasons, run, findings::add);
  }

  BatchPlan check(List<String> rows) throws IOException, InterruptedException {
    return with(rows, (_, _, plan) -> plan);
  }

  /** Runs a file to its end, through a journal that may fail. */
  Optional<BatchId> run(List<String> rows, Journal through)
      throws IOException, InterruptedException {
    return runText(HEADER + "\n" + String.join("\n", rows) + "\n", through);
  }

  void runText(String text) throws IOException, InterruptedException {
    runText(text, journal);
  }

  private Optional<BatchId> runText(String text, Journal through)
      throws IOException, InterruptedException {
    return withText(
        text,
        (_, judged, plan) -> {
          Desk desk = desk(through);
          desk.recover();
          BatchDesk here = new BatchDesk(PROJECT, through, CLOCK, () -> person, cards);
          BatchRun runs = new BatchRun(PROJECT, desk, through, here, CLOCK, cards);
          Optional<BatchId> batch = here.confirm(plan, "pay.csv", Duration.ZERO);
          plan.batches().forEach(here::resume);
          if (batch.isPresent()) {
            runs.record(judged, plan, batch.get(), reasons, this::add);
          }
          runs.send(
              judged,
              plan,
              batch,
              new BatchRun.Settings(new Pace(100_000, System::nanoTime), 4, StopRule.USUAL, hold),
              this::add);
          return batch;
        });
  }

  private Desk desk(Journal through) {
    return new Desk(PROJECT, gate, through, CLOCK, Optional.of(cards), 7, () -> person);
  }

  /** What the single form would show beside a payout of such a row. */
  List<Duplicate> shown(String row) {
    Operation operation = Methods.installed().operation("upi-payout").orElseThrow();
    List<String> fields = List.of(HEADER.split(";", -1));
    List<String> cells = List.of(row.split(";", -1));
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < fields.size(); i++) {
      values.put(fields.get(i), cells.get(i));
    }
    CurrencyCode currency = operation.currencies().getFirst();
    long minor = Long.parseLong(values.get("payment.amount"));
    values.put("payment.amount", new Money(minor, currency).plain());
    Draft draft = new Draft(operation, currency, agreement, values, Optional.empty());
    return desk(journal).duplicates(new Submission(new PaymentId("PU-1"), "PU-1", draft, Map.of()));
  }

  int withdraw(BatchId batch) {
    return new BatchRun(PROJECT, desk(journal), journal, batches, CLOCK, cards)
        .withdraw(batch, "the wrong month");
  }

  /** The rows that surely did not go, as CSV that can be read again. */
  String remainder(List<String> rows) throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder(HEADER + ";again_of\n");
    with(
        rows,
        (sheet, _, plan) ->
            batches
                .remainder()
                .read(
                    sheet,
                    plan,
                    (row, again) -> {
                      row.cells().forEach(cell -> text.append(cell.text()).append(';'));
                      text.append(again.map(failed -> failed.key().ref()).orElse("")).append('\n');
                    }));
    return text.toString();
  }

  private synchronized void add(RowFinding finding) {
    findings.add(finding);
  }

  Optional<BatchId> run(List<String> rows) throws IOException, InterruptedException {
    return run(rows, journal);
  }

  List<String> rules() {
    return findings.stream().map(found -> found.finding().rule()).toList();
  }
}
