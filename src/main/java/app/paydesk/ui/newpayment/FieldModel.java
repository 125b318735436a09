package app.paydesk.ui.newpayment;

import app.paydesk.method.Field;
import app.paydesk.method.Verdict;
import app.paydesk.words.Message;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One field of the form: what is typed, how it is judged, why a warning is set aside. */
public final class FieldModel {
  private static final Judgement SILENT = new Judgement(Level.NONE, Optional.empty());

  private final Field field;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final BooleanProperty left = new SimpleBooleanProperty(this, "left");
  private final ReadOnlyObjectWrapper<Judgement> judgement =
      new ReadOnlyObjectWrapper<>(this, "judgement", SILENT);
  private Optional<Verdict> verdict = Optional.empty();

  /** How grave a judgement is. */
  public enum Level {
    NONE,
    FINE,
    WARNING,
    ERROR
  }

  /** What the form says below a field. */
  public record Judgement(Level level, Optional<Message> message) {}

  FieldModel(Field field) {
    this.field = field;
    left.addListener((_, _, _) -> show());
  }

  /** The field as the method has it. */
  public Field field() {
    return field;
  }

  /** Dotted path of the field. */
  public String name() {
    return field.name();
  }

  /** As typed. A card number is never here: see {@link PaymentForm#typeCard}. */
  public StringProperty textProperty() {
    return text;
  }

  /** As typed. */
  public String text() {
    return text.get();
  }

  /** Why a warned value is right all the same. */
  public StringProperty reasonProperty() {
    return reason;
  }

  /** Whether the clerk has been here and gone on, so that what is missing may be named. */
  public BooleanProperty leftProperty() {
    return left;
  }

  /** What to say below the field now. */
  public ReadOnlyObjectProperty<Judgement> judgementProperty() {
    return judgement.getReadOnlyProperty();
  }

  Optional<Verdict> verdict() {
    return verdict;
  }

  void judged(Optional<Verdict> now) {
    verdict = now;
    show();
  }

  boolean missing() {
    return verdict.orElse(null) instanceof Verdict.Wrong wrong && isMissing(wrong);
  }

  boolean needsReason() {
    return verdict.orElse(null) instanceof Verdict.Warning && reason.get().isBlank();
  }

  private void show() {
    judgement.set(
        switch (verdict.orElse(null)) {
          case null -> SILENT;
          case Verdict.Fine _ -> new Judgement(Level.FINE, Optional.empty());
          case Verdict.Warning warning ->
              new Judgement(Level.WARNING, Optional.of(warning.message()));
          case Verdict.Wrong wrong when isMissing(wrong) && !left.get() -> SILENT;
          case Verdict.Wrong wrong -> new Judgement(Level.ERROR, Optional.of(wrong.message()));
        });
  }

  private static boolean isMissing(Verdict.Wrong wrong) {
    return wrong.rule().equals("required");
  }
}
