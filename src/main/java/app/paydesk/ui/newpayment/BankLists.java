package app.paydesk.ui.newpayment;

import app.paydesk.desk.bank.BankDesk;
import app.paydesk.desk.bank.BankList;
import app.paydesk.method.Listing;
import app.paydesk.method.Picker;
import app.paydesk.money.Money;
import app.paydesk.ui.control.Background;
import app.paydesk.words.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lists of the Gate that fields are picked from, asked for beside the form: one at a time, and
 * only where the one at hand is too old. Used on one thread.
 */
final class BankLists {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final BankDesk desk;
  private final Background background;
  private final Clock clock;
  private final Runnable changed;
  private final Map<String, Shelf> shelves = new HashMap<>();

  /** What is known of one list. */
  private static final class Shelf {
    private boolean read;
    private boolean busy;
    private Optional<BankList> list = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
  }

  private record Failure(Message why, Money asked, Instant at) {}

  /**
   * How a list stands.
   *
   * @param asking whether the Gate is being asked
   * @param failed half a sentence: why it could not be asked last
   */
  record State(Optional<BankList> list, boolean asking, Optional<Message> failed) {}

  /**
   * @param changed told after each change of what is known; refreshes once more, as the amount may
   *     have changed in the meantime
   */
  BankLists(BankDesk desk, Background background, Clock clock, Runnable changed) {
    this.desk = desk;
    this.background = background;
    this.clock = clock;
    this.changed = changed;
  }

  /** How the list from a path stands. */
  State state(String source) {
    Shelf shelf = shelf(source);
    return new State(shelf.list, shelf.busy && shelf.read, shelf.failure.map(Failure::why));
  }

  /** All lists at hand, by the path that they come from. */
  Map<String, Listing> listings() {
    Map<String, Listing> listings = new HashMap<>();
    shelves.forEach(
        (source, shelf) -> shelf.list.ifPresent(list -> listings.put(source, list.listing())));
    return listings;
  }

  /** Brings up to date what a form picks from, if it is time to. */
  void refresh(PaymentForm form) {
    Optional<Money> amount = form.draftProperty().get().amount();
    form.fields().stream()
        .flatMap(field -> field.field().picker().flatMap(Picker::source).stream())
        .forEach(source -> refresh(source, shelf(source), amount));
  }

  private void refresh(String source, Shelf shelf, Optional<Money> amount) {
    if (shelf.busy) {
      return;
    }
    if (!shelf.read) {
      shelf.busy = true;
      background.run(
          () -> desk.kept(source), list -> read(shelf, list), _ -> read(shelf, Optional.empty()));
    } else if (amount.isPresent() && due(shelf, amount.get())) {
      shelf.busy = true;
      changed.run();
      background.run(
          () -> desk.ask(source, amount.get()),
          asked -> came(shelf, amount.get(), asked),
          e -> failed(shelf, amount.get(), fault(e)));
    }
  }

  private boolean due(Shelf shelf, Money amount) {
    Instant now = clock.instant();
    boolean given =
        shelf
            .failure
            .filter(f -> BankList.near(f.asked(), amount))
            .filter(f -> now.isBefore(f.at().plus(PATIENCE)))
            .isPresent();
    return !given && shelf.list.filter(list -> !list.due(amount, now)).isEmpty();
  }

  private void read(Shelf shelf, Optional<BankList> list) {
    shelf.read = true;
    shelf.busy = false;
    shelf.list = list;
    changed.run();
  }

  private void came(Shelf shelf, Money amount, BankDesk.Asked asked) {
    switch (asked) {
      case BankDesk.Asked.Failed failed -> failed(shelf, amount, failed.why());
      case BankDesk.Asked.Listed listed -> {
        shelf.busy = false;
        shelf.failure = Optional.empty();
        shelf.list = Optional.of(listed.list());
        changed.run();
      }
    }
  }

  private void failed(Shelf shelf, Money amount, Message why) {
    shelf.busy = false;
    shelf.failure = Optional.of(new Failure(why, amount, clock.instant()));
    changed.run();
  }

  private static Message fault(Exception e) {
    return Message.of("banks.why.fault", e.getClass().getSimpleName());
  }

  private Shelf shelf(String source) {
    return shelves.computeIfAbsent(source, _ -> new Shelf());
  }
}
