package app.paydesk.method;

import app.paydesk.money.CurrencyCode;
import java.util.Map;

/**
 * What a rule may look at beside its value.
 *
 * @param currency the currency chosen in the form
 * @param limits the limits that the profile sets for the operation, else the document's own
 * @param values the other fields as typed, by dotted path
 */
public record Facts(CurrencyCode currency, Limits limits, Map<String, String> values) {
  public Facts {
    values = Map.copyOf(values);
  }
}
