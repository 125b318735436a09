package app.paydesk.sandbox;

import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method as the Payment Page offers it, made from what the method says of its links.
 *
 * @param code what {@code force_payment_method} calls it
 * @param made what it makes: the purchase, or the link itself where the Gate takes no purchase
 * @param fixed parameters that have one value only
 * @param demanded parameters that it cannot be opened without, beside those of every method
 * @param asked what the customer is asked for unless it came as a parameter
 */
record PageMethod(
    String code,
    Operation made,
    Map<String, String> fixed,
    List<String> demanded,
    List<String> asked) {
  static final String CARD = "card_number";

  private static final String FORCED = "force_payment_method";
  private static final List<String> ALWAYS =
      List.of("project_id", "payment_id", "payment_currency", "payment_amount", "customer_id");

  /** The methods that a page can be opened for. */
  static List<PageMethod> of(Methods methods) {
    return methods.forms().stream()
        .flatMap(link -> link.page().map(page -> offer(methods, link, page)).stream())
        .toList();
  }

  private static PageMethod offer(Methods methods, Operation link, PageForm page) {
    Operation made = page.purchase().flatMap(methods::operation).orElse(link);
    return new PageMethod(
        page.fixed().getOrDefault(FORCED, link.method()),
        made,
        page.fixed(),
        required(link),
        asked(link, made));
  }

  private static List<String> required(Operation link) {
    return link.fields().stream()
        .filter(Field::required)
        .map(field -> PageForm.parameter(field.name()))
        .filter(name -> !ALWAYS.contains(name))
        .toList();
  }

  /** A card is all that a card method asks for; else what the purchase needs of the customer. */
  private static List<String> asked(Operation link, Operation purchase) {
    return purchase.takesCard()
        ? List.of(CARD)
        : purchase.fields().stream()
            .filter(Field::required)
            .filter(field -> link.field(field.name()).filter(f -> !f.required()).isPresent())
            .map(field -> PageForm.parameter(field.name()))
            .toList();
  }

  /** Whether a page with these parameters is for this method. */
  boolean meant(PageParameters page) {
    Optional<String> forced = page.given(FORCED);
    return forced.isPresent()
        ? forced.get().equals(code)
        : made.currencies().stream()
            .anyMatch(c -> page.given("payment_currency").filter(c.code()::equals).isPresent());
  }

  /** What is missing of what every page of this method has. */
  List<String> missing(PageParameters page) {
    Stream<String> own = fixed.keySet().stream().filter(name -> !name.equals(FORCED));
    return Stream.concat(own, demanded.stream())
        .filter(name -> page.given(name).isEmpty())
        .toList();
  }

  /** A parameter with another value than the only one that this method takes. */
  Optional<String> unfit(PageParameters page) {
    return fixed.entrySet().stream()
        .filter(e -> !page.given(e.getKey()).orElse(e.getValue()).equals(e.getValue()))
        .map(e -> e.getKey() + "=" + e.getValue())
        .findFirst();
  }

  /** What is missing of what every page has. */
  static List<String> alwaysMissing(PageParameters page) {
    return ALWAYS.stream().filter(name -> page.given(name).isEmpty()).toList();
  }

  /** What the customer has to be asked for. */
  List<String> questions(PageParameters page) {
    return asked.stream().filter(name -> page.given(name).isEmpty()).toList();
  }
}
