package app.paydesk.method.rule;

import app.paydesk.method.FormFacts;
import app.paydesk.method.Listing;
import app.paydesk.method.Picker;
import app.paydesk.method.Rule;
import app.paydesk.method.Verdict;
import app.paydesk.money.Money;
import app.paydesk.money.MoneyText;
import app.paydesk.words.Message;
import java.util.Optional;

/**
 * An ID out of a list. One outside it is a warning, as the provider may have added some; so is one
 * that the Gate's own list lacks, or takes for other amounts only.
 *
 * @param picker the list
 */
public record PickRule(Picker picker) implements Rule {

  @Override
  public Verdict judge(String value, FormFacts facts) {
    String id = Texts.number(value);
    Optional<Picker.Choice> documented =
        picker.choices().stream().filter(choice -> choice.id().equals(id)).findFirst();
    return Texts.special(id)
        .or(() -> Texts.fault(id, 255))
        .or(() -> facts.listing(picker).flatMap(gate -> gate(id, documented, gate, facts)))
        .orElseGet(
            () ->
                documented.map(PickRule::listed).orElseGet(() -> Texts.warning(id, "not-listed")));
  }

  private static Verdict listed(Picker.Choice choice) {
    return choice.warning().isEmpty()
        ? new Verdict.Fine(choice.id())
        : new Verdict.Warning(choice.id(), "choice", Message.of(choice.warning()));
  }

  private static Optional<Verdict> gate(
      String id, Optional<Picker.Choice> documented, Listing gate, FormFacts facts) {
    Optional<Listing.Offer> offer = gate.offer(id);
    if (offer.isEmpty()) {
      return documented.map(
          _ -> new Verdict.Warning(id, "choice.not-offered", Message.of("banks.not-offered")));
    }
    return MoneyText.read(facts.values().getOrDefault("payment.amount", ""), facts.currency())
        .money()
        .filter(money -> facts.limits().allow(money.minor()))
        .flatMap(money -> outside(offer.get(), money))
        .or(() -> documented.isEmpty() ? Optional.of(new Verdict.Fine(id)) : Optional.empty());
  }

  private static Optional<Verdict> outside(Listing.Offer offer, Money money) {
    return offer
        .bound(money)
        .map(
            bound ->
                new Verdict.Warning(
                    offer.choice().id(),
                    "choice.limits",
                    Message.of(
                        money.compareTo(bound) < 0 ? "banks.minimum" : "banks.maximum", bound)));
  }
}
