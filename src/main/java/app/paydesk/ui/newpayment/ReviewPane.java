package app.paydesk.ui.newpayment;

import app.paydesk.ui.control.JsonPane;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The form summed up: how much, to whom, what is wrong or odd, and what will be sent. */
final class ReviewPane extends VBox {
  private final Words words;
  private final Consumer<String> goTo;
  private final Label amount = text("big-amount");
  private final Label payee = text("muted");
  private final Label limits = text("small", "muted");
  private final DuplicatePane duplicates;
  private final VBox problems = box("card", "problems");
  private final Label path = text("mono", "small");
  private final JsonPane request;

  /**
   * @param goTo goes to a field by its dotted path
   */
  ReviewPane(NewPaymentViewModel model, Words words, Consumer<String> goTo) {
    this.words = words;
    this.goTo = goTo;
    request = new JsonPane(words);
    duplicates = new DuplicatePane(model, words);
    getStyleClass().add("review-pane");
    Label title = text("heading");
    title.setText(words.say("newpayment.review"));
    Label requestTitle = text("heading");
    requestTitle.setText(words.say("newpayment.request"));
    getChildren()
        .addAll(
            title,
            new VBox(2, amount, payee, limits),
            duplicates,
            problems,
            requestTitle,
            path,
            request);
    model.reviewProperty().subscribe(this::show);
  }

  private void show(Review review) {
    amount.setText(review.amount().orElse(review.noAmount()));
    payee.setText(review.payee());
    limits.setText(review.limits());
    visible(limits, !review.limits().isEmpty());
    path.setText(review.path());
    request.show(review.request());
    problems.getChildren().clear();
    Map<Boolean, List<Problem>> errors =
        review.errors().stream().collect(Collectors.partitioningBy(Problem::missing));
    addProblems("newpayment.errors", errors.getOrDefault(false, List.of()), "danger-text");
    addProblems("newpayment.warnings", review.warnings(), "warning-text");
    addProblems("newpayment.missing", errors.getOrDefault(true, List.of()), "muted");
    visible(problems, !problems.getChildren().isEmpty());
  }

  private void addProblems(String key, List<Problem> list, String colour) {
    if (list.isEmpty()) {
      return;
    }
    Label title = text("strong");
    title.setText(words.say(key, list.size()));
    FlowPane links = new FlowPane(10, 2);
    for (Problem problem : list) {
      Hyperlink link = new Hyperlink(problem.label());
      link.getStyleClass().addAll("problem-link", colour);
      link.setAccessibleText(problem.label() + ", " + problem.sentence());
      Tips.on(link, problem.sentence());
      link.setOnAction(_ -> goTo.accept(problem.field()));
      links.getChildren().add(link);
    }
    problems.getChildren().addAll(title, links);
  }

  /** Puts the cursor where the reason for a likely duplicate is given. */
  void focusReason() {
    duplicates.focusReason();
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static VBox box(String... styles) {
    VBox box = new VBox(4);
    box.getStyleClass().addAll(styles);
    return box;
  }

  private static Label text(String... styles) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
