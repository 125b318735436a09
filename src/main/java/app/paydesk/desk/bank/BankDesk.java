package app.paydesk.desk.bank;

import app.paydesk.gate.message.Bank;
import app.paydesk.gate.message.BankReply;
import app.paydesk.gate.wire.BankSource;
import app.paydesk.method.Limits;
import app.paydesk.method.Listing;
import app.paydesk.method.Picker;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.words.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists of banks of one project, asked for one at a time. Its calls wait. */
public final class BankDesk {
  private final long projectId;
  private final BankSource source;
  private final BankStore store;
  private final Clock clock;

  /** What came of asking. */
  public sealed interface Asked {

    /** A list, just come or still fresh. */
    record Listed(BankList list) implements Asked {}

    /**
     * No list.
     *
     * @param why half a sentence: what was in the way
     */
    record Failed(Message why) implements Asked {}
  }

  public BankDesk(long projectId, BankSource source, BankStore store, Clock clock) {
    this.projectId = projectId;
    this.source = source;
    this.store = store;
    this.clock = clock;
  }

  /** The list last kept from a path, however old. */
  public synchronized Optional<BankList> kept(String path) {
    return store.find(path);
  }

  /** Asks the Gate, unless a list came in the meantime that is good for the amount. */
  public synchronized Asked ask(String path, Money amount) {
    Instant now = clock.instant();
    Optional<BankList> kept = store.find(path).filter(list -> !list.due(amount, now));
    if (kept.isPresent()) {
      return new Asked.Listed(kept.get());
    }
    return switch (source.list(path, projectId, "banks-" + now.toEpochMilli(), amount)) {
      case BankReply.Listed listed -> new Asked.Listed(keep(path, amount, listed.banks()));
      case BankReply.Unavailable no ->
          new Asked.Failed(
              Message.of(
                  "banks.why." + no.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  no.detail()));
    };
  }

  private BankList keep(String path, Money amount, List<Bank> banks) {
    List<Listing.Offer> offers =
        banks.stream().map(bank -> offer(bank, amount.currency())).toList();
    BankList list =
        new BankList(path, amount, clock.instant(), new Listing(amount.currency(), offers));
    store.keep(list);
    return list;
  }

  private static Listing.Offer offer(Bank bank, CurrencyCode currency) {
    boolean ours = bank.limitCurrency().filter(c -> !c.equals(currency)).isEmpty();
    return new Listing.Offer(
        new Picker.Choice(bank.id(), bank.name(), bank.nativeName().orElse(bank.name()), ""),
        ours ? new Limits(bank.minimum(), bank.maximum()) : Limits.NONE,
        bank.abbreviation().stream().toList());
  }
}
