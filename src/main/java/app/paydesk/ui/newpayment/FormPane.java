package app.paydesk.ui.newpayment;

import app.paydesk.method.Field;
import app.paydesk.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The cards of one form, a section each. */
final class FormPane extends VBox {
  private final PaymentForm form;
  private final Words words;
  private final Map<String, Cell> cells = new LinkedHashMap<>();

  FormPane(NewPaymentViewModel model, PaymentForm form, Words words) {
    this.form = form;
    this.words = words;
    getStyleClass().add("form-pane");
    FieldCells maker = new FieldCells(model, form, words);
    cells.put(Problem.ID, maker.id());
    Map<String, List<FieldModel>> sections =
        form.fields().stream()
            .filter(this::asked)
            .collect(
                Collectors.groupingBy(
                    f -> f.field().section(), LinkedHashMap::new, Collectors.toList()));
    boolean first = true;
    for (var section : sections.entrySet()) {
      FieldGrid grid = new FieldGrid();
      if (first) {
        grid.getChildren().add(cells.get(Problem.ID));
      }
      for (FieldModel field : section.getValue()) {
        Cell cell = maker.field(field);
        cells.put(field.name(), cell);
        grid.getChildren().add(cell);
      }
      VBox card = card(first, section.getKey(), grid);
      if (first && form.refund()) {
        card.getChildren().add(1, new RefundPane(model, form, words));
      }
      getChildren().add(card);
      first = false;
    }
    disableProperty().bind(model.stepProperty().isEqualTo(NewPaymentViewModel.Step.SENDING));
  }

  /** Goes to a field and shows it. */
  void focus(String field) {
    Cell cell = cells.get(field);
    if (cell != null) {
      cell.control().requestFocus();
    }
  }

  private VBox card(boolean first, String section, FieldGrid grid) {
    String kind = form.operation().kind().name().toLowerCase(Locale.ROOT);
    String own = form.operation().link() ? "link.section" : "newpayment.section." + kind;
    Label title = new Label(words.say(first ? own : "section." + section));
    title.getStyleClass().add("heading");
    title.fontProperty().subscribe(font -> grid.measureBy(font.getSize() / 1.08));
    VBox card = new VBox(title, grid);
    card.getStyleClass().addAll("card", "form-card");
    return card;
  }

  /** A currency without a choice is said by the amount's unit. */
  private boolean asked(FieldModel field) {
    return field.field().type() != Field.Type.CURRENCY || form.operation().currencies().size() > 1;
  }
}
