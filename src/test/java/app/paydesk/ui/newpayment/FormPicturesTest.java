package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.profile.Environment;
import app.paydesk.ui.Screenshot;
import app.paydesk.ui.theme.Theme;
import app.paydesk.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes what the form looks like to {@code target/pictures}. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FormPicturesTest {
  private Stage stage;

  @Start
  void start(Stage first) {
    stage = first;
  }

  @Test
  void everyStateIsDrawn(FxRobot robot) throws Exception {
    draw("payout", ThemeMode.LIGHT, 13, 1124, 760, Locale.ENGLISH, FormPicturesTest::faulty);
    draw("payout-dark", ThemeMode.DARK, 13, 1124, 760, Locale.ENGLISH, FormPicturesTest::faulty);
    draw("payout-confirm", ThemeMode.LIGHT, 13, 1084, 600, Locale.ENGLISH, FormPicturesTest::asked);
    draw("payout-large", ThemeMode.LIGHT, 20, 1084, 600, Locale.ENGLISH, FormPicturesTest::faulty);
    draw(
        "payout-zh",
        ThemeMode.LIGHT,
        13,
        1124,
        760,
        Locale.SIMPLIFIED_CHINESE,
        FormPicturesTest::asked);
    draw("empty", ThemeMode.LIGHT, 13, 1124, 760, Locale.ENGLISH, _ -> {});
    draw("odd", ThemeMode.DARK, 13, 1084, 600, Locale.ENGLISH, FormPicturesTest::odd);
    draw("link", ThemeMode.LIGHT, 13, 1124, 760, Locale.ENGLISH, FormPicturesTest::link);
    draw("link-dark", ThemeMode.DARK, 13, 1084, 600, Locale.ENGLISH, FormPicturesTest::upiLink);
    draw(
        "link-zh",
        ThemeMode.LIGHT,
        13,
        1084,
        600,
        Locale.SIMPLIFIED_CHINESE,
        FormPicturesTest::link);
    draw("banks", ThemeMode.LIGHT, 13, 1124, 760, Locale.ENGLISH, FormPicturesTest::banks);
    draw("banks-dark", ThemeMode.DARK, 13, 1124, 760, Locale.ENGLISH, FormPicturesTest::banks);
    draw(
        "banks-zh",
        ThemeMode.LIGHT,
        13,
        1124,
        760,
        Locale.SIMPLIFIED_CHINESE,
        FormPicturesTest::banks);
    for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
      String name = "duplicate-" + mode.name().toLowerCase(Locale.ROOT);
      draw(name, mode, 13, 1084, 600, Locale.ENGLISH, FormPicturesTest::repeated);
      compared(name);
      draw(
          name + "-zh", mode, 13, 1084, 600, Locale.SIMPLIFIED_CHINESE, FormPicturesTest::repeated);
      compared(name + "-zh");
    }
    draw("refund", ThemeMode.LIGHT, 13, 1124, 760, Locale.ENGLISH, FormPicturesTest::refund);
  }

  @Test
  void theOpenListOfBanksIsDrawn(FxRobot robot) throws Exception {
    for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
      String name = "picker-" + mode.name().toLowerCase(Locale.ROOT);
      draw(name, mode, 13, 1124, 760, Locale.ENGLISH, FormPicturesTest::banks);
      NewPaymentView view = (NewPaymentView) stage.getScene().getRoot();
      robot.interact(() -> view.goTo("account.bank_id"));
      robot.write("bank");
      for (Window window : List.copyOf(Window.getWindows())) {
        if (window instanceof Popup popup) {
          write(popup.getScene(), name + "-open");
        }
      }
    }
  }

  private static void faulty(Bench bench) {
    bench.payout();
    bench.type("payment.amount", "48,000.00");
    bench.type("customer.first_name", "Qianwen");
  }

  private static void asked(Bench bench) {
    bench.payout();
    bench.model.ask();
    bench.model.confirm();
    bench.payout();
    bench.model.ask();
  }

  private static void odd(Bench bench) {
    for (int i = 0; i < 2; i++) {
      bench.model.choose("upi-payout");
      bench.model.fillWithExample();
      bench.type("customer.phone", "321654987");
      bench.form().field("customer.phone").orElseThrow().reasonProperty().set("a land line");
      bench.model.ask();
      if (i == 0) {
        bench.model.confirm();
      }
    }
  }

  private static void link(Bench bench) {
    bench.model.choose("cup-link");
    bench.model.fillWithExample();
  }

  private static void upiLink(Bench bench) {
    bench.model.choose("upi-link");
    bench.model.fillWithExample();
  }

  private static void banks(Bench bench) {
    bench.banks.list(
        ScriptedBanks.bank("1", "Agricultural Bank of China"),
        ScriptedBanks.bank("15", "Zheshang Bank", 5_000, 20_000),
        ScriptedBanks.bank("900", "Bank of Tomorrow"));
    bench.payout();
    bench.type("account.bank_id", "15");
  }

  private static void repeated(Bench bench) {
    for (int i = 0; i < 2; i++) {
      bench.model.choose("upi-payout");
      bench.model.fillWithExample();
      bench.type("customer.address", i == 0 ? "Delhi, Main st., 20" : "Agra, Taj road, 4");
      bench.model.ask();
      bench.model.confirm();
    }
  }

  private void compared(String name) throws Exception {
    FxToolkit.setupFixture(
        () -> {
          Parent root = stage.getScene().getRoot();
          root.applyCss();
          root.layout();
          ((Hyperlink) root.lookup(".duplicates .problem-link")).fire();
        });
    WaitForAsyncUtils.waitForFxEvents(5);
    write(stage.getScene(), name);
    assertThat(Path.of("target/pictures/form-" + name + ".png")).isNotEmptyFile();
  }

  private static void refund(Bench bench) {
    bench.model.choose("upi-refund");
    bench.model.fillWithExample();
  }

  private void draw(
      String name,
      ThemeMode mode,
      int fontSize,
      double width,
      double height,
      Locale language,
      Consumer<Bench> state)
      throws Exception {
    FxToolkit.setupFixture(
        () -> {
          Bench bench = new Bench(Environment.SANDBOX, language);
          Scene scene = new Scene(new NewPaymentView(bench.model), width, height);
          new Theme(mode, fontSize, language).dress(scene);
          stage.setScene(scene);
          stage.show();
          state.accept(bench);
        });
    WaitForAsyncUtils.waitForFxEvents(5);
    write(stage.getScene(), name);
    assertThat(Path.of("target/pictures/form-" + name + ".png")).isNotEmptyFile();
  }

  private static void write(Scene scene, String name) throws Exception {
    FxToolkit.setupFixture(
        () -> {
          try {
            Screenshot.write(scene, Path.of("target/pictures/form-" + name + ".png"));
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }
}
