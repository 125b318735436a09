package app.paydesk.method.rule;

import app.paydesk.method.Verdict;
import app.paydesk.money.CurrencyCode;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says why a text is no amount: another currency, a decimal comma, or more than digits. */
final class UnreadAmount {
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("\\d+,\\d{1,2}|\\d{1,3}(\\.\\d{3})+(,\\d+|\\.\\d{3})");
  private static final Pattern CODE = Pattern.compile("(?<!\\p{L})[A-Za-z]{3}(?!\\p{L})");
  private static final Map<String, Set<String>> SIGNS =
      Map.of(
          "\u00A5", Set.of("CNY", "JPY"),
          "\u20B9", Set.of("INR"),
          "$", Set.of("USD"),
          "\u20AC", Set.of("EUR"),
          "\u00A3", Set.of("GBP"));

  private UnreadAmount() {}

  /** The fault of an amount that a currency's sign or code stands in. */
  static Optional<Verdict> withCurrency(String value, CurrencyCode currency) {
    String text = Normalizer.normalize(value, Normalizer.Form.NFKC);
    return sign(text)
        .map(sign -> named(sign, SIGNS.getOrDefault(sign, Set.of()), currency))
        .or(() -> code(text).map(code -> named(code, Set.of(code), currency)));
  }

  /** The fault of a text that is no number. */
  static Verdict number(String value, CurrencyCode currency) {
    return DECIMAL_COMMA.matcher(Texts.number(value)).matches()
        ? Texts.wrong("amount.point")
        : Texts.wrong("amount.number", currency);
  }

  private static Verdict named(String written, Set<String> meant, CurrencyCode currency) {
    return meant.isEmpty() || meant.contains(currency.code())
        ? Texts.wrong("amount.number", currency)
        : Texts.wrong("amount.currency", currency, written);
  }

  private static Optional<String> sign(String text) {
    return text.codePoints()
        .filter(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
        .mapToObj(Character::toString)
        .findFirst();
  }

  private static Optional<String> code(String text) {
    return CODE.matcher(text)
        .results()
        .map(found -> found.group().toUpperCase(Locale.ROOT))
        .filter(UnreadAmount::currency)
        .findFirst();
  }

  private static boolean currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(code));
  }
}
