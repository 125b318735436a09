package app.paydesk.ui.payments;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.ui.PaymentsPort;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The link that was made for the customer, and until when it can be used. */
final class LinkPane extends VBox {
  private final PaymentsPort desktop;
  private final Words words;
  private final TimeTexts times;
  private Optional<PaymentEvent.Link> shown = Optional.empty();
  private boolean over;

  LinkPane(PaymentsPort desktop, PaymentDetailModel model, TimeTexts times) {
    this.desktop = desktop;
    this.words = desktop.words();
    this.times = times;
    setId("link");
    getStyleClass().add("stack");
    model.now().subscribe(this::tell);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Shows a link, or nothing for one that needs no customer any more. */
  void show(Optional<PaymentEvent.Link> link, Instant now) {
    if (!link.equals(shown)) {
      shown = link;
      link.ifPresent(l -> build(l, over(l, now)));
    }
    setVisible(link.isPresent());
    tell(now);
  }

  private void tell(Instant now) {
    shown.filter(link -> over(link, now) != over).ifPresent(link -> build(link, !over));
  }

  private void build(PaymentEvent.Link link, boolean ended) {
    over = ended;
    String until = link.bestBefore().map(times::dated).orElse("");
    if (ended) {
      getChildren()
          .setAll(label("strong", "link.title"), label("warning-text", "link.over", until));
      return;
    }
    getChildren()
        .setAll(
            new RedirectPane(desktop, redirect(link), "link.title"),
            until.isEmpty()
                ? label("muted", "link.until.provider")
                : label("muted", "link.until", until),
            label("muted", "link.unconfirmed"));
  }

  private static boolean over(PaymentEvent.Link link, Instant now) {
    return link.bestBefore().filter(moment -> !moment.isAfter(now)).isPresent();
  }

  private static CallbackMessage.Redirect redirect(PaymentEvent.Link link) {
    return new CallbackMessage.Redirect("GET", link.address().toString(), JsonObject.empty());
  }

  private Label label(String styleClass, String key, Object... values) {
    Label label = new Label(words.say(key, values));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
