package app.paydesk.profile;

import app.paydesk.desk.bank.BankList;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Limits;
import app.paydesk.method.Listing;
import app.paydesk.method.Picker;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A list of banks as it is kept; limits and amounts in minor units. */
final class BankListJson {
  private BankListJson() {}

  static JsonObject write(BankList list) {
    return JsonObject.empty()
        .with("source", list.source())
        .with("at", list.at().toString())
        .with("amount", list.asked().minor())
        .with("currency", list.asked().currency().code())
        .with(
            "banks",
            new JsonValue.Array(
                list.listing().offers().stream().<JsonValue>map(BankListJson::write).toList()));
  }

  private static JsonObject write(Listing.Offer offer) {
    JsonObject bank =
        JsonObject.empty()
            .with("id", offer.choice().id())
            .with("name", offer.choice().name())
            .with("chinese", offer.choice().chineseName())
            .with(
                "search",
                new JsonValue.Array(
                    offer.search().stream().<JsonValue>map(JsonValue.Text::new).toList()));
    bank = with(bank, "minimum", offer.limits().minimum());
    return with(bank, "maximum", offer.limits().maximum());
  }

  private static JsonObject with(JsonObject bank, String key, OptionalLong minor) {
    return minor.isPresent() ? bank.with(key, minor.getAsLong()) : bank;
  }

  /** The list; empty where it lacks what makes it one. */
  static Optional<BankList> read(JsonValue item) {
    if (!(item instanceof JsonObject list)
        || !(list.get("banks").orElse(null) instanceof JsonValue.Array banks)) {
      return Optional.empty();
    }
    List<Listing.Offer> offers =
        banks.items().stream()
            .filter(JsonObject.class::isInstance)
            .flatMap(bank -> offer((JsonObject) bank).stream())
            .toList();
    try {
      CurrencyCode currency = new CurrencyCode(list.text("currency").orElse(""));
      Instant at = Instant.parse(list.text("at").orElse(""));
      Money asked = new Money(list.whole("amount").orElse(0L), currency);
      return list.text("source")
          .filter(_ -> !offers.isEmpty())
          .map(source -> new BankList(source, asked, at, new Listing(currency, offers)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Listing.Offer> offer(JsonObject bank) {
    List<String> search =
        bank.get("search").orElse(null) instanceof JsonValue.Array terms
            ? terms.items().stream().flatMap(term -> term.asText().stream()).toList()
            : List.of();
    return bank.text("id")
        .map(
            id ->
                new Listing.Offer(
                    new Picker.Choice(
                        id, bank.text("name").orElse(id), bank.text("chinese").orElse(id), ""),
                    new Limits(units(bank, "minimum"), units(bank, "maximum")),
                    search));
  }

  private static OptionalLong units(JsonObject bank, String key) {
    return bank.whole(key).stream().mapToLong(Long::longValue).findFirst();
  }
}
