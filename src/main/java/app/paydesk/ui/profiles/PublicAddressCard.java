package app.paydesk.ui.profiles;

import app.paydesk.ui.control.CopyButton;
import app.paydesk.ui.profiles.ReceivingModel.Part;
import app.paydesk.words.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The address that the provider is given, and who can reach it. */
final class PublicAddressCard extends VBox {
  private static final double GAP = 8;

  private final Words words;
  private final ReceivingModel model;
  private final TextField address = new TextField();
  private final Label note = new Label();

  PublicAddressCard(Words words, ReceivingModel model) {
    super(GAP);
    this.words = words;
    this.model = model;
    getStyleClass().add("card");
    Label title = new Label(words.say("receiving.give"));
    title.getStyleClass().add("heading");
    title.setLabelFor(address);
    address.setId("receiving-address");
    address.setEditable(false);
    address.getStyleClass().add("mono");
    address.setAccessibleText(words.say("receiving.give"));
    HBox.setHgrow(address, Priority.ALWAYS);
    HBox line = new HBox(GAP, address, new CopyButton(words, address::getText));
    line.setAlignment(Pos.CENTER_LEFT);
    note.setId("receiving-address-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().addAll("small", "muted");
    getChildren().addAll(title, line, note);
    ReceivingPane.watch(
        model, this::show, Part.HOST, Part.PORT, Part.PATH, Part.KEY_STORE, Part.RELAY);
  }

  private void show() {
    Optional<PublicAddress> toGive = model.toGive();
    address.setText(toGive.map(PublicAddress::address).orElse(""));
    note.setText(words.say(toGive.map(PublicAddress::note).orElse("receiving.give.wrong")));
  }
}
