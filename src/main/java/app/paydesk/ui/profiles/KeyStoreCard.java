package app.paydesk.ui.profiles;

import app.paydesk.callback.listen.ListenerException;
import app.paydesk.callback.listen.TlsFile;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.profiles.ReceivingModel.Part;
import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import app.paydesk.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The key store for TLS and its password, tried while they are typed. */
public final class KeyStoreCard extends VBox {
  private static final double GAP = 8;
  private static final int SOON_DAYS = 30;

  /** Tries a key store; may wait for disk. */
  @FunctionalInterface
  public interface Trial {
    /**
     * @param password what was typed; empty for the one that is kept
     */
    TlsFile.Sound of(Path file, Optional<char[]> password) throws ListenerException;
  }

  private final Words words;
  private final Background background;
  private final ReceivingModel model;
  private final Trial trial;
  private final Clock clock;
  private final PasswordField password = new PasswordField();
  private final Label verdict = new Label();
  private int asked;

  KeyStoreCard(Words words, Background background, ReceivingModel model, Trial trial, Clock clock) {
    super(GAP);
    this.words = words;
    this.background = background;
    this.model = model;
    this.trial = trial;
    this.clock = clock;
    getStyleClass().add("card");
    Label title = new Label(words.say("receiving.tls"));
    title.getStyleClass().add("heading");
    LabelledField file = ReceivingPane.entry(words, model, Part.KEY_STORE);
    HBox.setHgrow(file, Priority.ALWAYS);
    Button choose = new Button(words.say("receiving.tls.choose"));
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(_ -> choose());
    HBox line = new HBox(GAP, file, choose);
    line.setAlignment(Pos.CENTER_LEFT);
    password.setId("receiving-password");
    LabelledField hidden =
        new LabelledField(
            words, words.say("receiving.password"), password, words.say("receiving.password.hint"));
    hidden.disableProperty().bind(model.text(Part.KEY_STORE).map(String::isBlank));
    verdict.setId("receiving-tls-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    verdict.managedProperty().bind(verdict.textProperty().isNotEmpty());
    getChildren().addAll(title, line, hidden, verdict);
    password
        .textProperty()
        .addListener(
            (_, _, _) -> {
              hidden.warn(NewProfile.odd(password.getCharacters()));
              look();
            });
    ReceivingPane.watch(model, this::look, Part.KEY_STORE);
  }

  /** The password that was typed, which the caller wipes; empty to leave the one that is kept. */
  Optional<char[]> taken() {
    boolean none = model.text(Part.KEY_STORE).get().isBlank();
    Optional<char[]> taken = none ? Optional.of(new char[0]) : typed();
    wipe();
    return taken;
  }

  void wipe() {
    password.clear();
  }

  private Optional<char[]> typed() {
    CharSequence text = password.getCharacters();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    char[] typed = new char[text.length()];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = text.charAt(i);
    }
    return Optional.of(typed);
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("receiving.tls.choose"));
    Optional<File> chosen = Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()));
    chosen.ifPresent(file -> model.text(Part.KEY_STORE).set(file.toString()));
  }

  private void look() {
    int number = ++asked;
    say("", "muted");
    if (model.problem(Part.KEY_STORE).isPresent()) {
      return;
    }
    model
        .keyStore()
        .ifPresent(
            file -> {
              Optional<char[]> typed = typed();
              background.run(
                  () -> tried(file, typed),
                  sound -> {
                    if (number == asked) {
                      show(sound);
                    }
                  },
                  fault -> {
                    if (number == asked) {
                      say(words.say(sentence(fault, file)), "danger-text");
                    }
                  });
            });
  }

  private TlsFile.Sound tried(Path file, Optional<char[]> typed) throws ListenerException {
    try {
      return trial.of(file, typed);
    } finally {
      typed.ifPresent(text -> Arrays.fill(text, '\0'));
    }
  }

  private static Message sentence(Exception fault, Path file) {
    return fault instanceof Worded known
        ? known.message()
        : Message.of("listener.tls.broken", file);
  }

  private void show(TlsFile.Sound sound) {
    long days = Duration.between(clock.instant(), sound.until()).toDays();
    String key = days < SOON_DAYS ? "receiving.tls.soon" : "receiving.tls.sound";
    say(
        words.say(
            key,
            sound.until().atZone(ZoneOffset.UTC).toLocalDate().toString(),
            Long.toString(days),
            sound.names().isEmpty() ? "–" : String.join(", ", sound.names())),
        days < SOON_DAYS ? "warning-text" : "success-text");
  }

  private void say(String sentence, String tone) {
    verdict.setText(sentence);
    verdict.getStyleClass().removeAll("danger-text", "warning-text", "success-text", "muted");
    verdict.getStyleClass().add(tone);
  }
}
