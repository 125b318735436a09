package app.paydesk.ui;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.profile.Environment;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.FxHop;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** How the window does with the Callbacks screen open while many of them arrive. */
public final class Arrivals {
  private static final int PROBE_MILLIS = 5;
  private static final Duration WARMING_UP = Duration.ofSeconds(5);
  private static final Duration OPENING = Duration.ofSeconds(2);

  private final SqliteArchive archive;
  private final SqliteJournal journal;
  private final Desktop desktop;
  private final AtomicInteger stored = new AtomicInteger();
  private final Queue<Long> readings = new ConcurrentLinkedQueue<>();
  private final Queue<Long> waits = new ConcurrentLinkedQueue<>();

  private Arrivals(HistoryDatabase database, ChangeFeed feed, Path home) {
    archive = new SqliteArchive(database);
    journal = new SqliteJournal(database);
    Desktop sample = new SampleDesktop(Environment.SANDBOX).desktop(Locale.ENGLISH, home);
    FxHop hop = new FxHop();
    desktop =
        new Desktop(
            sample.profile(),
            sample.methods(),
            sample.words(),
            journal,
            timed(),
            feed,
            sample.person(),
            sample.listener(),
            sample.signatures(),
            sample.callbacks(),
            sample.statusCheck(),
            sample.nextCheck(),
            sample.sendAgain(),
            sample.batches(),
            sample.browser(),
            sample.codes(),
            sample.clock(),
            sample.zone(),
            home,
            HomeNotices.NONE,
            hop,
            Background.onThreads(hop));
  }

  /**
   * For half of the time nothing is looked at, then a row is.
   *
   * @param perSecond so many arrive
   * @return what was seen, for people
   */
  public static String measure(
      HistoryDatabase database, ChangeFeed feed, int perSecond, Duration time) throws Exception {
    return new Arrivals(database, feed, Files.createTempDirectory("arrivals")).run(perSecond, time);
  }

  private Archive timed() {
    return (Archive)
        Proxy.newProxyInstance(
            Arrivals.class.getClassLoader(),
            new Class<?>[] {Archive.class},
            (_, method, arguments) -> {
              long start = System.nanoTime();
              try {
                return method.invoke(archive, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (method.getName().equals("deliveryRows")) {
                  readings.add(System.nanoTime() - start);
                }
              }
            });
  }

  private String run(int perSecond, Duration time) throws Exception {
    Platform.startup(() -> {});
    MainWindow window = onFx(this::open);
    arrive(perSecond, WARMING_UP);
    Duration half = time.dividedBy(2);
    readings.clear();
    waits.clear();
    double rate = arrive(perSecond, half);
    String following = told(waits);
    waits.clear();
    DeliveryRow looked = onFx(() -> choose(window, 7));
    arrive(perSecond, OPENING);
    String opening = told(waits);
    waits.clear();
    double second = arrive(perSecond, half);
    boolean kept = onFx(() -> window.model().callbacks().rows().get(7).id() == looked.id());
    int news = onFx(() -> window.model().callbacks().news().get());
    return String.format(
        Locale.ROOT,
        "%,d arrivals a second for %d s with the Callbacks screen open: %.0f a second stored while"
            + " the newest are shown, %.0f while a row is looked at%nthe list read anew %d times:"
            + " %s%nhow long the window keeps others waiting: %s; while a row is opened for the"
            + " first time: %s; while it is looked at: %s%nthe"
            + " row that is looked at %s; new ones told: %d",
        perSecond,
        time.toSeconds(),
        rate,
        second,
        readings.size(),
        told(readings),
        following,
        opening,
        told(waits),
        kept ? "kept its place" : "lost its place",
        news);
  }

  private static String told(Queue<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "median %.1f ms, p99 %.1f ms, most %.1f ms",
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(sorted.size() * 99 / 100) / 1e6,
        sorted.getLast() / 1e6);
  }

  private MainWindow open() {
    UiSettings settings = new UiSettings(ThemeMode.LIGHT, "en", 13);
    MainWindow window = new MainWindow(desktop, NoForm::new, settings);
    Stage stage = new Stage();
    stage.setScene(window.scene());
    stage.setWidth(1320);
    stage.setHeight(840);
    stage.show();
    window.model().show(Screen.CALLBACKS);
    return window;
  }

  private static DeliveryRow choose(MainWindow window, int index) {
    List<DeliveryRow> rows = window.model().callbacks().rows();
    TableView<?> table =
        window.scene().getRoot().lookupAll(".table-view").stream()
            .map(TableView.class::cast)
            .filter(t -> t.getItems().contains(rows.get(index)))
            .findFirst()
            .orElseThrow();
    table.getSelectionModel().select(index);
    return rows.get(index);
  }

  private double arrive(int perSecond, Duration time) throws InterruptedException {
    int before = stored.get();
    long start = System.nanoTime();
    long total = perSecond * time.toSeconds();
    try (var keeping = Executors.newVirtualThreadPerTaskExecutor();
        var probing = Executors.newSingleThreadScheduledExecutor()) {
      var _ = probing.scheduleAtFixedRate(this::probe, 0, PROBE_MILLIS, TimeUnit.MILLISECONDS);
      for (int i = 0; i < total; i++) {
        long due = start + i * 1_000_000_000L / perSecond;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        int number = before + i;
        var _ =
            keeping.submit(
                () -> {
                  Writes.keep(journal, Actors.DESK, delivery(number));
                  stored.incrementAndGet();
                });
      }
      keeping.shutdown();
      keeping.awaitTermination(1, TimeUnit.MINUTES);
    }
    return (stored.get() - before) * 1e9 / (System.nanoTime() - start);
  }

  private void probe() {
    long asked = System.nanoTime();
    Platform.runLater(
        () -> {
          long waited = System.nanoTime() - asked;
          waits.add(waited);
        });
  }

  private static Delivery delivery(int number) {
    String id = "ARRIVED-" + number;
    String body = "{\"project_id\":200,\"payment\":{\"id\":\"" + id + "\",\"x\":\"";
    return new Delivery(
        0,
        Instant.parse("2026-11-22T12:00:01Z").plusMillis(number),
        SampleDesktop.PROJECT,
        "192.0.2.1",
        "POST /callback",
        (body + "y".repeat(800) + "\"}}").getBytes(StandardCharsets.UTF_8),
        Delivery.Verdict.VALID,
        new VerdictDetail.Unsaid(),
        Optional.of(id),
        "payout",
        "success",
        "0",
        new CallbackEffect.Repeat());
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
