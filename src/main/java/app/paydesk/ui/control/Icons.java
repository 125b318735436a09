package app.paydesk.ui.control;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, and buttons that show nothing else. */
public final class Icons {
  private Icons() {}

  /** An icon that scales with the text around it. */
  public static FontIcon icon(Feather feather) {
    FontIcon icon = new FontIcon(feather);
    icon.getStyleClass().add("icon");
    return icon;
  }

  /** A flat button with an icon; its name is said by tooltip and screen reader. */
  public static Button button(Feather feather, String name, Runnable action) {
    Button button = new Button();
    button.setGraphic(icon(feather));
    button.getStyleClass().addAll("flat", "icon-button");
    button.setAccessibleText(name);
    Tips.on(button, name);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
