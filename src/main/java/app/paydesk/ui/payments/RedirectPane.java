package app.paydesk.ui.payments;

import app.paydesk.callback.tools.OneTimePage;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.ui.PaymentsPort;
import app.paydesk.ui.control.QrCode;
import app.paydesk.words.Words;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The page on which the customer of a purchase has to act, and the ways to get there. */
final class RedirectPane extends VBox {
  private static final Duration PAGE_LIFE = Duration.ofSeconds(60);

  private final PaymentsPort desktop;
  private final Words words;
  private final CallbackMessage.Redirect redirect;
  private final SecureRandom random = new SecureRandom();
  private final Label said = label("", "muted");
  private final VBox code = new VBox();

  RedirectPane(PaymentsPort desktop, CallbackMessage.Redirect redirect) {
    this(desktop, redirect, "redirect.title");
  }

  /**
   * @param title key of what stands above the address
   */
  RedirectPane(PaymentsPort desktop, CallbackMessage.Redirect redirect, String title) {
    this.desktop = desktop;
    this.words = desktop.words();
    this.redirect = redirect;
    getStyleClass().add("stack");
    Label address = label(redirect.url(), "mono");
    address.setId("redirect-address");
    getChildren().addAll(label(words.say(title), "strong"), address);
    if (web().isEmpty()) {
      getChildren().add(label(words.say("redirect.not-web"), "danger-text"));
      return;
    }
    Button open = button("open-redirect", "redirect.open");
    open.setOnAction(_ -> open());
    FlowPane buttons = new FlowPane(open);
    buttons.getStyleClass().add("actions");
    if (post()) {
      say("redirect.form");
    } else {
      buttons.getChildren().addAll(copy(), show());
    }
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    code.managedProperty().bind(code.visibleProperty());
    code.setVisible(false);
    getChildren().addAll(buttons, said, code);
  }

  private Node copy() {
    Button copy = button("copy-redirect", "redirect.copy");
    copy.setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(redirect.url());
          Clipboard.getSystemClipboard().setContent(content);
          say("copied");
        });
    return copy;
  }

  private Node show() {
    Button show = button("show-redirect", "redirect.show");
    show.setOnAction(
        _ -> {
          if (code.getChildren().isEmpty()) {
            code.getChildren().setAll(qrCode());
          }
          code.setVisible(!code.isVisible());
          show.setText(words.say(code.isVisible() ? "redirect.hide" : "redirect.show"));
        });
    return show;
  }

  private Node qrCode() {
    try {
      return new QrCode(redirect.url(), words.say("redirect.code"));
    } catch (IllegalArgumentException e) {
      return label(words.say("link.too-long"), "warning-text");
    }
  }

  private void open() {
    desktop
        .background()
        .run(
            () -> {
              desktop.browser().accept(target());
              return redirect;
            },
            _ -> say("redirect.opened"),
            _ -> say("redirect.no-browser"));
  }

  private URI target() throws IOException {
    if (!post()) {
      return web().orElseThrow();
    }
    return OneTimePage.of(redirect, words.say("redirect.go-on"), PAGE_LIFE, random).address();
  }

  private boolean post() {
    return redirect.method().equalsIgnoreCase("POST");
  }

  private Optional<URI> web() {
    try {
      URI address = new URI(redirect.url());
      String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      return Optional.of(address)
          .filter(a -> a.getHost() != null && (scheme.equals("http") || scheme.equals("https")));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private void say(String key) {
    said.setText(words.say(key));
  }

  private Button button(String id, String key) {
    Button button = new Button(words.say(key));
    button.setId(id);
    return button;
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
