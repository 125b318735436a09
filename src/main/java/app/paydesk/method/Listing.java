package app.paydesk.method;

import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A list of choices as the Gate gave it (CUP P2P, Payout by using Gate, bank list).
 *
 * @param currency the currency it was asked for in, and that its limits are given in
 */
public record Listing(CurrencyCode currency, List<Offer> offers) {

  /**
   * One choice that the Gate offers.
   *
   * @param limits what it takes, in minor units
   * @param search other words to find it by
   */
  public record Offer(Picker.Choice choice, Limits limits, List<String> search) {
    public Offer {
      search = List.copyOf(search);
    }

    /** The limit that an amount breaks; empty where it is taken. */
    public Optional<Money> bound(Money amount) {
      if (limits.allow(amount.minor())) {
        return Optional.empty();
      }
      long least = limits.minimum().orElse(Long.MIN_VALUE);
      long bound = amount.minor() < least ? least : limits.maximum().orElseThrow();
      return Optional.of(new Money(bound, amount.currency()));
    }
  }

  public Listing {
    offers = List.copyOf(offers);
  }

  /** The offer with that ID. */
  public Optional<Offer> offer(String id) {
    return offers.stream().filter(offer -> offer.choice().id().equals(id)).findFirst();
  }
}
