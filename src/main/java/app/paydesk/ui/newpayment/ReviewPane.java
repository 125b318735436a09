package app.paydesk.ui.newpayment;

import app.paydesk.money.Money;
import app.paydesk.payment.PaymentRow;
import app.paydesk.ui.control.JsonPane;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
  private final NewPaymentViewModel model;
  private final Words words;
  private final Consumer<String> goTo;
  private final Label amount = text("big-amount");
  private final Label payee = text("muted");
  private final Label limits = text("small", "muted");
  private final VBox duplicates = box("note", "tone-waiting");
  private final VBox problems = box("card", "problems");
  private final Label path = text("mono", "small");
  private final JsonPane request;

  /**
   * @param goTo goes to a field by its dotted path
   */
  ReviewPane(NewPaymentViewModel model, Words words, Consumer<String> goTo) {
    this.model = model;
    this.words = words;
    this.goTo = goTo;
    request = new JsonPane(words);
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
    model.duplicatesProperty().subscribe(this::showDuplicates);
  }

  private void show(Review review) {
    amount.setText(review.amount().orElseGet(() -> words.say("newpayment.amount.none")));
    payee.setText(review.payee());
    limits.setText(review.limits());
    visible(limits, !review.limits().isEmpty());
    path.setText("POST " + review.path());
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

  private void showDuplicates(List<PaymentRow> rows) {
    visible(duplicates, !rows.isEmpty());
    Label title = text("strong");
    title.setText(words.say("newpayment.duplicate"));
    duplicates.getChildren().setAll(title);
    for (PaymentRow row : rows) {
      Label line = text();
      line.setText(
          words.say(
              "newpayment.duplicate.line",
              row.amount().map(Money::toString).orElse(""),
              row.payee(),
              time(row.created()),
              row.key().id()));
      duplicates.getChildren().add(line);
    }
    if (!rows.isEmpty()) {
      Label advice = text("small", "muted");
      advice.setText(words.say("newpayment.duplicate.advice"));
      duplicates.getChildren().add(advice);
    }
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern(words.say("time.day"), words.locale())
        .withZone(model.services().zone())
        .format(at);
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
