package app.paydesk.ui.newpayment;

import app.paydesk.desk.LinkDesk;
import app.paydesk.method.PageForm;
import app.paydesk.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a form can be sent as it stands, and what holds it up. */
record Readiness(FormServices services, PaymentForm form, Review review) {
  private static final int NAMED = 3;

  /** Why it cannot be sent yet; empty if it can. */
  Optional<String> blocked() {
    if (form.operation().link() && services.links().isEmpty()) {
      return Optional.of(services.words().say("link.no-page"));
    }
    if (!review.errors().isEmpty()) {
      return Optional.of(
          services.words().say("newpayment.blocked.errors", labels(review.errors())));
    }
    return review.unreasoned().isEmpty()
        ? late().map(services.words()::say)
        : Optional.of(
            services.words().say("newpayment.blocked.reasons", labels(review.unreasoned())));
  }

  /** The field to go to first. */
  Optional<String> firstToMend() {
    return Stream.concat(review.errors().stream(), review.unreasoned().stream())
        .map(Problem::field)
        .findFirst()
        .or(() -> late().map(_ -> PageForm.EXPIRY));
  }

  /** A link whose moment has passed while the form was open, or was typed so. */
  private Optional<Message> late() {
    return form.operation().link()
        ? LinkDesk.late(form.draftProperty().get(), services.clock().instant())
        : Optional.empty();
  }

  /** The first few names; the review lists them all. */
  private static String labels(List<Problem> problems) {
    List<String> names = problems.stream().map(Problem::label).distinct().toList();
    String first = names.stream().limit(NAMED).collect(Collectors.joining(" · "));
    return names.size() > NAMED ? first + " · +" + (names.size() - NAMED) : first;
  }
}
