package app.paydesk.ui.profiles;

import app.paydesk.ui.profiles.ReceivingModel.Judged;
import app.paydesk.ui.profiles.ReceivingModel.Part;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Who may send callbacks, and which proxies are believed; each entry is judged. */
final class AddressesCard extends VBox {
  private static final double GAP = 8;
  private static final int ROWS = 3;

  private final Words words;
  private final ReceivingModel model;

  AddressesCard(Words words, ReceivingModel model) {
    super(GAP);
    this.words = words;
    this.model = model;
    getStyleClass().add("card");
    Label title = new Label(words.say("receiving.callers"));
    title.getStyleClass().add("heading");
    getChildren().addAll(title, list(Part.ALLOW), list(Part.PROXIES));
  }

  private VBox list(Part part) {
    String name = part.name().toLowerCase(Locale.ROOT);
    TextArea area = new TextArea();
    area.setId("receiving-" + name);
    area.setPrefRowCount(ROWS);
    area.getStyleClass().add("mono");
    area.textProperty().bindBidirectional(model.text(part));
    String key = "receiving." + name;
    LabelledField entry = new LabelledField(words, words.say(key), area, "");
    VBox verdicts = new VBox(GAP / 2);
    verdicts.setId("receiving-" + name + "-judged");
    ReceivingPane.watch(model, () -> verdicts.getChildren().setAll(said(part, key)), part);
    return new VBox(GAP / 2, entry, verdicts);
  }

  private List<Label> said(Part part, String key) {
    List<Judged> judged = model.judged(part);
    if (judged.isEmpty()) {
      return List.of(line(words.say(key + ".none"), "muted"));
    }
    Optional<Message> whole =
        judged.stream().allMatch(Judged::good) ? model.problem(part) : Optional.empty();
    return whole
        .map(problem -> List.of(line(words.say(problem), "danger-text")))
        .orElseGet(() -> judged.stream().map(this::line).toList());
  }

  private Label line(Judged judged) {
    return line(words.say(judged.meaning()), judged.good() ? "success-text" : "danger-text");
  }

  private static Label line(String sentence, String tone) {
    Label line = new Label(sentence);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.getStyleClass().addAll("small", tone);
    return line;
  }
}
