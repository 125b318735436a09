package app.paydesk.gate.wire;

import app.paydesk.gate.message.Bank;
import app.paydesk.gate.message.BankListReader;
import app.paydesk.gate.message.BankReply;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.message.MessageSweep;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.money.Money;
import java.util.List;
import java.util.Optional;

/** Asks the Gate itself. The reply carries no signature, as the Gate signs no lists. */
public final class BankListClient implements BankSource {
  private final Wire wire;
  private final SigningKey key;

  BankListClient(Wire wire, SigningKey key) {
    this.wire = wire;
    this.key = key;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the key was wiped, before anything leaves
   */
  @Override
  public BankReply list(String path, long projectId, String queryId, Money amount) {
    JsonObject query =
        JsonObject.empty()
            .with("general.project_id", projectId)
            .with("general.payment_id", queryId)
            .with("payment.amount", amount.minor())
            .with("payment.currency", amount.currency().code());
    return switch (wire.post(path, Signature.signed(query, key))) {
      case HttpReply.Lost lost -> new BankReply.Unavailable(why(lost.why()), lost.detail());
      case HttpReply.Came came -> read(came, new BankListReader(amount.currency()));
    };
  }

  private BankReply read(HttpReply.Came came, BankListReader reader) {
    boolean error = came.object().text("status").filter("error"::equals).isPresent();
    if (came.httpStatus() != 200 || error || !came.code().isEmpty()) {
      return unavailable(BankReply.Why.REFUSED, came);
    }
    Optional<List<JsonValue>> entries =
        came.body().map(list -> MessageSweep.masked(list, key)).flatMap(BankListReader::entries);
    if (entries.isEmpty()) {
      return unavailable(BankReply.Why.UNREADABLE, came);
    }
    List<Bank> banks = reader.banks(entries.get());
    return banks.isEmpty() ? unavailable(BankReply.Why.EMPTY, came) : new BankReply.Listed(banks);
  }

  private static BankReply unavailable(BankReply.Why why, HttpReply.Came came) {
    return new BankReply.Unavailable(why, (came.code() + " " + came.message()).strip());
  }

  private static BankReply.Why why(GateReply.Why lost) {
    return switch (lost) {
      case TIMED_OUT -> BankReply.Why.TIMED_OUT;
      case NOT_CONNECTED, BROKEN, INTERRUPTED, SERVER_FAULT, UNREADABLE, NOT_THE_GATE, RESTORED ->
          BankReply.Why.NOT_REACHED;
    };
  }
}
