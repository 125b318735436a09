package app.paydesk.ui.newpayment;

import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.method.Operation;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.profile.Environment;
import app.paydesk.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From an empty form to one payment sent. Used on one thread; what waits is done beside it. */
public final class NewPaymentViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(NewPaymentViewModel.class);

  /** How far the clerk is. */
  public enum Step {
    EDITING,
    CONFIRMING,
    SENDING
  }

  /** The operation that was sent: its payment and its own name in it. */
  public record Sent(PaymentKey key, String ref) {}

  private final FormServices services;
  private final Consumer<Sent> onSent;
  private final Forms forms;
  private final ReadOnlyObjectWrapper<PaymentForm> form;
  private final ReadOnlyObjectWrapper<Review> review;
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", Step.EDITING);
  private final ReadOnlyObjectWrapper<Optional<String>> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
  private final DuplicateWatch duplicates;
  private final IdLookUp ids;
  private final BankLists lists;
  private final ReadOnlyLongWrapper listed = new ReadOnlyLongWrapper(this, "listed");

  /**
   * @param onSent told once for each operation sent, whatever came back
   */
  public NewPaymentViewModel(FormServices services, Consumer<Sent> onSent) {
    this.services = services;
    this.onSent = onSent;
    lists = new BankLists(services.banks(), services.background(), services.clock(), this::listed);
    duplicates = new DuplicateWatch(services, this::others);
    ids = new IdLookUp(services, this::changed);
    forms = new Forms(services, this::changed, this::named);
    PaymentForm first = forms.of(services.methods().operations().getFirst());
    form = new ReadOnlyObjectWrapper<>(this, "form", first);
    review = new ReadOnlyObjectWrapper<>(this, "review", reviewed(first));
    step.addListener((_, _, _) -> list());
  }

  /** What the form works with. */
  FormServices services() {
    return services;
  }

  /** The form being filled in. */
  public ReadOnlyObjectProperty<PaymentForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  /** The form summed up. */
  public ReadOnlyObjectProperty<Review> reviewProperty() {
    return review.getReadOnlyProperty();
  }

  /** How far the clerk is. */
  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Why the last try was not sent, in one sentence. */
  public ReadOnlyObjectProperty<Optional<String>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** Payments of the last days that may be the same one, the likeliest first. */
  public ReadOnlyObjectProperty<List<Duplicate>> duplicatesProperty() {
    return duplicates.foundProperty();
  }

  /** What is known of the payment to refund, while the form is a refund. */
  public ReadOnlyObjectProperty<Optional<RefundFacts>> refundProperty() {
    return ids.refundProperty();
  }

  /** How the list of the Gate stands that a field is picked from. */
  BankLists.State listing(String source) {
    return lists.state(source);
  }

  /** Grows with each change of what is known of the lists. */
  ReadOnlyLongProperty listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /** Brings the lists that the form picks from up to date, where they are old; never waits. */
  void refreshLists() {
    lists.refresh(form.get());
  }

  private void listed() {
    listed.set(listed.get() + 1);
    list();
    refreshLists();
  }

  /** A question once asked stays as it is. */
  private void list() {
    if (step.get() == Step.EDITING) {
      form.get().list(lists.listings());
    }
  }

  /** Turns to an operation; what was typed for it before is still there. */
  public void choose(String operation) {
    if (step.get() == Step.SENDING || form.get().operation().key().equals(operation)) {
      return;
    }
    services.methods().form(operation).map(forms::of).ifPresent(this::show);
  }

  /**
   * Opens the refund of a payment.
   *
   * @param refund key of the operation that its method gives money back by
   */
  public void refund(PaymentKey purchase, String refund) {
    Optional<Operation> operation = services.methods().operation(refund);
    if (step.get() == Step.SENDING || operation.isEmpty()) {
      return;
    }
    PaymentForm fresh = forms.fresh(operation.get());
    fresh.id().textProperty().set(purchase.id().value());
    show(fresh);
  }

  /** Payments that may be refunded, newest first, found by a part of their ID or payer. */
  public void refundable(String text, Consumer<List<PaymentRow>> found) {
    String method = form.get().operation().method();
    Set<String> purchases =
        Stream.concat(
                services.methods().forms().stream()
                    .filter(o -> o.method().equals(method))
                    .filter(o -> o.kind() == Operation.Kind.PURCHASE)
                    .map(Operation::key),
                Stream.of("sale"))
            .collect(Collectors.toSet());
    PaymentQuery query =
        new PaymentQuery(
            services.profile().projectId(),
            text,
            Set.of(PaymentState.SUCCEEDED, PaymentState.PART_PAID, PaymentState.PART_REFUNDED),
            purchases,
            Optional.empty(),
            20);
    services
        .background()
        .run(() -> services.archive().rows(query), found, _ -> found.accept(List.of()));
  }

  /** Fills the form with an example that may be sent. Only in the sandbox. */
  public void fillWithExample() {
    if (services.profile().environment() == Environment.SANDBOX && step.get() == Step.EDITING) {
      Examples.fill(form.get(), services.random());
      refreshLists();
    }
  }

  /** Why it cannot be sent yet; empty if it can. */
  public Optional<String> blocked() {
    return readiness().blocked();
  }

  private Readiness readiness() {
    return new Readiness(services, form.get(), review.get());
  }

  /**
   * Asks to send: turns to the question, or names what is missing. A link moves nothing by itself,
   * so it is made at once.
   *
   * @return the field to go to where something holds it up
   */
  public Optional<String> ask() {
    if (step.get() != Step.EDITING) {
      return Optional.empty();
    }
    form.get().expiry().ifPresent(Expiry::renew);
    if (blocked().isEmpty()) {
      refusal.set(Optional.empty());
      step.set(Step.CONFIRMING);
      if (form.get().operation().link()) {
        confirm();
      }
      return Optional.empty();
    }
    form.get().leaveAll();
    return readiness().firstToMend();
  }

  /** Back from the question to the form. */
  public void back() {
    if (step.get() == Step.CONFIRMING) {
      step.set(Step.EDITING);
    }
  }

  /** Sends, once: what comes while it is being sent is not heard. */
  public void confirm() {
    if (step.get() != Step.CONFIRMING) {
      return;
    }
    PaymentForm sending = form.get();
    Optional<Submission> submission = sending.submission(seen(sending));
    if (submission.isEmpty()) {
      step.set(Step.EDITING);
      return;
    }
    step.set(Step.SENDING);
    services
        .background()
        .run(
            () -> submit(submission.get()),
            payment -> sent(sending, payment),
            e -> notSent(sending, e));
  }

  private Payment submit(Submission submission) {
    return submission.draft().operation().link()
        ? services.links().orElseThrow().make(submission)
        : services.desk().submit(submission);
  }

  /** Wipes the card numbers typed so far, but for one that is just being sent. */
  public void forget() {
    forms.wipe(typed -> !sends(typed));
  }

  /** Wipes them likewise, to be typed again by whoever unlocks the window. */
  void lock() {
    back();
    forms.withdraw(typed -> !sends(typed));
  }

  /** Goes on with what was typed elsewhere; what is just being sent there is done with here. */
  void takeOver(NewPaymentViewModel earlier) {
    forms.takeOver(earlier.forms, typed -> !earlier.sends(typed));
    show(forms.of(earlier.form.get().operation()));
  }

  private boolean sends(PaymentForm typed) {
    return step.get() == Step.SENDING && typed == form.get();
  }

  private void sent(PaymentForm form, Payment payment) {
    String ref = form.ref();
    boolean refused =
        payment.operation(ref).filter(o -> o.standing() == PaymentState.REFUSED).isPresent();
    Sent sent = new Sent(payment.key(), ref);
    replace(form, refused);
    step.set(Step.EDITING);
    onSent.accept(sent);
  }

  /** A refused request is corrected and sent anew, under a new name; any other is done with. */
  private void replace(PaymentForm old, boolean keep) {
    PaymentForm fresh = keep ? forms.again(old) : forms.fresh(old.operation());
    old.wipeCard();
    show(fresh);
  }

  private void notSent(PaymentForm form, Exception e) {
    Message message =
        e instanceof SubmitException refused ? refused.message() : Message.of("newpayment.failed");
    if (!(e instanceof SubmitException)) {
      LOG.error("Sending ended in a fault of the program", e);
    }
    if (e instanceof SubmitException refused && refused.sent()) {
      form.wipeCard();
    }
    refusal.set(Optional.of(services.words().say(message)));
    step.set(Step.EDITING);
    named(form);
  }

  private void show(PaymentForm shown) {
    step.set(Step.EDITING);
    refusal.set(Optional.empty());
    form.set(shown);
    list();
    ids.look(shown);
    refreshLists();
  }

  private void changed(PaymentForm changed) {
    if (changed != form.get()) {
      return;
    }
    back();
    review.set(reviewed(changed));
    duplicates.look(changed);
  }

  private Review reviewed(PaymentForm form) {
    Review review =
        Review.of(form, ids.refundProperty().get(), services.profile(), services.words());
    return duplicates.unreasoned(form)
        ? review.unreasoned(Problem.duplicate(services.words()))
        : review;
  }

  private void named(PaymentForm named) {
    if (named == form.get()) {
      ids.look(named);
    }
  }

  private void others() {
    back();
    review.set(reviewed(form.get()));
  }

  /** Puts the form beside a payment of before, field by field. */
  void compare(Duplicate duplicate, Consumer<List<Comparison.Line>> shown) {
    duplicates.compare(form.get(), duplicate, shown);
  }

  /** What the clerk has in view when sending. */
  private Submission.Seen seen(PaymentForm sending) {
    return new Submission.Seen(
        duplicates.seen(),
        sending.refund()
            ? ids.refundProperty().get().flatMap(facts -> facts.ledger().remaining())
            : Optional.empty());
  }
}
