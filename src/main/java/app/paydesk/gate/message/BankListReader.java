package app.paydesk.gate.message;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.money.CurrencyCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads a list of banks; leaves out what cannot be used instead of giving up on the rest. */
public final class BankListReader {
  private static final Pattern ID = Pattern.compile("[\\p{Alnum}_.-]{1,64}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private final CurrencyCode currency;

  /**
   * @param currency what is to be paid in; banks that name their currencies without it are left out
   */
  public BankListReader(CurrencyCode currency) {
    this.currency = currency;
  }

  /** The entries of a reply; empty where it holds no list. */
  public static Optional<List<JsonValue>> entries(JsonValue body) {
    return switch (body) {
      case JsonValue.Array array -> Optional.of(array.items());
      case JsonObject object ->
          object.members().stream()
              .filter(member -> !member.key().equals("errors"))
              .map(JsonObject.Member::value)
              .filter(JsonValue.Array.class::isInstance)
              .map(array -> ((JsonValue.Array) array).items())
              .findFirst();
      case JsonValue.Text _,
          JsonValue.Digits _,
          JsonValue.Bool _,
          JsonValue.Null _,
          JsonValue.Secret _ ->
          Optional.empty();
    };
  }

  /** The banks, each ID once: of several the one with limits in the currency, else the first. */
  public List<Bank> banks(List<JsonValue> entries) {
    Map<String, Bank> banks = new LinkedHashMap<>();
    for (JsonValue entry : entries) {
      if (entry instanceof JsonObject object && takesCurrency(object)) {
        bank(object).ifPresent(bank -> banks.merge(bank.id(), bank, this::better));
      }
    }
    return List.copyOf(banks.values());
  }

  private Bank better(Bank first, Bank next) {
    Optional<CurrencyCode> ours = Optional.of(currency);
    return next.limitCurrency().equals(ours) && !first.limitCurrency().equals(ours) ? next : first;
  }

  private boolean takesCurrency(JsonObject entry) {
    List<String> codes =
        entry.get("currencies").orElse(null) instanceof JsonValue.Array array
            ? array.items().stream()
                .filter(JsonObject.class::isInstance)
                .flatMap(unit -> ((JsonObject) unit).text("alpha_3_4217").stream())
                .toList()
            : List.of();
    return codes.isEmpty() || codes.contains(currency.code());
  }

  private static Optional<Bank> bank(JsonObject entry) {
    OptionalLong least = units(entry, "min amount");
    OptionalLong most = units(entry, "max amount");
    boolean crossed = least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong();
    return entry
        .text("id")
        .map(String::strip)
        .filter(id -> ID.matcher(id).matches())
        .map(
            id ->
                new Bank(
                    id,
                    said(entry, "name").orElse(id),
                    said(entry, "nativeName"),
                    said(entry, "abbr"),
                    crossed ? OptionalLong.empty() : least,
                    crossed ? OptionalLong.empty() : most,
                    said(entry, "limitCurrency")
                        .filter(code -> CODE.matcher(code).matches())
                        .map(CurrencyCode::new)));
  }

  private static Optional<String> said(JsonObject entry, String key) {
    return entry.text(key).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static OptionalLong units(JsonObject entry, String key) {
    return entry.whole(key).stream()
        .filter(minor -> minor > 0)
        .mapToLong(Long::longValue)
        .findFirst();
  }
}
