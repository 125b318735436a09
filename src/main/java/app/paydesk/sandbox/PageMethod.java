package app.paydesk.sandbox;

import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method as the Payment Page offers it.
 *
 * @param code what {@code force_payment_method} calls it
 * @param operation the purchase that it makes
 * @param demanded parameters that it cannot be opened without, beside those of every method
 * @param asked what the customer is asked for unless it came as a parameter
 */
record PageMethod(String code, Operation operation, List<String> demanded, List<String> asked) {
  static final String CARD = "card_number";

  private static final List<String> ALWAYS =
      List.of("project_id", "payment_id", "payment_currency", "payment_amount", "customer_id");

  /** The methods that a page can be opened for. */
  static List<PageMethod> of(Methods methods) {
    return Stream.of(
            offer(
                methods,
                "cup-card",
                "cup-purchase",
                List.of("language_code", "payment_description"),
                List.of(CARD)),
            offer(
                methods,
                "upi",
                "upi-purchase-document",
                List.of(),
                List.of(
                    "customer_first_name",
                    "customer_last_name",
                    "customer_email",
                    "customer_city",
                    "customer_street",
                    "customer_building",
                    "identify_doc_number")))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether a page with these parameters is for this method. */
  boolean meant(PageParameters page) {
    Optional<String> forced = page.given("force_payment_method");
    return forced.isPresent()
        ? forced.get().equals(code)
        : operation.currencies().stream()
            .anyMatch(c -> page.given("payment_currency").filter(c.code()::equals).isPresent());
  }

  /** What is missing of what every page of this method has. */
  List<String> missing(PageParameters page) {
    return demanded.stream().filter(name -> page.given(name).isEmpty()).toList();
  }

  /** What is missing of what every page has. */
  static List<String> alwaysMissing(PageParameters page) {
    return ALWAYS.stream().filter(name -> page.given(name).isEmpty()).toList();
  }

  /** What the customer has to be asked for. */
  List<String> questions(PageParameters page) {
    return asked.stream().filter(name -> page.given(name).isEmpty()).toList();
  }

  private static Optional<PageMethod> offer(
      Methods methods, String code, String operation, List<String> demanded, List<String> asked) {
    return methods.operation(operation).map(o -> new PageMethod(code, o, demanded, asked));
  }
}
