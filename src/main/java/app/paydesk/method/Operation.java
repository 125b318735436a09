package app.paydesk.method;

import app.paydesk.money.CurrencyCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What can be asked of the Gate with one request, or of a customer with one link, as data.
 *
 * @param key stable key for scripts, such as {@code cup-payout}; its title stands in the method's
 *     bundle under {@code operation.KEY}
 * @param method key of its method
 * @param kind which way the money goes
 * @param path where the request is posted, from {@code /v2}; empty for a link
 * @param currencies what it can be paid in, the usual one first
 * @param limits the method document's own limits; a profile may set others
 * @param fields the fields beside {@code general}, in the order of the form
 * @param page what makes it a link for the customer; empty for what is sent to the Gate
 * @param times how long it takes at the sandbox's pretended provider; a profile agrees its own
 */
public record Operation(
    String key,
    String method,
    Kind kind,
    String path,
    List<CurrencyCode> currencies,
    Limits limits,
    List<Field> fields,
    Optional<PageForm> page,
    Optional<ProcessingTimes> times) {

  /** Which way the money goes. */
  public enum Kind {
    PURCHASE,
    PAYOUT,
    REFUND
  }

  public Operation {
    currencies = List.copyOf(currencies);
    fields = List.copyOf(fields);
  }

  /** What is sent to the Gate. */
  public Operation(
      String key,
      String method,
      Kind kind,
      String path,
      List<CurrencyCode> currencies,
      Limits limits,
      List<Field> fields) {
    this(key, method, kind, path, currencies, limits, fields, Optional.empty());
  }

  /** One of which nobody knows how long it takes. */
  public Operation(
      String key,
      String method,
      Kind kind,
      String path,
      List<CurrencyCode> currencies,
      Limits limits,
      List<Field> fields,
      Optional<PageForm> page) {
    this(key, method, kind, path, currencies, limits, fields, page, Optional.empty());
  }

  /** The same, usually done within one time and at most within another. */
  public Operation taking(Duration basic, Duration threshold) {
    return new Operation(
        key,
        method,
        kind,
        path,
        currencies,
        limits,
        fields,
        page,
        Optional.of(new ProcessingTimes(basic, threshold)));
  }

  /** Whether it makes a Payment Page link and sends nothing. */
  public boolean link() {
    return page.isPresent();
  }

  /** The field with that dotted JSON path. */
  public Optional<Field> field(String name) {
    return first(field -> field.name().equals(name));
  }

  /** The field that stands for something, where it has one. */
  public Optional<Field> field(Role role) {
    return first(field -> field.role() == role);
  }

  private Optional<Field> first(Predicate<Field> wanted) {
    for (Field field : fields) {
      if (wanted.test(field)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Whether a full card number is part of the request. */
  public boolean takesCard() {
    return fields.stream().anyMatch(f -> f.type() == Field.Type.CARD_NUMBER);
  }
}
