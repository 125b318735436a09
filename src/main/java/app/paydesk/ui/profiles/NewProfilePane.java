package app.paydesk.ui.profiles;

import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.profiles.NewProfile.Part;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Stands in the window while a profile is added. */
public final class NewProfilePane extends StackPane {
  private static final double GAP = 16;

  /** Takes the profile in; wipes neither secret nor passphrase. */
  @FunctionalInterface
  public interface Adding {
    /**
     * @param passphrase empty for none
     */
    void add(Profile profile, char[] secret, char[] passphrase);
  }

  private final NewProfile model;
  private final Words words;
  private final Map<Part, LabelledField> entries = new EnumMap<>(Part.class);
  private final PasswordField secret = new PasswordField();
  private final PasswordField passphrase = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final LabelledField secretEntry;
  private final LabelledField passphraseEntry;
  private final LabelledField againEntry;
  private final Frame frame;

  public NewProfilePane(
      Words words, Profile atWork, NewProfile model, Adding adding, Runnable goBack) {
    this.words = words;
    this.model = model;
    secretEntry = hidden(secret, "secret", "newprofile.secret");
    passphraseEntry = hidden(passphrase, "passphrase", "newprofile.passphrase");
    againEntry = hidden(again, "again", "newprofile.again");
    VBox box = new VBox(GAP);
    box.getChildren().addAll(entry(Part.NAME), environment());
    box.getChildren().addAll(entry(Part.GATE), entry(Part.PROJECT), secretEntry);
    box.getChildren().addAll(without(), passphraseEntry, againEntry);
    box.getChildren().addAll(entry(Part.LISTEN), entry(Part.PAGE), entry(Part.DAYS));
    box.getChildren().add(entry(Part.PERSON));
    frame = new Frame(words, atWork, words.say("newprofile"), words.say("newprofile.add.any"), box);
    frame.on(
        () -> add(adding),
        () -> {
          wipe();
          goBack.run();
        });
    model
        .text(Part.NAME)
        .subscribe(
            name ->
                frame.name(
                    name.isBlank()
                        ? words.say("newprofile.add.any")
                        : words.say("newprofile.add", name.strip())));
    getChildren().add(frame);
  }

  /** Puts the cursor where typing begins. */
  public void focus() {
    frame.focus(entered(Part.NAME).control());
  }

  /** Says why the profile was not added. */
  public void failed(String sentence) {
    frame.failed(sentence);
  }

  private LabelledField entry(Part part) {
    String key = "newprofile." + part.name().toLowerCase(Locale.ROOT);
    TextField plain = new TextField();
    TextField field = part == Part.PERSON ? FirstLine.words(plain) : FirstLine.code(plain);
    field.setId("newprofile-" + part.name().toLowerCase(Locale.ROOT));
    field.textProperty().bindBidirectional(model.text(part));
    LabelledField entry =
        new LabelledField(words, words.say(key), field, words.find(key + ".hint").orElse(""));
    entries.put(part, entry);
    field.textProperty().addListener((_, _, _) -> judge(entry, part));
    field
        .focusedProperty()
        .addListener(
            (_, had, _) -> {
              if (had && !field.getText().isBlank()) {
                judge(entry, part);
              }
            });
    return entry;
  }

  private void judge(LabelledField entry, Part part) {
    if (model.danger(part).isPresent()) {
      entry.warn(model.danger(part));
    } else {
      entry.say(model.problem(part));
    }
  }

  private LabelledField entered(Part part) {
    return Objects.requireNonNull(entries.get(part));
  }

  private LabelledField hidden(PasswordField field, String id, String key) {
    field.setId("newprofile-" + id);
    LabelledField entry =
        new LabelledField(words, words.say(key), field, words.find(key + ".hint").orElse(""));
    field
        .textProperty()
        .addListener((_, _, _) -> entry.warn(NewProfile.odd(field.getCharacters())));
    return entry;
  }

  private VBox environment() {
    Label label = new Label(words.say("newprofile.environment"));
    label.getStyleClass().add("field-label");
    ToggleGroup group = new ToggleGroup();
    FlowPane choices = new FlowPane(GAP, GAP / 2);
    for (Environment choice : new Environment[] {Environment.TEST, Environment.LIVE}) {
      String name = choice.name().toLowerCase(Locale.ROOT);
      RadioButton button = new RadioButton(words.say("newprofile.environment." + name));
      button.setId("newprofile-" + name);
      button.setToggleGroup(group);
      button.setSelected(model.environment().get() == choice);
      button.setOnAction(_ -> model.environment().set(choice));
      choices.getChildren().add(button);
    }
    return new VBox(GAP / 2, label, choices);
  }

  private CheckBox without() {
    CheckBox box = new CheckBox(words.say("newprofile.open"));
    box.setId("newprofile-open");
    box.setWrapText(true);
    box.selectedProperty().bindBidirectional(model.open());
    box.disableProperty().bind(model.environment().isEqualTo(Environment.LIVE));
    for (LabelledField entry : new LabelledField[] {passphraseEntry, againEntry}) {
      entry.disableProperty().bind(model.open());
    }
    return box;
  }

  private void add(Adding adding) {
    Optional<LabelledField> wrong = Optional.empty();
    for (Part part : Part.values()) {
      wrong = wrong.or(() -> judged(entered(part), model.problem(part)));
      entered(part).say(model.problem(part));
    }
    for (var judged :
        Map.of(
                secretEntry, model.secret(secret.getCharacters()),
                passphraseEntry, model.passphrase(passphrase.getCharacters()),
                againEntry, model.again(passphrase.getCharacters(), again.getCharacters()))
            .entrySet()) {
      judged.getKey().say(judged.getValue());
      wrong = wrong.or(() -> judged(judged.getKey(), judged.getValue()));
    }
    if (wrong.isPresent()) {
      frame.failed(words.say("newprofile.wrong"));
      wrong.get().control().requestFocus();
      return;
    }
    Profile profile = model.profile();
    char[] typedSecret = taken(secret);
    char[] typedPassphrase = model.open().get() ? new char[0] : taken(passphrase);
    wipe();
    frame.busy();
    adding.add(profile, typedSecret, typedPassphrase);
  }

  private static Optional<LabelledField> judged(LabelledField entry, Optional<Message> problem) {
    return problem.map(_ -> entry);
  }

  private static char[] taken(PasswordField field) {
    CharSequence typed = field.getCharacters();
    char[] taken = new char[typed.length()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = typed.charAt(i);
    }
    return taken;
  }

  private void wipe() {
    secret.clear();
    passphrase.clear();
    again.clear();
  }
}
