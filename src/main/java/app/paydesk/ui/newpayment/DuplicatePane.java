package app.paydesk.ui.newpayment;

import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.journal.PaymentRow;
import app.paydesk.method.Operation;
import app.paydesk.money.Money;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.words.Words;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Payments that this one may repeat, each with what speaks for it, and the reason to send it. */
final class DuplicatePane extends VBox {
  private static final int MOST = 5;

  private final NewPaymentViewModel model;
  private final Words words;
  private final DateTimeFormatter time;
  private final TextField reason = FirstLine.words(new TextField());
  private StringProperty bound;

  DuplicatePane(NewPaymentViewModel model, Words words) {
    this.model = model;
    this.words = words;
    this.time =
        DateTimeFormatter.ofPattern(words.say("time.day"), words.locale())
            .withZone(model.services().zone());
    this.bound = model.formProperty().get().duplicateReasonProperty();
    getStyleClass().addAll("note", "tone-unknown", "duplicates");
    reason.setId("duplicate-reason");
    reason.setPromptText(words.say("newpayment.reason.prompt"));
    reason.setAccessibleText(words.say("newpayment.reason.for", words.say("newpayment.duplicate")));
    reason.textProperty().bindBidirectional(bound);
    model.formProperty().subscribe(this::bind);
    model.duplicatesProperty().subscribe(this::show);
  }

  /** Puts the cursor where the reason is given. */
  void focusReason() {
    reason.requestFocus();
  }

  private void bind(PaymentForm form) {
    reason.textProperty().unbindBidirectional(bound);
    bound = form.duplicateReasonProperty();
    reason.textProperty().bindBidirectional(bound);
  }

  private void show(List<Duplicate> duplicates) {
    setVisible(!duplicates.isEmpty());
    setManaged(!duplicates.isEmpty());
    getChildren().setAll(text(words.say("newpayment.duplicate"), "strong"));
    duplicates.stream().limit(MOST).forEach(this::add);
    if (duplicates.size() > MOST) {
      getChildren()
          .add(text(words.say("duplicate.more", duplicates.size() - MOST), "small", "muted"));
    }
    if (duplicates.stream().anyMatch(Duplicate::strong)) {
      getChildren().addAll(text(words.say("again.duplicate"), "small"), reason);
    } else {
      getChildren().add(text(words.say("duplicate.weak"), "small", "muted"));
    }
  }

  private void add(Duplicate duplicate) {
    PaymentRow row = duplicate.row();
    Label what =
        text(
            words.say(
                "newpayment.duplicate.line." + direction(row),
                row.amount().map(Money::toString).orElse(""),
                row.payee(),
                time.format(row.created()),
                row.ref()));
    Label why =
        text(words.say(duplicate.why()) + " " + words.say("duplicate.score", duplicate.score()));
    why.getStyleClass().addAll("small", duplicate.strong() ? "warning-text" : "muted");
    VBox beside = new VBox();
    Hyperlink compare = new Hyperlink(words.say("duplicate.compare"));
    compare.getStyleClass().addAll("problem-link", "muted");
    compare.setAccessibleText(words.say("duplicate.compare") + ", " + row.ref());
    compare.setOnAction(
        _ -> {
          if (beside.getChildren().isEmpty()) {
            model.compare(duplicate, lines -> beside.getChildren().setAll(grid(lines, row)));
          } else {
            beside.getChildren().clear();
          }
        });
    getChildren().addAll(what, why, compare, beside);
  }

  /** Whether the payee got it or paid it. */
  private String direction(PaymentRow row) {
    boolean paid =
        model
            .services()
            .methods()
            .form(row.operation())
            .filter(form -> form.kind() == Operation.Kind.PURCHASE)
            .isPresent();
    return paid ? "purchase" : "payout";
  }

  private GridPane grid(List<Comparison.Line> lines, PaymentRow row) {
    GridPane grid = new GridPane(10, 3);
    grid.getStyleClass().addAll("comparison", "small");
    for (int percent : new int[] {26, 37, 37}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(
        0,
        text(words.say("compare.field"), "strong"),
        text(words.say("compare.this"), "strong"),
        text(words.say("compare.earlier"), "strong"));
    for (Comparison.Line line : lines) {
      String mark = line.differs() ? "warning-text" : "muted";
      Label mine = text(line.mine(), mark);
      Label theirs = text((line.differs() ? "≠ " : "= ") + line.theirs(), mark);
      theirs.setAccessibleText(
          words.say(line.differs() ? "compare.differs" : "compare.same", line.theirs(), row.ref()));
      grid.addRow(grid.getRowCount(), text(line.name(), "muted"), mine, theirs);
    }
    return grid;
  }

  private static Label text(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
