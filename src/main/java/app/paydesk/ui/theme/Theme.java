package app.paydesk.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Dresses every window alike and changes them all at once. Used on the FX thread only. */
public final class Theme {
  /** Smallest and largest base font size in pixels. */
  public static final int SMALLEST = 13;

  public static final int LARGEST = 20;

  private static final String DARK = "dark";

  private final List<Scene> scenes = new ArrayList<>();
  private ThemeMode mode;
  private int fontSize;
  private Locale language;

  public Theme(ThemeMode mode, int fontSize, Locale language) {
    this.mode = mode;
    this.fontSize = within(fontSize);
    this.language = language;
    Platform.getPreferences()
        .colorSchemeProperty()
        .subscribe(
            _ -> {
              if (this.mode == ThemeMode.SYSTEM) {
                refresh();
              }
            });
    refresh();
  }

  /** Gives a window these colours and fonts for as long as it is shown. */
  public void dress(Scene scene) {
    scenes.add(scene);
    dressed(scene);
    scene
        .rootProperty()
        .subscribe(
            _ -> {
              if (scenes.contains(scene)) {
                dressed(scene);
              }
            });
  }

  /** A window is gone. */
  public void forget(Scene scene) {
    scenes.remove(scene);
  }

  /** Changes all windows. */
  public void change(ThemeMode newMode, int newFontSize, Locale newLanguage) {
    mode = newMode;
    fontSize = within(newFontSize);
    language = newLanguage;
    refresh();
  }

  private void refresh() {
    Application.setUserAgentStylesheet(
        dark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scenes.forEach(this::dressed);
  }

  private void dressed(Scene scene) {
    scene.getStylesheets().setAll(sheet("modena-bridge"), sheet("paydesk"), fonts());
    var styles = scene.getRoot().getStyleClass();
    styles.remove(DARK);
    if (dark()) {
      styles.add(DARK);
    }
  }

  private boolean dark() {
    return switch (mode) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /** Families cannot be looked up in CSS as colours can, and an icon's em is its own size. */
  private String fonts() {
    String css =
        String.format(
            Locale.ROOT,
            """
            .root { -fx-font-family: "%s"; -fx-font-size: %dpx; }
            .mono, .mono .text { -fx-font-family: "%s"; }
            .icon { -fx-icon-size: %dpx; }
            .empty-icon { -fx-icon-size: %dpx; }
            """,
            Fonts.text(language),
            fontSize,
            Fonts.mono(),
            fontSize * 5 / 4,
            fontSize * 5 / 2);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource("/style/" + name + ".css"), name)
        .toExternalForm();
  }

  private static int within(int size) {
    return Math.clamp(size, SMALLEST, LARGEST);
  }
}
