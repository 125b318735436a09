package app.paydesk.ui.profiles;

import app.paydesk.profile.Profile;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.profiles.ReceivingModel.Part;
import app.paydesk.words.Words;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Stands in the window while it is edited how a profile receives its callbacks. */
public final class ReceivingPane extends StackPane {
  private static final double GAP = 16;

  /** Keeps what was edited and listens so from then on. */
  @FunctionalInterface
  public interface Keeping {
    /**
     * @param password of the key store, where another was typed; empty to keep none; wiped by
     *     whoever takes it
     */
    void keep(Profile changed, Optional<char[]> password);
  }

  private final Words words;
  private final ReceivingModel model;
  private final KeyStoreCard tls;
  private final Frame frame;

  public ReceivingPane(
      Words words,
      Background background,
      ReceivingModel model,
      KeyStoreCard.Trial trial,
      Clock clock,
      Keeping keeping,
      Runnable goBack) {
    this.words = words;
    this.model = model;
    this.tls = new KeyStoreCard(words, background, model, trial, clock);
    Label about = new Label(words.say("receiving.about"));
    about.setWrapText(true);
    about.getStyleClass().add("muted");
    VBox box =
        new VBox(
            GAP,
            about,
            new PublicAddressCard(words, model),
            new PlaceCard(words, background, model),
            tls,
            new AddressesCard(words, model),
            elsewhere());
    String name = model.profile().name();
    frame =
        new Frame(
            words,
            model.profile(),
            words.say("receiving", name),
            words.say("receiving.keep", name),
            box);
    frame.on(
        () -> keep(keeping),
        () -> {
          tls.wipe();
          goBack.run();
        });
    getChildren().add(frame);
  }

  /** Says why it was not kept. */
  public void failed(String sentence) {
    frame.failed(sentence);
  }

  private void keep(Keeping keeping) {
    boolean wrong = Arrays.stream(Part.values()).anyMatch(part -> model.problem(part).isPresent());
    if (wrong) {
      frame.failed(words.say("newprofile.wrong"));
      return;
    }
    frame.busy();
    keeping.keep(model.changed(), tls.taken());
  }

  private VBox elsewhere() {
    Label title = new Label(words.say("receiving.elsewhere"));
    title.getStyleClass().add("heading");
    VBox card = new VBox(GAP / 2, title, entry(Part.RELAY), entry(Part.FORWARD));
    card.getStyleClass().add("card");
    return card;
  }

  private LabelledField entry(Part part) {
    return entry(words, model, part);
  }

  /** A field for a part of the model, judged while it is typed. */
  static LabelledField entry(Words words, ReceivingModel model, Part part) {
    String name = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    TextField field = FirstLine.code(new TextField());
    field.setId("receiving-" + name);
    field.textProperty().bindBidirectional(model.text(part));
    String key = "receiving." + name;
    LabelledField entry =
        new LabelledField(words, words.say(key), field, words.find(key + ".hint").orElse(""));
    model.text(part).addListener((_, _, _) -> entry.say(model.problem(part)));
    entry.say(model.problem(part));
    return entry;
  }

  /** Calls something now and whenever one of these parts changes. */
  static void watch(ReceivingModel model, Runnable look, Part... parts) {
    Arrays.stream(parts).forEach(part -> model.text(part).addListener((_, _, _) -> look.run()));
    look.run();
  }
}
