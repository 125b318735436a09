package app.paydesk.ui.newpayment;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Payments that a form may repeat, looked for beside it on each change. Used on one thread. */
final class DuplicateWatch {
  private final FormServices services;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<List<Duplicate>> found =
      new ReadOnlyObjectWrapper<>(this, "found", List.of());
  private long looked;
  private Optional<Asked> asked = Optional.empty();

  /** What a payment is compared by: with another of these, what was found does not hold. */
  private record Asked(
      String operation, Optional<Money> amount, List<String> payee, Optional<CardNumber> card) {
    private static final List<String> PAYEE =
        List.of("account.number", "customer.id", "customer.first_name", "customer.last_name");

    static Asked of(PaymentForm form) {
      Draft draft = form.draftProperty().get();
      return new Asked(
          form.operation().key(),
          draft.amount(),
          PAYEE.stream().map(name -> draft.value(name).orElse("")).toList(),
          draft.card());
    }
  }

  /**
   * @param changed told when others were found than until now
   */
  DuplicateWatch(FormServices services, Runnable changed) {
    this.services = services;
    this.changed = changed;
  }

  /** What was found, the likeliest first. */
  ReadOnlyObjectProperty<List<Duplicate>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Looks for what a form may repeat; only the last look counts. */
  void look(PaymentForm form) {
    long number = ++looked;
    Asked now = Asked.of(form);
    if (!Optional.of(now).equals(asked)) {
      asked = Optional.of(now);
      found(List.of());
    }
    Optional<Submission> typed =
        form.submission(Submission.Seen.NOTHING).filter(s -> s.draft().amount().isPresent());
    if (typed.isEmpty()) {
      found(List.of());
      return;
    }
    services
        .background()
        .run(
            () -> services.desk().duplicates(typed.get()),
            list -> {
              if (number == looked) {
                found(list);
              }
            },
            _ -> {});
  }

  private void found(List<Duplicate> list) {
    if (!list.equals(found.get())) {
      found.set(list);
      changed.run();
    }
  }

  /** Whether a likely one was found and nobody said yet why it is right. */
  boolean unreasoned(PaymentForm form) {
    return form.duplicateReasonProperty().get().isBlank()
        && found.get().stream().anyMatch(Duplicate::strong);
  }

  /** The likely ones in view, by the names of their operations. */
  Set<String> seen() {
    return found.get().stream()
        .filter(Duplicate::strong)
        .map(d -> d.row().ref())
        .collect(Collectors.toSet());
  }

  /** Puts a form beside a payment of before, field by field. */
  void compare(PaymentForm form, Duplicate duplicate, Consumer<List<Comparison.Line>> shown) {
    Comparison comparison = new Comparison(services.words(), services.zone());
    services
        .background()
        .run(
            () -> services.journal().find(duplicate.row().key()),
            payment -> shown.accept(comparison.of(form, duplicate.row(), payment)),
            _ -> shown.accept(List.of()));
  }
}
