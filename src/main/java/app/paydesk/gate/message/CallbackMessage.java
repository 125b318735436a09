package app.paydesk.gate.message;

import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What a callback, or a signed status reply for one of its operations, says. Every part may be
 * missing. Words of status are kept as sent; they are an open set.
 *
 * @param sum {@code payment.sum}: after refunds, what is left
 * @param operation the operation it reports
 * @param redirect where the customer has to go, for purchases
 * @param errors what a refusal that came later names as wrong
 */
public record CallbackMessage(
    OptionalLong projectId,
    Optional<String> paymentId,
    Optional<String> paymentType,
    Optional<String> paymentStatus,
    Optional<Instant> paymentDate,
    Optional<Money> sum,
    Optional<String> description,
    Optional<String> merchantRefundId,
    Optional<String> account,
    Optional<Operation> operation,
    Optional<Redirect> redirect,
    List<FieldError> errors) {
  public CallbackMessage {
    errors = List.copyOf(errors);
  }

  /**
   * Reads a body of any shape. What is absent, empty, of another type or out of range is missing;
   * nothing is refused. Of a repeated key the last one counts.
   */
  public static CallbackMessage read(JsonObject body) {
    return new CallbackReader(body).message();
  }

  /** The response code; of a payment refused later that of the first error named; else empty. */
  public String code() {
    return operation.flatMap(Operation::code).or(() -> first(FieldError::code)).orElse("");
  }

  /** The Gate's words for the code; empty where it gave none. */
  public String words() {
    return operation.flatMap(Operation::message).or(() -> first(FieldError::message)).orElse("");
  }

  private Optional<String> first(Function<FieldError, String> part) {
    return errors.stream().map(part).filter(text -> !text.isEmpty()).findFirst();
  }

  /** The same without {@code merchant_refund_id}, where it names another operation. */
  public CallbackMessage unnamed() {
    return new CallbackMessage(
        projectId,
        paymentId,
        paymentType,
        paymentStatus,
        paymentDate,
        sum,
        description,
        Optional.empty(),
        account,
        operation,
        redirect,
        errors);
  }

  /**
   * {@code operation} of a callback.
   *
   * @param id digits as written
   * @param requestId the request that it answers
   * @param sumInitial what was asked for; of a refund, the refunded part
   * @param sumConverted in the provider's currency
   * @param code response code, text
   * @param providerDate as written; its zone is not to be trusted
   */
  public record Operation(
      Optional<String> id,
      Optional<String> type,
      Optional<String> status,
      Optional<Instant> date,
      Optional<Instant> created,
      Optional<String> requestId,
      Optional<Money> sumInitial,
      Optional<Money> sumConverted,
      Optional<String> code,
      Optional<String> message,
      Optional<String> providerId,
      Optional<String> providerPaymentId,
      Optional<String> providerDate) {}

  /**
   * {@code redirect_data}.
   *
   * @param method {@code GET} or {@code POST}
   * @param body form fields for POST; empty for {@code {}} and {@code []}
   */
  public record Redirect(String method, String url, JsonObject body) {
    /** The body as the fields of a form; what is nested is named {@code a[b]}, {@code a[0]}. */
    public List<FormField> fields() {
      return FormField.of(body);
    }
  }
}
