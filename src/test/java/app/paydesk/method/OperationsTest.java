package app.paydesk.method;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.money.CurrencyCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations are those of the method documents. */
class OperationsTest {
  private final Methods methods = Methods.installed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cup-payout            | payment | amount currency description
          cup-payout            | customer | id ip_address email state city country phone zip street first_name last_name identify.doc_number?
          cup-payout            | card | pan
          cup-payout            | account | city bank_id region_id branch
          cup-purchase          | customer | id ip_address first_name last_name phone email country state city address zip
          cup-purchase          | payment | amount currency description
          cup-purchase          | card | pan
          cup-purchase          | return_url | success
          upi-payout            | payment | amount currency
          upi-payout            | customer | id ip_address first_name last_name phone email address
          upi-payout            | account | number
          upi-refund            | customer | ip_address
          upi-refund            | payment | description amount? currency?
          upi-purchase-document | customer | id ip_address first_name last_name email city street building identify.doc_number
          upi-purchase-document | payment | amount currency
          upi-purchase-vpa      | customer | ip_address first_name last_name email phone
          upi-purchase-vpa      | payment | amount currency
          upi-purchase-vpa      | account | number
          upi-purchase-vpa      | return_url | success
          """)
  void eachObjectHasTheDocumentedParametersInTheirOrder(
      String operation, String object, String parameters) {
    String prefix = object + ".";
    List<String> ours =
        operation(operation).fields().stream()
            .filter(f -> f.name().startsWith(prefix))
            .map(f -> f.name().substring(prefix.length()) + (f.required() ? "" : "?"))
            .toList();

    assertThat(ours).isEqualTo(Arrays.asList(parameters.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "cup-payout, 'payment account card customer'",
    "cup-purchase, 'payment card customer return_url'",
    "upi-payout, 'payment account customer'",
    "upi-refund, 'payment customer'",
    "upi-purchase-document, 'payment customer'",
    "upi-purchase-vpa, 'payment account customer return_url'"
  })
  void noOperationAsksForMore(String operation, String objects) {
    assertThat(
            operation(operation).fields().stream()
                .map(f -> f.name().substring(0, f.name().indexOf('.')))
                .collect(Collectors.toSet()))
        .isEqualTo(Set.of(objects.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "cup-payout, PAYOUT, /v2/payment/chinaunionpay/payout, CNY, 1000, 4499900",
    "cup-purchase, PURCHASE, /v2/payment/cup/cup-card/sale, CNY, 60000, 4900000",
    "upi-payout, PAYOUT, /v2/payment/bank-transfer/upi/payout, INR USD, ,",
    "upi-refund, REFUND, /v2/payment/bank-transfer/upi/refund, INR USD, ,",
    "upi-purchase-document, PURCHASE, /v2/payment/bank-transfer/upi/sale, INR USD, ,",
    "upi-purchase-vpa, PURCHASE, /v2/payment/bank-transfer/upi/sale, INR USD, ,"
  })
  void pathsCurrenciesAndLimitsAreTheDocumentedOnes(
      String key, Operation.Kind kind, String path, String currencies, Long least, Long most) {
    Operation operation = operation(key);

    assertThat(operation.kind()).isEqualTo(kind);
    assertThat(operation.path()).isEqualTo(path);
    assertThat(operation.currencies())
        .containsExactlyElementsOf(
            Arrays.stream(currencies.split(" ")).map(CurrencyCode::new).toList());
    assertThat(operation.limits()).isEqualTo(least == null ? Limits.NONE : Limits.of(least, most));
  }

  @Test
  void theDocumentsHaveSixOperations() {
    assertThat(methods.operations())
        .filteredOn(o -> Set.of("cup", "upi").contains(o.method()))
        .extracting(Operation::key)
        .containsExactly(
            "cup-payout",
            "cup-purchase",
            "upi-payout",
            "upi-refund",
            "upi-purchase-document",
            "upi-purchase-vpa");
  }

  private Operation operation(String key) {
    return methods.operation(key).orElseThrow();
  }
}
