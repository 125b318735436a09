package app.paydesk.ui;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actors;
import app.paydesk.journal.RestoreHold;
import app.paydesk.journal.RestoreHolds;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import app.paydesk.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Draws what payments go through in the world, and the bars above the screens, into {@code
 * target/pictures}, for people to look at.
 */
final class StatePictures {
  private static final Path FOLDER = Path.of("target", "pictures");
  private static final String OPERATION = "operation.";

  private StatePictures() {}

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
    List<UiSettings> all =
        List.of(
            new UiSettings(ThemeMode.LIGHT, "en", 13),
            new UiSettings(ThemeMode.DARK, "zh-CN", 13),
            new UiSettings(ThemeMode.LIGHT, "en", 20));
    for (UiSettings settings : all) {
      states(settings);
      bars(settings);
    }
  }

  private static void states(UiSettings settings) throws IOException {
    SampleDesktop desk = SampleDesktop.full();
    payout(desk, "PO-RETRY");
    say(desk, "PO-RETRY", "awaiting retry", "71001", "decline", "20100", 100_000, "10:20:00");
    payout(desk, "PO-PART");
    say(desk, "PO-PART", "partially_paid_out", "71002", "success", "0", 60_000, "10:21:00");
    say(desk, "PO-PART", "partially_paid_out", "71003", "decline", "20105", 40_000, "10:22:00");
    payout(desk, "PO-DATA");
    say(
        desk,
        "PO-DATA",
        "awaiting clarification",
        "71004",
        "processing",
        "9999",
        100_000,
        "10:23:00");
    payout(desk, "PO-ERROR");
    refuse(desk, "PO-ERROR");
    for (String id : List.of("PO-RETRY", "PO-PART", "PO-DATA", "PO-ERROR")) {
      picture("state-" + id, desk, settings, id);
    }
  }

  private static void payout(SampleDesktop desk, String id) {
    desk.asked(id, "upi-payout", 100_000, "INR", "Asha Verma · asha@okaxis", "10:00:00");
  }

  private static void say(
      SampleDesktop desk,
      String id,
      String payment,
      String operation,
      String status,
      String code,
      long minor,
      String time) {
    JsonObject body =
        message(id, payment, time)
            .with(OPERATION + "id", operation)
            .with(OPERATION + "type", "payout")
            .with(OPERATION + "status", status)
            .with(OPERATION + "date", "2026-11-22T" + time + "+0000")
            .with(OPERATION + "sum_initial.amount", minor)
            .with(OPERATION + "sum_initial.currency", "INR")
            .with(OPERATION + "code", code);
    report(desk, id, body, time);
  }

  private static JsonObject message(String id, String status, String time) {
    return JsonObject.empty()
        .with("project_id", SampleDesktop.PROJECT)
        .with("payment.id", id)
        .with("payment.type", "payout")
        .with("payment.status", status)
        .with("payment.date", "2026-11-22T" + time + "+0000")
        .with("payment.sum.amount", 100_000)
        .with("payment.sum.currency", "INR");
  }

  private static void refuse(SampleDesktop desk, String id) {
    JsonObject error =
        JsonObject.empty()
            .with("code", "2004")
            .with("message", "Invalid value")
            .with("field", "account.number")
            .with("description", "The virtual payment address is not known");
    JsonObject body =
        message(id, "error", "10:24:00").with("errors", new JsonValue.Array(List.of(error)));
    report(desk, id, body, "10:24:00");
  }

  private static void report(SampleDesktop desk, String id, JsonObject body, String time) {
    Writes.append(
        desk.history,
        SampleDesktop.key(id),
        Actors.DESK,
        List.of(
            new PaymentEvent.Reported(
                Instant.parse("2026-11-22T" + time + "Z"),
                PaymentEvent.Source.CALLBACK,
                CallbackMessage.read(body),
                OptionalLong.empty())));
  }

  private static void bars(UiSettings settings) throws IOException {
    SampleDesktop desk = SampleDesktop.full();
    Path place = Path.of("/home/ada/Dropbox (Example Ltd)/month end/paydesk");
    desk.homeNotices =
        standing(
            new HomeNotices.Notice(
                Message.of("reach.history.moved", place.resolve("history/main.db")), true),
            new HomeNotices.Notice(
                Message.of("home.copied", place, "till-7", "ada", "2026-11-21 17:40:02"), false),
            new HomeNotices.Notice(Message.of("home.synced", place, "Dropbox"), false));
    picture("bar-home", desk, settings, "PO-20261122-0042");
    desk.homeNotices = HomeNotices.NONE;
    desk.history.hold(held(3, 17));
    picture("bar-asking", desk, settings, "PO-20261122-0042");
    desk.history.hold(held(17, 17));
    picture("bar-person", desk, settings, "PO-20261122-0042");
  }

  private static HomeNotices standing(HomeNotices.Notice... notices) {
    return new HomeNotices() {
      @Override
      public List<Notice> standing() {
        return List.of(notices);
      }

      @Override
      public void known() {}
    };
  }

  private static RestoreHolds held(int asked, int payments) {
    Instant made = SampleDesktop.NOW.minusSeconds(90_000);
    RestoreHold hold =
        new RestoreHold(1, made, made.plusSeconds(80_000), asked < payments, asked, payments);
    return new RestoreHolds() {
      @Override
      public Optional<RestoreHold> standing(long projectId) {
        return Optional.of(hold);
      }

      @Override
      public List<PaymentKey> unanswered(long projectId, int most) {
        return List.of();
      }

      @Override
      public void answered(PaymentKey payment, Instant at) {}

      @Override
      public void end(long projectId, String reason, Instant at) {}
    };
  }

  private static void picture(String name, SampleDesktop desk, UiSettings settings, String id)
      throws IOException {
    Path home = Files.createDirectories(FOLDER.resolve("home"));
    String full =
        String.join(
            "-", name, settings.theme().name(), settings.language(), "" + settings.fontSize());
    try (MainWindow window =
        new MainWindow(desk.desktop(settings.locale(), home), NoForm::new, settings)) {
      Stage stage = new Stage();
      stage.setScene(window.scene());
      stage.setWidth(1280);
      stage.setHeight(680);
      stage.show();
      window.navigator().payment(SampleDesktop.key(id), id);
      Screenshot.write(window.scene(), FOLDER.resolve(full.toLowerCase(Locale.ROOT) + ".png"));
      stage.close();
    }
  }
}
