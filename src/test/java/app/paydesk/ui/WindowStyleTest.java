package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.CssParser;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The stylesheets fit the toolkit: it has nothing to complain of on any screen. */
@Tag("window")
class WindowStyleTest {
  @TempDir Path home;

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeMode.class,
      names = {"LIGHT", "DARK"})
  void everyScreenIsDrawnWithoutACssWarning(ThemeMode mode) {
    Logger css = Logger.getLogger("javafx.css");
    List<String> warnings = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord message) {
            if (message.getLevel().intValue() >= Level.WARNING.intValue()) {
              warnings.add(message.getMessage());
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    css.addHandler(handler);
    try {
      WaitForAsyncUtils.asyncFx(() -> draw(mode)).get();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      css.removeHandler(handler);
    }
    assertThat(warnings).isEmpty();
    assertThat(CssParser.errorsProperty()).isEmpty();
  }

  private Void draw(ThemeMode mode) {
    UiSettings settings = new UiSettings(mode, "en", 13);
    SampleDesktop sample = SampleDesktop.full();
    try (MainWindow window =
        new MainWindow(sample.desktop(settings.locale(), home), NoForm::new, settings)) {
      Stage stage = new Stage();
      stage.setScene(window.scene());
      stage.show();
      for (Screen screen : Screen.values()) {
        window.model().show(screen);
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
      }
      window.navigator().payment(SampleDesktop.key("PU-20261122-0105"), "PU-20261122-0105");
      window.scene().getRoot().applyCss();
      window.scene().getRoot().layout();
      stage.close();
    }
    return null;
  }
}
