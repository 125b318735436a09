package app.paydesk.ui.newpayment;

import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Environment;
import app.paydesk.ui.newpayment.NewPaymentViewModel.Step;
import app.paydesk.ui.shell.FormScreen;
import app.paydesk.words.Words;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** New payment: the form on the left, its review and the send on the right. */
public final class NewPaymentView extends BorderPane implements FormScreen {
  private static final double REVIEW_SHARE = 0.36;
  private static final double WIDEST_REVIEW = 380;
  private final NewPaymentViewModel model;
  private final Words words;
  private final VBox formBox = new VBox();
  private final ScrollPane formScroll = new ScrollPane();
  private final ToggleGroup toggles = new ToggleGroup();
  private final ReviewPane review;
  private FormPane form;
  private boolean held;

  public NewPaymentView(NewPaymentViewModel model) {
    this.model = model;
    words = model.services().words();
    getStyleClass().add("payment-screen");
    getStylesheets()
        .add(
            Objects.requireNonNull(getClass().getResource("/style/newpayment.css"))
                .toExternalForm());
    review = new ReviewPane(model, words, this::goTo);
    form = new FormPane(model, model.formProperty().get(), words);
    formBox.getStyleClass().add("form-box");
    formBox.getChildren().add(operations());
    if (model.services().profile().environment() == Environment.SANDBOX) {
      formBox.getChildren().add(new SandboxHelp(model, words));
    }
    formBox.getChildren().add(form);
    formScroll.setContent(formBox);
    formScroll.setFitToWidth(true);
    setCenter(formScroll);
    setRight(side());
    model.formProperty().addListener((_, _, shown) -> show(shown));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = false);
    sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((_, _, owner) -> reveal(owner));
  }

  @Override
  public Region view() {
    return this;
  }

  @Override
  public void refund(PaymentKey purchase, String operation) {
    model.refund(purchase, operation);
    focus();
  }

  @Override
  public void choose(String operation) {
    model.choose(operation);
  }

  @Override
  public void focus() {
    PaymentForm shown = model.formProperty().get();
    boolean ofNothing = shown.refund() && shown.id().textProperty().get().isBlank();
    focusOn(ofNothing ? Problem.ID : Review.name(shown, Role.AMOUNT));
  }

  // A form that was never seen is no part of the window before its scroll pane has its looks.
  private void focusOn(String field) {
    applyCss();
    form.focus(field);
  }

  @Override
  public void takeOver(FormScreen earlier) {
    if (earlier instanceof NewPaymentView view) {
      model.takeOver(view.model);
    }
  }

  @Override
  public void lock() {
    model.lock();
  }

  @Override
  public void forget() {
    model.forget();
  }

  /** Goes to a field by its dotted path. */
  void goTo(String field) {
    if (field.equals(Problem.DUPLICATE)) {
      review.focusReason();
      return;
    }
    focusOn(field);
  }

  private FlowPane operations() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("operations");
    for (Operation operation : model.services().methods().forms()) {
      ToggleButton toggle = new ToggleButton(words.say("operation." + operation.key()));
      toggle.setUserData(operation.key());
      toggle.setId("operation-" + operation.key());
      toggle.setToggleGroup(toggles);
      toggle.setSelected(operation.equals(model.formProperty().get().operation()));
      toggle.setOnAction(
          _ -> {
            toggle.setSelected(true);
            model.choose(operation.key());
          });
      row.getChildren().add(toggle);
    }
    row.disableProperty().bind(model.stepProperty().isEqualTo(Step.SENDING));
    return row;
  }

  private BorderPane side() {
    ScrollPane scroll = new ScrollPane(review);
    scroll.setFitToWidth(true);
    BorderPane side = new BorderPane(scroll);
    side.setBottom(new SendPane(model, words, this::ask));
    side.getStyleClass().add("review-side");
    var width = widthProperty().multiply(REVIEW_SHARE);
    side.prefWidthProperty().bind(Bindings.min(WIDEST_REVIEW, width));
    side.minWidthProperty().bind(side.prefWidthProperty());
    return side;
  }

  private void show(PaymentForm shown) {
    FormPane next = new FormPane(model, shown, words);
    formBox.getChildren().set(formBox.getChildren().indexOf(form), next);
    form = next;
    formScroll.setVvalue(0);
    toggles.getToggles().stream()
        .filter(t -> shown.operation().key().equals(t.getUserData()))
        .forEach(t -> t.setSelected(true));
  }

  private void ask() {
    Optional<String> field = model.ask();
    field.ifPresent(this::goTo);
  }

  /** Ctrl or Cmd with Enter asks, and pressed anew confirms; a key held down does neither twice. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      if (!held && model.stepProperty().get() == Step.CONFIRMING) {
        model.confirm();
      } else if (!held) {
        ask();
      }
      held = true;
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && model.stepProperty().get() == Step.CONFIRMING) {
      model.back();
      event.consume();
    }
  }

  /** Scrolls the field that has the focus into sight. */
  private void reveal(Node owner) {
    if (owner == null || !within(owner)) {
      return;
    }
    Bounds at = formBox.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
    double view = formScroll.getViewportBounds().getHeight();
    double whole = formBox.getHeight();
    double top = formScroll.getVvalue() * Math.max(0, whole - view);
    double margin = at.getHeight() * 2;
    if (whole <= view) {
      return;
    }
    if (at.getMinY() - margin < top) {
      formScroll.setVvalue(Math.max(0, at.getMinY() - margin) / (whole - view));
    } else if (at.getMaxY() + margin > top + view) {
      formScroll.setVvalue(Math.min(1, (at.getMaxY() + margin - view) / (whole - view)));
    }
  }

  private boolean within(Node node) {
    for (Node parent = node; parent != null; parent = parent.getParent()) {
      if (parent.equals(formBox)) {
        return true;
      }
    }
    return false;
  }
}
