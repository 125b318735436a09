package app.paydesk.method;

import app.paydesk.money.CurrencyCode;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule may look at beside its value.
 *
 * @param currency the currency chosen in the form
 * @param limits the limits that the profile sets for the operation, else the document's own
 * @param values the other fields as typed, by dotted path
 * @param listings lists as the Gate gave them, by the path that they come from
 */
public record FormFacts(
    CurrencyCode currency,
    Limits limits,
    Map<String, String> values,
    Map<String, Listing> listings) {
  public FormFacts {
    values = Map.copyOf(values);
    listings = Map.copyOf(listings);
  }

  /** Where the Gate gave no lists. */
  public FormFacts(CurrencyCode currency, Limits limits, Map<String, String> values) {
    this(currency, limits, values, Map.of());
  }

  /** What the Gate lists for a picker in the currency chosen. */
  public Optional<Listing> listing(Picker picker) {
    return picker
        .source()
        .flatMap(path -> Optional.ofNullable(listings.get(path)))
        .filter(listing -> listing.currency().equals(currency));
  }
}
