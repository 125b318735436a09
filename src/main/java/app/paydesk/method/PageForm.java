package app.paydesk.method;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What makes an operation a Payment Page link (both methods, Purchase by using Payment Page): its
 * fields stand in an address for the customer instead of a request to the Gate.
 *
 * @param fixed parameters that the method itself sets, in their order
 * @param purchase key of the purchase whose agreed limits hold for the link too; empty where the
 *     method takes none at the Gate
 */
public record PageForm(Map<String, String> fixed, Optional<String> purchase) {
  /** Name of the field with the moment until which the page can be used. */
  public static final String EXPIRY = "best_before";

  private static final String CUSTOMER = "customer.";
  private static final String DOCUMENT = CUSTOMER + "identify.";

  public PageForm {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
  }

  /** One whose method takes the same purchase at the Gate. */
  public PageForm(Map<String, String> fixed, String purchase) {
    this(fixed, Optional.of(purchase));
  }

  /** One of a method whose purchases are made on the page only. */
  public PageForm(Map<String, String> fixed) {
    this(fixed, Optional.empty());
  }

  /**
   * The flat parameter that a field stands for: {@code payment_amount} for {@code payment.amount},
   * {@code identify_doc_number} for {@code customer.identify.doc_number}.
   *
   * @param field dotted path
   */
  public static String parameter(String field) {
    String path = field.startsWith(DOCUMENT) ? field.substring(CUSTOMER.length()) : field;
    return path.replace('.', '_');
  }
}
