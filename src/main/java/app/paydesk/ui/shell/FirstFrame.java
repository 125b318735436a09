package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.ui.control.EnvironmentBadge;
import app.paydesk.ui.control.Icons;
import app.paydesk.ui.theme.Theme;
import app.paydesk.words.Words;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The window before its history is open: whose window it is and where things will be, with nothing
 * yet that could be pressed.
 */
public final class FirstFrame {
  /** Bundles with all that is said here. */
  public static final List<String> BUNDLES = List.of("paydesk", "ui");

  private static final double WIDTH = 1320;
  private static final double HEIGHT = 840;

  private final Theme theme;
  private final Scene scene;

  private FirstFrame(UiSettings settings, Parent content) {
    theme = new Theme(settings.theme(), settings.fontSize(), settings.locale());
    scene = new Scene(content, WIDTH, HEIGHT);
    theme.dress(scene);
  }

  /** The frame of a profile's window. On the FX thread only. */
  public static FirstFrame of(UiSettings settings, Profile profile, Words words) {
    return new FirstFrame(settings, content(profile, words));
  }

  /** For a window that is filled before it is shown. */
  public static FirstFrame empty(UiSettings settings) {
    return new FirstFrame(settings, new Region());
  }

  /** Its colours and fonts. */
  Theme theme() {
    return theme;
  }

  /** Where it is shown. */
  public Scene scene() {
    return scene;
  }

  private static Parent content(Profile profile, Words words) {
    BorderPane frame = new BorderPane();
    frame.getStyleClass().add("shell");
    Label name = new Label(words.say("app"));
    name.getStyleClass().add("app-name");
    HBox top = new HBox(name, new EnvironmentBadge(profile, words));
    top.getStyleClass().addAll("top-bar", "first-top");
    frame.setTop(top);
    VBox places =
        new VBox(
            place(words, "nav.payments", Feather.LIST),
            place(words, "nav.attention", Feather.ALERT_TRIANGLE),
            place(words, "nav.callbacks", Feather.INBOX));
    places.getStyleClass().add("navigation");
    frame.setLeft(places);
    Label opening = new Label(words.say("start.opening"));
    opening.getStyleClass().add("muted");
    frame.setCenter(new StackPane(opening));
    return frame;
  }

  private static HBox place(Words words, String key, Feather feather) {
    HBox place = new HBox(Icons.icon(feather), new Label(words.say(key)));
    place.getStyleClass().addAll("nav-content", "nav-item");
    return place;
  }
}
