package app.paydesk.ui;

import app.paydesk.callback.doctor.KnownKey;
import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.profile.ProfileException;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/** Draws what is done with callbacks into {@code target/pictures}, for people to look at. */
final class CallbackPictures {
  private static final Path FOLDER = Path.of("target", "pictures");

  private CallbackPictures() {}

  /** Draws all of them; needs no display where the Headless platform is chosen. */
  public static void main(String[] args) {
    Platform.startup(
        () -> {
          try {
            draw(new UiSettings(ThemeMode.LIGHT, "en", 13), "light", 1320, 840);
            draw(new UiSettings(ThemeMode.DARK, "zh-CN", 13), "zh-dark", 1280, 680);
            draw(new UiSettings(ThemeMode.LIGHT, "en", 20), "large", 1280, 680);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          } finally {
            Platform.exit();
          }
        });
  }

  private static void draw(UiSettings settings, String name, double width, double height)
      throws IOException {
    SampleDesktop desk = SampleDesktop.full();
    desk.tampered();
    picture(
        "aside-why-" + name,
        desk,
        settings,
        width,
        height,
        w -> {
          choose(w, Delivery.Verdict.WRONG_SIGNATURE);
          press(w, "#why");
        });
    SampleDesktop forged = SampleDesktop.full();
    forged.others = new Locked();
    picture(
        "aside-locked-" + name,
        forged,
        settings,
        width,
        height,
        w -> {
          choose(w, Delivery.Verdict.WRONG_SIGNATURE);
          press(w, "#why");
          ((TextInputControl) w.scene().lookup("#why-passphrase")).setText("another passphrase");
          press(w, "#why-unlock");
        });
    picture(
        "replay-" + name,
        desk,
        settings,
        width,
        height,
        w -> {
          choose(w, Delivery.Verdict.VALID);
          press(w, "#replay");
        });
    picture(
        "changes-" + name,
        desk,
        settings,
        width,
        height,
        w -> {
          choose(w, Delivery.Verdict.VALID);
          press(w, "#forward");
        });
    picture(
        "import-" + name,
        desk,
        settings,
        width,
        height,
        w -> {
          choose(w, Delivery.Verdict.VALID);
          String body =
              new String(
                  desk.history
                      .deliveries(200, "", Optional.of(Delivery.Verdict.VALID), 1)
                      .getFirst()
                      .body(),
                  StandardCharsets.UTF_8);
          press(w, "#callbacks-import");
          ((TextInputControl) w.scene().lookup("#import-text")).setText(body);
          press(w, "#import-judge");
        });
    picture(
        "news-" + name,
        desk,
        settings,
        width,
        height,
        w -> {
          choose(w, Delivery.Verdict.VALID);
          desk.told("PO-20261122-0042", "payout", "success", 48_560, "CNY", "0", "14:09:08");
          press(w, "#clear-aside");
          w.model().refresh();
        });
    picture(
        "cleared-" + name,
        desk,
        settings,
        width,
        height,
        w -> {
          choose(w, Delivery.Verdict.WRONG_SIGNATURE);
          press(w, "#clear-aside");
          press(w, "#clear-aside-now");
          press(w, "#cleared");
        });
    picture(
        "test-" + name,
        desk,
        settings,
        width,
        height,
        w -> {
          choose(w, Delivery.Verdict.VALID);
          press(w, "#callbacks-test");
        });
  }

  /** Two profiles whose secrets stay shut. */
  private static final class Locked implements OtherKeys {
    @Override
    public List<KnownKey> open() {
      return List.of();
    }

    @Override
    public List<String> locked() {
      return List.of("month-end", "salaries");
    }

    @Override
    public KnownKey unlock(String profile, char[] passphrase) {
      throw new ProfileException("vault.wrong", "/home/clerk/paydesk/secrets/month-end.json");
    }
  }

  private static void press(MainWindow window, String id) {
    settle(window);
    ((Button) window.scene().lookup(id)).fire();
    settle(window);
  }

  private static void choose(MainWindow window, Delivery.Verdict verdict) {
    window.model().show(Screen.CALLBACKS);
    settle(window);
    DeliveryRow wanted =
        window.model().callbacks().rows().stream()
            .filter(row -> row.verdict() == verdict)
            .findFirst()
            .orElseThrow();
    window.scene().getRoot().lookupAll(".table-view").stream()
        .map(TableView.class::cast)
        .filter(table -> table.getItems().contains(wanted))
        .findFirst()
        .orElseThrow()
        .getSelectionModel()
        .select(window.model().callbacks().rows().indexOf(wanted));
  }

  private static void settle(MainWindow window) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
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
      settle(window);
      Screenshot.write(window.scene(), FOLDER.resolve(name + ".png"));
      stage.close();
    }
  }
}
