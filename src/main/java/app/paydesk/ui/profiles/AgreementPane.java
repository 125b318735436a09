package app.paydesk.ui.profiles;

import app.paydesk.profile.Profile;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Stands in the window while it is edited what was agreed with the provider. */
public final class AgreementPane extends StackPane {
  private static final double GAP = 16;
  private static final int COLUMNS = 10;

  private final Words words;
  private final TimeTexts times;
  private final Frame frame;
  private final PasswordField passphrase = new PasswordField();

  /**
   * @param secured whether the secret is under a passphrase, which another Payment Page asks for
   * @param keep gets the profile and what was typed, which it wipes
   */
  public AgreementPane(
      Words words,
      TimeTexts times,
      AgreementModel model,
      boolean secured,
      BiConsumer<Profile, char[]> keep,
      Runnable goBack) {
    this.words = words;
    this.times = times;
    VBox box = new VBox(GAP);
    Label about = new Label(words.say("agreement.about"));
    about.setWrapText(true);
    about.getStyleClass().add("muted");
    box.getChildren().add(about);
    model.operations().forEach(terms -> box.getChildren().add(operation(terms)));
    box.getChildren()
        .addAll(
            entry("agreement-page", "newprofile.page", model.page(), model::pageProblem),
            passphrase(model, secured),
            entry("agreement-days", "newprofile.days", model.days(), model::daysProblem));
    String name = model.profile().name();
    frame =
        new Frame(
            words,
            model.profile(),
            words.say("agreement", name),
            words.say("agreement.keep", name),
            box);
    frame.on(
        () -> {
          if (model.wrong()) {
            frame.failed(words.say("newprofile.wrong"));
          } else {
            frame.busy();
            keep.accept(model.changed(), taken());
          }
        },
        () -> {
          passphrase.clear();
          goBack.run();
        });
    getChildren().add(frame);
  }

  private LabelledField passphrase(AgreementModel model, boolean secured) {
    passphrase.setId("agreement-passphrase");
    LabelledField entry =
        new LabelledField(
            words, words.say("unlock.passphrase"), passphrase, words.say("agreement.sealed"));
    model
        .page()
        .subscribe(
            () -> {
              boolean asked = secured && model.pageChanged();
              entry.setVisible(asked);
              entry.setManaged(asked);
            });
    return entry;
  }

  private char[] taken() {
    char[] typed = new char[passphrase.getLength()];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = passphrase.getCharacters().charAt(i);
    }
    passphrase.clear();
    return typed;
  }

  /** Says why it was not kept. */
  public void failed(String sentence) {
    frame.failed(sentence);
  }

  private Node operation(OperationTerms terms) {
    String key = terms.operation().key();
    Label title = new Label(words.say("operation." + key));
    title.getStyleClass().add("heading");
    String code = terms.currency().code();
    FlowPane row =
        new FlowPane(
            GAP,
            GAP / 2,
            small(key + "-least", words.say("agreement.least", code), terms.least()),
            small(key + "-most", words.say("agreement.most", code), terms.most()),
            small(key + "-basic", words.say("agreement.basic"), terms.basic()),
            small(key + "-threshold", words.say("agreement.threshold"), terms.threshold()));
    VBox box = new VBox(GAP / 2, title, row);
    box.getStyleClass().add("card");
    terms
        .without()
        .forEach(
            (field, without) -> {
              CheckBox optional =
                  new CheckBox(words.say("agreement.without", words.say(field.label())));
              optional.setId("agreement-" + key + "-" + field.name().replace('.', '-'));
              optional.setWrapText(true);
              optional.selectedProperty().bindBidirectional(without);
              box.getChildren().add(optional);
            });
    Label sentence = new Label();
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("small");
    box.getChildren().add(sentence);
    Runnable judge = () -> say(sentence, terms);
    for (StringProperty typed :
        new StringProperty[] {terms.least(), terms.most(), terms.basic(), terms.threshold()}) {
      typed.subscribe(judge);
    }
    judge.run();
    return box;
  }

  private void say(Label sentence, OperationTerms terms) {
    Optional<Message> problem = terms.problem();
    sentence.getStyleClass().removeAll("danger-text", "muted");
    sentence.getStyleClass().add(problem.isPresent() ? "danger-text" : "muted");
    sentence.setText(
        problem
            .map(words::say)
            .orElseGet(
                () ->
                    terms
                        .times()
                        .map(
                            t ->
                                words.say(
                                    "terms.usual",
                                    times.span(t.basic()),
                                    times.span(t.threshold())))
                        .orElse(words.say("agreement.no-times"))));
  }

  private LabelledField small(String id, String name, StringProperty text) {
    TextField field = FirstLine.code(new TextField());
    field.setId("agreement-" + id);
    field.setPrefColumnCount(COLUMNS);
    field.textProperty().bindBidirectional(text);
    return new LabelledField(words, name, field, "");
  }

  private LabelledField entry(
      String id, String key, StringProperty text, Supplier<Optional<Message>> problem) {
    TextField field = FirstLine.code(new TextField());
    field.setId(id);
    field.textProperty().bindBidirectional(text);
    LabelledField entry =
        new LabelledField(words, words.say(key), field, words.find(key + ".hint").orElse(""));
    text.subscribe(() -> entry.say(problem.get()));
    return entry;
  }
}
