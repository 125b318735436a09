package app.paydesk.bench;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.Arrivals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * Prints how long the lists and searches of a large history take, beside a plain SELECT by primary
 * key in the same file; then how the window does while callbacks arrive.
 */
public final class HistoryBench {
  private static final int PAGE = 500;
  private static final int LOOKS = 200;
  private static final long MOST_NANOS = 5_000_000_000L;

  private final int count;
  private final SqliteArchive archive;
  private final SqliteJournal journal;
  private final Random random = new Random(2);
  private double plain;

  private HistoryBench(int count, HistoryDatabase database) {
    this.count = count;
    this.archive = new SqliteArchive(database);
    this.journal = new SqliteJournal(database);
  }

  /** Looks something up; how many were found. */
  @FunctionalInterface
  private interface Look {
    int find(int number) throws Exception;
  }

  /** Run with a folder, the number of deliveries and payments, and the file if there is one. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[1]);
    Path file = args.length > 2 ? Path.of(args[2]) : filled(Path.of(args[0]), count);
    ChangeFeed feed = new ChangeFeed();
    try (HistoryDatabase database = HistoryDatabase.open(file, feed)) {
      new HistoryBench(count, database).run(file);
      System.out.println();
      System.out.println(Arrivals.measure(database, feed, 1_000, Duration.ofSeconds(20)));
    }
    System.exit(0);
  }

  private static Path filled(Path folder, int count) throws Exception {
    Path file = Files.createTempDirectory(folder, "history").resolve("history.db");
    long start = System.nanoTime();
    new Filling(count).into(file);
    System.out.printf(
        Locale.ROOT,
        "%,d deliveries and as many payments, written and indexed in %.0f s, %.2f GB: %s%n%n",
        count,
        (System.nanoTime() - start) / 1e9,
        Files.size(file) / 1e9,
        file);
    return file;
  }

  private void run(Path file) throws Exception {
    System.out.println("| what | found | median ms | p99 ms | against one SELECT |");
    System.out.println("|---|--:|--:|--:|--:|");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement byKey =
            c.prepareStatement("SELECT received, verdict, status FROM delivery WHERE id = ?")) {
      row("plain SELECT by primary key", _ -> one(byKey));
    }
    DeliveryQuery all = DeliveryQuery.newest(Filling.PROJECT, PAGE);
    row("first page of 500", _ -> rows(all));
    row("a page deep down", _ -> rows(all.after(1 + random.nextInt(count))));
    row("a callback opened", _ -> archive.delivery(1 + random.nextInt(count)).isPresent() ? 1 : 0);
    row("callbacks of one payment", i -> archive.ofPayment(key(i), 100).size());
    Optional<Verdict> wrong = Optional.of(Verdict.WRONG_SIGNATURE);
    Instant week = Filling.NOW.minus(Duration.ofDays(7));
    row("filter: signature wrong", _ -> rows(query("", wrong, Set.of(), Optional.empty())));
    row("filter: declined", _ -> rows(status("", "decline")));
    row("filter: a rare status", _ -> rows(status("", "expired")));
    row("filter: last 7 days", _ -> rows(since("", week)));
    row(
        "filter: declined, signature wrong, 7 days",
        _ -> rows(query("", wrong, Set.of("decline"), Optional.of(week))));
    row("text: a whole payment ID", i -> rows(text(Filling.paymentId(number(i)))));
    row(
        "text: the end of a payment ID",
        i -> rows(text(Filling.paymentId(number(i)).substring(8))));
    row("text: a word in all of them", _ -> rows(text("success")));
    row("text: a Chinese name", _ -> rows(text("李明")));
    row("text: in none of them", _ -> rows(text("no such words")));
    row("text: a payment ID that is none", i -> rows(text("PO-99999999-" + (9_000_000 + i))));
    row("text: two letters, newest 100,000", _ -> rows(text("zq")));
    row("text and filter: a name, declined", _ -> rows(status("李明", "decline")));
    Set<PaymentState> ends = Set.of(PaymentState.SUCCEEDED, PaymentState.DECLINED);
    row("payments: first page of 500", _ -> payments("", Set.of()));
    row("payments: succeeded or declined", _ -> payments("", ends));
    row("text among payments: a whole ID", i -> payments(Filling.paymentId(number(i)), Set.of()));
    row(
        "text among payments: the end of an ID, succeeded or declined",
        i -> payments(Filling.paymentId(number(i)).substring(8), ends));
    row("text among payments: a piece of all of them", _ -> payments("po-2026", Set.of()));
    row("text among payments: a Chinese name", _ -> payments("李明", Set.of()));
    row("text among payments: in none of them", _ -> payments("no such words", Set.of()));
    row(
        "text among payments: an ID that is none",
        i -> payments("PO-99999999-" + (9_000_000 + i), Set.of()));
    row("text among payments: two letters, newest 100,000", _ -> payments("zq", Set.of()));
    row("figures of the bars", _ -> (int) archive.figures(Filling.PROJECT).callbacks());
    row("likely duplicates of a payout", this::alike);
  }

  private int number(int seed) {
    return 1 + new Random(seed).nextInt(count);
  }

  private static PaymentKey key(int number) {
    return new PaymentKey(Filling.PROJECT, new PaymentId(Filling.paymentId(number + 1)));
  }

  private int one(PreparedStatement byKey) throws Exception {
    byKey.setInt(1, 1 + random.nextInt(count));
    try (ResultSet found = byKey.executeQuery()) {
      return found.next() && !found.getString(2).isEmpty() ? 1 : 0;
    }
  }

  private int alike(int seed) {
    int payee = new Random(seed).nextInt(count / Filling.EACH);
    return journal
        .alike(
            new SimilarityQuery(
                Filling.PROJECT,
                Set.of("customer:" + payee, "vpa:payee" + payee + "@upi"),
                "",
                Money.of(1_000 + payee % 5_000, "INR"),
                Set.of(10_000L + payee % 5_000 * 10L),
                Filling.NOW.minus(Duration.ofDays(7))))
        .size();
  }

  private int payments(String text, Set<PaymentState> standings) {
    return archive
        .rows(new PaymentQuery(Filling.PROJECT, text, standings, Set.of(), Optional.empty(), PAGE))
        .size();
  }

  private int rows(DeliveryQuery query) {
    return archive.deliveryRows(query).size();
  }

  private static DeliveryQuery text(String text) {
    return query(text, Optional.empty(), Set.of(), Optional.empty());
  }

  private static DeliveryQuery status(String text, String status) {
    return query(text, Optional.empty(), Set.of(status), Optional.empty());
  }

  private static DeliveryQuery since(String text, Instant since) {
    return query(text, Optional.empty(), Set.of(), Optional.of(since));
  }

  private static DeliveryQuery query(
      String text, Optional<Verdict> verdict, Set<String> statuses, Optional<Instant> since) {
    return new DeliveryQuery(
        Filling.PROJECT, text, verdict, statuses, since, OptionalLong.empty(), PAGE);
  }

  private void row(String what, Look look) throws Exception {
    int looks = 0;
    long end = System.nanoTime() + MOST_NANOS;
    while (looks < LOOKS && System.nanoTime() < end) {
      look.find(LOOKS + looks++);
    }
    long[] nanos = new long[Math.max(20, looks)];
    int found = 0;
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      found = look.find(i);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    double median = nanos[nanos.length / 2] / 1e6;
    plain = plain == 0 ? median : plain;
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.3f | %.3f | %,.0f |%n",
        what,
        found,
        median,
        nanos[nanos.length * 99 / 100] / 1e6,
        median / plain);
  }
}
