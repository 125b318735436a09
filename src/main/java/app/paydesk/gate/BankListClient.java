package app.paydesk.gate;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.money.Money;
import java.util.List;
import java.util.Optional;

/** Asks for the banks that take a CUP payout (CUP P2P, Payout by using Gate, bank list). */
public final class BankListClient {
  private static final String PATH = "/v2/info/banks/chinaunionpay/payout/list";

  /** What came back. */
  public sealed interface Reply {

    /** The banks as listed; entries without an ID are left out. */
    record Listed(List<Bank> banks) implements Reply {
      public Listed {
        banks = List.copyOf(banks);
      }
    }

    /**
     * No list.
     *
     * @param detail what came instead, in technical words
     */
    record Unavailable(String detail) implements Reply {}
  }

  /**
   * A bank.
   *
   * @param id as the payout's {@code account.bank_id} wants it
   * @param nativeName its name in its own language
   */
  public record Bank(
      String id, String name, Optional<String> nativeName, Optional<String> abbreviation) {}

  private final Wire wire;
  private final SigningKey key;

  BankListClient(Wire wire, SigningKey key) {
    this.wire = wire;
    this.key = key;
  }

  /**
   * The banks for a payout of this amount.
   *
   * @param queryId a payment ID to name the query by
   */
  public Reply list(long projectId, String queryId, Money amount) {
    JsonObject query =
        JsonObject.empty()
            .with("general.project_id", projectId)
            .with("general.payment_id", queryId)
            .with("payment.amount", amount.minor())
            .with("payment.currency", amount.currency().code());
    return switch (wire.post(PATH, Signature.signed(query, key))) {
      case Answer.Lost lost -> new Reply.Unavailable(lost.detail());
      case Answer.Came came ->
          came.httpStatus() == 200
              ? entries(came).map(BankListClient::listed).orElse(unavailable(came))
              : unavailable(came);
    };
  }

  private static Optional<List<JsonValue>> entries(Answer.Came came) {
    return came.body()
        .flatMap(
            body ->
                switch (body) {
                  case JsonValue.Array array -> Optional.of(array.items());
                  case JsonObject object -> firstArray(object);
                  case JsonValue _ -> Optional.empty();
                });
  }

  private static Optional<List<JsonValue>> firstArray(JsonObject object) {
    return object.members().stream()
        .filter(member -> !member.key().equals("errors"))
        .map(JsonObject.Member::value)
        .filter(JsonValue.Array.class::isInstance)
        .map(array -> ((JsonValue.Array) array).items())
        .findFirst();
  }

  private static Reply listed(List<JsonValue> entries) {
    return new Reply.Listed(
        entries.stream()
            .filter(JsonObject.class::isInstance)
            .flatMap(entry -> bank((JsonObject) entry).stream())
            .toList());
  }

  private static Optional<Bank> bank(JsonObject entry) {
    return entry
        .text("id")
        .map(
            id ->
                new Bank(
                    id,
                    entry.text("name").orElse(id),
                    entry.text("nativeName"),
                    entry.text("abbr")));
  }

  private static Reply unavailable(Answer.Came came) {
    return new Reply.Unavailable((came.code() + " " + came.message()).strip());
  }
}
