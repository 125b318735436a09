package app.paydesk.ui.newpayment;

import app.paydesk.method.Listing;
import app.paydesk.method.Picker;
import app.paydesk.money.Money;
import app.paydesk.words.Words;

/** Says beside a choice why the Gate would not take it for the amount typed. */
final class BankMark {
  private final PaymentForm form;
  private final Words words;

  BankMark(PaymentForm form, Words words) {
    this.form = form;
    this.words = words;
  }

  /** A few words; empty where there is nothing in the way. */
  String of(FieldModel field, Picker.Choice choice) {
    return form.listing(field).map(listing -> of(listing, choice)).orElse("");
  }

  private String of(Listing listing, Picker.Choice choice) {
    return listing
        .offer(choice.id())
        .map(
            offer ->
                form.draftProperty()
                    .get()
                    .amount()
                    .flatMap(amount -> offer.bound(amount).map(bound -> bound(amount, bound)))
                    .orElse(""))
        .orElseGet(() -> words.say("banks.mark.not-offered"));
  }

  private String bound(Money amount, Money bound) {
    return amount.compareTo(bound) < 0
        ? words.say("banks.mark.minimum", bound)
        : words.say("banks.mark.maximum", bound);
  }
}
