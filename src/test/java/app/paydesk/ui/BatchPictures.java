package app.paydesk.ui;

import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/** Draws files that are checked and paid into {@code target/pictures}, for people to look at. */
final class BatchPictures {
  private static final Path FOLDER = Path.of("target", "pictures");
  private static final List<String> NAMES = List.of("伍;倩文", "李;明", "王;芳", "欧阳;静", "陈;建国", "赵;敏");

  private BatchPictures() {}

  /** Draws all of them; needs no display where the Headless platform is chosen. */
  public static void main(String[] args) {
    Platform.startup(
        () -> {
          try {
            draw(new UiSettings(ThemeMode.LIGHT, "en", 13), "light", 1320, 840);
            draw(new UiSettings(ThemeMode.DARK, "zh-CN", 13), "zh-dark", 1280, 680);
            draw(new UiSettings(ThemeMode.LIGHT, "en", 20), "large", 1280, 680);
            draw(new UiSettings(ThemeMode.DARK, "en", 13), "wide", 1920, 1200);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          } finally {
            Platform.exit();
          }
        });
  }

  private static void draw(UiSettings settings, String name, double width, double height)
      throws IOException {
    Frame frame = new Frame(settings, name, width, height);
    SampleDesktop empty = SampleDesktop.full();
    frame.picture("batches-empty", empty, w -> w.model().show(Screen.BATCHES));
    SampleDesktop check = SampleDesktop.full();
    Path odd = odd();
    frame.picture("batches-check", check, w -> check(w, odd));
    frame.picture(
        "batches-confirm",
        check,
        w -> {
          check(w, odd);
          press(w, "#batch-send");
        });
    frame.picture("batches-refused", check, w -> check(w, Path.of("nowhere", "november.xlsx")));
    SampleDesktop none = SampleDesktop.full();
    Path plain = plain();
    frame.picture("batches-operation", none, w -> check(w, plain));
    running(frame);
    stopped(frame);
  }

  private static void running(Frame frame) throws IOException {
    SampleDesktop desk = SampleDesktop.full();
    Path file = file("suppliers-november.csv", 60);
    frame.picture(
        "batches-result",
        desk,
        w -> {
          send(desk, w, file);
          outcomes(desk);
          w.model().refresh();
        });
    frame.picture("batches-list", desk, w -> w.model().show(Screen.BATCHES));
    frame.picture("batches-known", desk, w -> check(w, file));
  }

  private static void stopped(Frame frame) throws IOException {
    SampleDesktop desk = SampleDesktop.full();
    Path file = file("suppliers-november.csv", 60);
    desk.batches.answers(
        _ ->
            desk.batches.paid.size() > 25
                ? SampleBatches.refused("3028")
                : SampleBatches.accepted());
    frame.picture(
        "batches-stopped",
        desk,
        w -> {
          send(desk, w, file);
          outcomes(desk);
          w.model().refresh();
        });
    frame.picture(
        "batches-withdraw",
        desk,
        w -> {
          w.model().show(Screen.BATCHES);
          w.model()
              .batches()
              .open(
                  desk.batches
                      .services()
                      .desk()
                      .batches()
                      .list(SampleDesktop.PROJECT, OptionalLong.empty(), 1)
                      .getFirst()
                      .id());
          press(w, "#batch-withdraw");
          ((TextInputControl) w.scene().lookup("#withdraw-reason")).setText("wrong month");
        });
  }

  private static void send(SampleDesktop desk, MainWindow window, Path file) {
    check(window, file);
    press(window, "#batch-send");
    press(window, "#batch-send-now");
    while (desk.batches.services().worker().standing().filter(s -> !s.working()).isEmpty()) {
      LockSupport.parkNanos(1_000_000);
    }
    window.model().refresh();
  }

  /** Most rows succeed; some are declined, some never answered. */
  private static void outcomes(SampleDesktop desk) {
    int[] n = new int[1];
    desk.history.payments().stream()
        .filter(p -> p.key().id().value().startsWith("PB-"))
        .filter(p -> p.own().filter(o -> o.standing() == PaymentState.WAITING).isPresent())
        .forEach(
            p -> {
              String id = p.key().id().value();
              PaymentEvent.Recorded row = (PaymentEvent.Recorded) p.events().getFirst();
              long minor = row.amount().orElseThrow().minor();
              switch (n[0]++ % 9) {
                case 1 -> desk.told(id, "payout", "decline", minor, "CNY", "20106", "14:10:00");
                case 3, 5 -> {}
                default -> desk.told(id, "payout", "success", minor, "CNY", "0", "14:10:00");
              }
            });
  }

  private static Path folder() throws IOException {
    return Files.createDirectories(FOLDER.resolve("home"));
  }

  private static Path file(String name, int rows) throws IOException {
    SampleFile file = new SampleFile();
    for (int i = 0; i < rows; i++) {
      file.cup(NAMES.get(i % NAMES.size()), 98_000 + 4_321L * i);
    }
    return file.in(folder(), name);
  }

  /** A file with something of each kind to look at. */
  private static Path odd() throws IOException {
    SampleFile file = new SampleFile();
    for (int i = 0; i < 12; i++) {
      file.cup(NAMES.get(i % NAMES.size()), 98_000 + 4_321L * i);
    }
    return file.cup("6.21799E+18", "吴;磊", "320000")
        .cup("何;静", 5_200_000_00L)
        .cup("孙;?", 185_000)
        .upi("ada@upi", 150_000)
        .upi("ada@upi", 150_000)
        .upi("grace@upi", "1999.996", "Grace;Hopper")
        .upi("a.very.long.virtual.payment.address.of.a.supplier@okhdfcbank", 1_250_000_00L)
        .line("cup-payout;;;;;;;;;;;;;;;;;;;;;")
        .in(folder(), "suppliers-november-second-half.csv");
  }

  private static Path plain() throws IOException {
    return Files.writeString(
        folder().resolve("plain.csv"),
        "account.number;payment.amount;payment.currency\r\nada@upi;100;INR\r\n");
  }

  private static void check(MainWindow window, Path file) {
    window.model().show(Screen.BATCHES);
    window.model().batches().check(file);
    settle(window);
  }

  private static void press(MainWindow window, String id) {
    settle(window);
    ((Button) window.scene().lookup(id)).fire();
    settle(window);
  }

  private static void settle(MainWindow window) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
  }

  /** How and where pictures of one kind are drawn. */
  private record Frame(UiSettings settings, String name, double width, double height) {
    void picture(String what, SampleDesktop desk, Consumer<MainWindow> steps) throws IOException {
      try (MainWindow window =
          new MainWindow(desk.desktop(settings.locale(), folder()), NoForm::new, settings)) {
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        steps.accept(window);
        settle(window);
        settle(window);
        Screenshot.write(window.scene(), FOLDER.resolve(what + "-" + name + ".png"));
        stage.close();
      }
    }
  }
}
