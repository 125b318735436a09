package app.paydesk.ui.newpayment;

import app.paydesk.method.Field;
import app.paydesk.method.Verdict;
import app.paydesk.words.Message;
import app.paydesk.words.Typed;
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
  private Optional<Typed.LeftOut> notice = Optional.empty();
  private boolean cutting;
  private boolean cut;

  /** How grave a judgement is. */
  public enum Level {
    NONE,
    FINE,
    WARNING,
    ERROR
  }

  /**
   * What the form says below a field.
   *
   * @param message what is wrong, odd or fine
   * @param notice what was left out of the text when it was read
   */
  public record Judgement(Level level, Optional<Message> message, Optional<Typed.LeftOut> notice) {
    Judgement(Level level, Optional<Message> message) {
      this(level, message, Optional.empty());
    }

    /** Whether something that may have been meant was left out. */
    boolean dropped() {
      return notice.filter(left -> left == Typed.LeftOut.MORE).isPresent();
    }
  }

  FieldModel(Field field) {
    this.field = field;
    left.addListener((_, _, _) -> show());
    text.addListener(
        (_, _, _) -> {
          cut = cutting;
          cutting = false;
        });
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

  /** Tells that of what is just being pasted only the first line is taken. */
  void cutting() {
    cutting = true;
  }

  void judged(Optional<Verdict> now, Optional<Typed.LeftOut> left) {
    verdict = now;
    notice = cut ? Optional.of(Typed.LeftOut.MORE) : left;
    show();
  }

  boolean missing() {
    return verdict.orElse(null) instanceof Verdict.Missing;
  }

  boolean needsReason() {
    return verdict.orElse(null) instanceof Verdict.Warning && reason.get().isBlank();
  }

  private void show() {
    judgement.set(
        switch (verdict.orElse(null)) {
          case null -> new Judgement(Level.NONE, Optional.empty(), notice);
          case Verdict.Fine _ -> new Judgement(Level.FINE, Optional.empty(), notice);
          case Verdict.Warning warning ->
              new Judgement(Level.WARNING, Optional.of(warning.message()), notice);
          case Verdict.Missing _ when !left.get() ->
              new Judgement(Level.NONE, Optional.empty(), notice);
          case Verdict.Missing _ ->
              new Judgement(Level.ERROR, Optional.of(Message.of("rule.required")), notice);
          case Verdict.Wrong wrong ->
              new Judgement(Level.ERROR, Optional.of(wrong.message()), notice);
        });
  }
}
