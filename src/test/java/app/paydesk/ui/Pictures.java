package app.paydesk.ui;

import app.paydesk.callback.listen.TlsFile;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.Notice;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileException;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.profiles.AgreementModel;
import app.paydesk.ui.profiles.AgreementPane;
import app.paydesk.ui.profiles.NewProfile;
import app.paydesk.ui.profiles.NewProfilePane;
import app.paydesk.ui.profiles.ReceivingModel;
import app.paydesk.ui.profiles.ReceivingPane;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.Theme;
import app.paydesk.ui.theme.ThemeMode;
import app.paydesk.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Draws the screens with sample payments into {@code target/pictures}, for people to look at. */
final class Pictures {
  private static final Path FOLDER = Path.of("target", "pictures");

  private Pictures() {}

  /** Draws all of them; needs no display where the Headless platform is chosen. */
  public static void main(String[] args) {
    Platform.startup(
        () -> {
          try {
            draw();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          } finally {
            Platform.exit();
          }
        });
  }

  private static void draw() throws IOException {
    SampleDesktop full = SampleDesktop.full();
    Consumer<MainWindow> paid =
        w -> w.navigator().payment(key("PO-20261122-0042"), "PO-20261122-0042");
    for (ThemeMode mode : new ThemeMode[] {ThemeMode.LIGHT, ThemeMode.DARK}) {
      String name = mode.name().toLowerCase(Locale.ROOT);
      picture("payments-" + name, full, new UiSettings(mode, "en", 13), 1320, 840, paid);
      picture(
          "callbacks-" + name, full, new UiSettings(mode, "en", 13), 1320, 840, Pictures::callback);
    }
    UiSettings light = new UiSettings(ThemeMode.LIGHT, "en", 13);
    picture("payments-small", full, light, 1280, 680, paid);
    picture(
        "payments-big-letters", full, new UiSettings(ThemeMode.LIGHT, "en", 20), 1320, 840, paid);
    picture("payments-zh", full, new UiSettings(ThemeMode.LIGHT, "zh-CN", 13), 1320, 840, paid);
    picture(
        "callbacks-zh",
        full,
        new UiSettings(ThemeMode.DARK, "zh-CN", 13),
        1320,
        840,
        Pictures::callback);
    picture(
        "unknown",
        full,
        light,
        1320,
        840,
        w -> w.navigator().payment(key("PO-20261122-0040"), "PO-20261122-0040"));
    picture(
        "declined",
        full,
        light,
        1320,
        840,
        w -> w.navigator().payment(key("PO-20261122-0039"), "PO-20261122-0039"));
    picture(
        "refundable",
        full,
        light,
        1320,
        840,
        w -> w.navigator().payment(key("PU-20261122-0105"), "PU-20261122-0105"));
    attention();
    ledger();
    backup();
    picture("search", full, light, 1320, 840, Pictures::search);
    for (ThemeMode mode : new ThemeMode[] {ThemeMode.LIGHT, ThemeMode.DARK}) {
      String name = mode.name().toLowerCase(Locale.ROOT);
      profiles(name, full, new UiSettings(mode, "en", 13));
    }
    profiles("zh", full, new UiSettings(ThemeMode.LIGHT, "zh-CN", 13));
    profiles("big-letters", full, new UiSettings(ThemeMode.LIGHT, "en", 20));
    SampleDesktop linked = SampleDesktop.full();
    LinkTest.link(linked, SampleDesktop.NOW.plus(Duration.ofHours(24)));
    Consumer<MainWindow> link = w -> w.navigator().payment(key(LinkTest.PAYMENT), LinkTest.PAYMENT);
    picture("link", linked, light, 1280, 680, link);
    picture("link-code", linked, light, 1320, 840, link.andThen(Pictures::code));
    picture("link-zh", linked, new UiSettings(ThemeMode.DARK, "zh-CN", 13), 1280, 680, link);
    picture("empty-live", new SampleDesktop(Environment.LIVE), light, 1320, 840, _ -> {});
  }

  private static void attention() throws IOException {
    SampleDesktop busy = SampleDesktop.full();
    busy.told("PO-20261122-0042", "payout", "decline", 48560, "CNY", "20106", "14:06:00");
    busy.tampered();
    busy.neverLeft("PO-20261122-0050");
    busy.clock.goOn(Duration.ofHours(2));
    UiSettings light = new UiSettings(ThemeMode.LIGHT, "en", 13);
    Consumer<MainWindow> shown = w -> w.model().show(Screen.ATTENTION);
    Consumer<MainWindow> settling = shown.andThen(w -> press(w, "Settle these 2…"));
    picture("attention-light", busy, light, 1320, 1100, shown);
    picture("attention-small", busy, light, 1280, 680, settling);
    picture("attention-dark", busy, new UiSettings(ThemeMode.DARK, "en", 13), 1320, 840, shown);
    picture("attention-zh", busy, new UiSettings(ThemeMode.LIGHT, "zh-CN", 13), 1320, 1100, shown);
    picture("attention-big", busy, new UiSettings(ThemeMode.LIGHT, "en", 20), 1280, 680, settling);
    Writes.settle(
        busy.history,
        Actors.DESK,
        SampleDesktop.PROJECT,
        aside(busy),
        "our own tests",
        SampleDesktop.NOW);
    picture("attention-settled", busy, light, 1280, 680, shown.andThen(w -> press(w, "Settled")));
    picture("attention-empty", new SampleDesktop(Environment.TEST), light, 1280, 680, shown);
  }

  private static void ledger() throws IOException {
    SampleDesktop desk = SampleDesktop.full();
    String id = "PU-20261122-0105";
    desk.told(id, "refund", "success", 5_000, "INR", "0", "12:30:00");
    for (UiSettings settings :
        List.of(
            new UiSettings(ThemeMode.LIGHT, "en", 13),
            new UiSettings(ThemeMode.DARK, "zh-CN", 13),
            new UiSettings(ThemeMode.LIGHT, "en", 20))) {
      String name = "ledger-" + settings.theme() + "-" + settings.language();
      picture(
          (name + settings.fontSize()).toLowerCase(Locale.ROOT),
          desk,
          settings,
          1280,
          680,
          w -> {
            w.navigator().payment(key(id), id);
            w.scene().getRoot().applyCss();
            w.scene().getRoot().layout();
            w.scene().getRoot().lookupAll(".tab-pane").stream()
                .map(TabPane.class::cast)
                .forEach(tabs -> tabs.getSelectionModel().select(1));
            w.scene().getRoot().applyCss();
            w.scene().getRoot().layout();
            if (settings.fontSize() > Theme.SMALLEST) {
              w.scene().getRoot().lookupAll(".scroll-pane").stream()
                  .map(ScrollPane.class::cast)
                  .forEach(scroll -> scroll.setVvalue(0.6));
            }
          });
    }
  }

  private static List<Long> aside(SampleDesktop desk) {
    return desk
        .history
        .notices()
        .callbacks(SampleDesktop.PROJECT, Notice.Kind.WRONG_SIGNATURE, false, 9)
        .stream()
        .map(Notice::delivery)
        .toList();
  }

  private static void backup() throws IOException {
    Consumer<MainWindow> shown = w -> w.model().show(Screen.BACKUP);
    for (UiSettings settings :
        List.of(
            new UiSettings(ThemeMode.LIGHT, "en", 13),
            new UiSettings(ThemeMode.DARK, "zh-CN", 13),
            new UiSettings(ThemeMode.LIGHT, "en", 20))) {
      String name = settings.theme() + "-" + settings.language() + "-" + settings.fontSize();
      picture(
          "backup-" + name.toLowerCase(Locale.ROOT),
          SampleDesktop.full(),
          settings,
          1280,
          680,
          shown);
    }
  }

  private static void press(MainWindow window, String name) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    Stream.of(".button", ".toggle-button")
        .flatMap(style -> window.scene().getRoot().lookupAll(style).stream())
        .map(ButtonBase.class::cast)
        .filter(button -> name.equals(button.getText()))
        .findFirst()
        .ifPresent(ButtonBase::fire);
  }

  private static void profiles(String name, SampleDesktop desk, UiSettings settings)
      throws IOException {
    Desktop desktop = desk.desktop(settings.locale(), FOLDER);
    Words words = desktop.words();
    NewProfile fresh = new NewProfile(List.of("sandbox"), "Asha Rao");
    pane(
        "newprofile-" + name,
        settings,
        new NewProfilePane(words, desktop.profile(), fresh, (_, _, _) -> {}, () -> {}));
    AgreementModel agreed = new AgreementModel(desktop.profile(), desktop.methods().operations());
    TimeTexts times = new TimeTexts(words, desktop.zone(), desktop.clock());
    receiving(name, desktop, settings);
    refused(name, desktop, settings);
    pane(
        "agreement-" + name,
        settings,
        new AgreementPane(words, times, agreed, true, (_, _) -> {}, () -> {}));
  }

  private static void receiving(String name, Desktop desktop, UiSettings settings)
      throws IOException {
    Words words = desktop.words();
    Profile profile =
        Profile.plain(
            "month-end",
            Environment.TEST,
            URI.create("https://gate.example"),
            255,
            new Profile.Listen("127.0.0.1", 8480, "/callback/k3v9x0q2m7c1t5zb"));
    Instant until = SampleDesktop.NOW.plus(Duration.ofDays(19));
    ReceivingPane pane =
        new ReceivingPane(
            words,
            desktop.background(),
            new ReceivingModel(profile, Optional.of(URI.create("http://127.0.0.1:8480/callback"))),
            (_, _) -> new TlsFile.Sound(until, List.of("pay.example.com")),
            desktop.clock(),
            (_, _) -> {},
            () -> {});
    pane("receiving-" + name, settings, pane);
    type(pane, "#receiving-key-store", "/etc/paydesk/listener.p12");
    type(pane, "#receiving-allow", "192.0.2.0/24\n10.0.0.0/33");
    type(pane, "#receiving-relay", "http://relay.example/x");
    press(pane, "#receiving-new-path");
    pane("receiving-typed-" + name, settings, new StackPane(pane));
    if (pane.lookup(".scroll-pane") instanceof ScrollPane scroll) {
      scroll.setVvalue(1);
    }
    pane("receiving-below-" + name, settings, new StackPane(pane));
  }

  /** Another program has the port, and the password is not that of the key store. */
  private static void refused(String name, Desktop desktop, UiSettings settings)
      throws IOException {
    Words words = desktop.words();
    Path file = Path.of("/etc/paydesk/listener.p12");
    ReceivingPane[] pane = new ReceivingPane[1];
    Profile profile =
        Profile.plain(
            "month-end",
            Environment.TEST,
            URI.create("https://gate.example"),
            255,
            new Profile.Listen("127.0.0.1", 8480, "/callback/k3v9x0q2m7c1t5zb"));
    pane[0] =
        new ReceivingPane(
            words,
            desktop.background(),
            new ReceivingModel(profile, Optional.empty()),
            (_, _) -> {
              throw new ProfileException("listener.tls.password", file);
            },
            desktop.clock(),
            (_, _) ->
                pane[0].failed(
                    words.say("listener.busy.by", "8480", "127.0.0.1", "8481", "nginx, 4711")),
            () -> {});
    pane("receiving-busy-" + name, settings, pane[0]);
    type(pane[0], "#receiving-key-store", file.toString());
    type(pane[0], "#receiving-password", "wrong ");
    if (pane[0].lookup(".scroll-pane") instanceof ScrollPane scroll) {
      scroll.setVvalue(settings.fontSize() > Theme.SMALLEST ? 0.4 : 0.3);
    }
    pane("receiving-password-" + name, settings, new StackPane(pane[0]));
  }

  private static void type(Parent pane, String id, String text) {
    ((TextInputControl) pane.lookup(id)).setText(text);
  }

  private static void press(Parent pane, String id) {
    ((Button) pane.lookup(id)).fire();
  }

  private static void pane(String name, UiSettings settings, Parent pane) throws IOException {
    Scene scene = new Scene(pane, 1280, 680);
    new Theme(settings.theme(), settings.fontSize(), settings.locale()).dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    if (pane.lookup("#profile-act") instanceof Button act) {
      act.fire();
    }
    Screenshot.write(scene, FOLDER.resolve(name + ".png"));
    stage.close();
  }

  private static void callback(MainWindow window) {
    window.model().show(Screen.CALLBACKS);
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    Node table =
        window.scene().getRoot().lookupAll(".table-view").stream()
            .filter(n -> n.getScene() != null)
            .findFirst()
            .orElseThrow();
    ((TableView<?>) table).getSelectionModel().selectFirst();
  }

  private static void code(MainWindow window) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    ((Button) window.scene().lookup("#show-redirect")).fire();
  }

  private static void search(MainWindow window) {
    window.scene().getAccelerators().get(KeyCombination.valueOf("Shortcut+K")).run();
  }

  private static PaymentKey key(String id) {
    return SampleDesktop.key(id);
  }

  private static void picture(
      String name,
      SampleDesktop desk,
      UiSettings settings,
      double width,
      double height,
      Consumer<MainWindow> steps)
      throws IOException {
    Path home = Files.createDirectories(FOLDER.resolve("home"));
    try (MainWindow window =
        new MainWindow(desk.desktop(settings.locale(), home), NoForm::new, settings)) {
      Stage stage = new Stage();
      stage.setScene(window.scene());
      stage.setWidth(width);
      stage.setHeight(height);
      stage.show();
      steps.accept(window);
      Screenshot.write(window.scene(), FOLDER.resolve(name + ".png"));
      stage.close();
    }
  }
}
