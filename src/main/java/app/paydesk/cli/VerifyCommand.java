package app.paydesk.cli;

import app.paydesk.gate.CanonicalText.Order;
import app.paydesk.gate.HiddenLines;
import app.paydesk.gate.Signature;
import app.paydesk.gate.SignatureCheck;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paydesk verify}. */
@Command(name = "verify", description = "Check the signature that stands in a JSON text.")
public final class VerifyCommand implements Callable<Integer> {
  private static final String HIDDEN =
      "A value in it holds what reads like signed fields, so a forged body could bear the same"
          + " signature: Paydesk keeps such a callback aside.";

  private final Terminal terminal;

  @Mixin private Signed signed = new Signed();

  @Option(names = "--json", description = "Print the finding and the signed text as JSON.")
  private boolean json;

  public VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (SigningKey key = signed.key(terminal)) {
      JsonObject body = signed.body(terminal);
      SignatureCheck check = Signature.check(body, key);
      if (json) {
        terminal.out().println(Json.compact(finding(check)));
      }
      terminal.err().println(sentence(check));
      if (check.valid() && HiddenLines.in(body)) {
        terminal.err().println(HIDDEN);
      }
      return (check.valid() ? Exit.DONE : Exit.NOT_SO).code();
    }
  }

  private static JsonObject finding(SignatureCheck check) {
    JsonValue order =
        check.order().<JsonValue>map(o -> new JsonValue.Text(word(o))).orElse(new JsonValue.Null());
    return JsonObject.empty()
        .with("valid", new JsonValue.Bool(check.valid()))
        .with("order", order)
        .with("reason", check.reason().name().toLowerCase(Locale.ROOT))
        .with("text", check.text());
  }

  private static String word(Order order) {
    return switch (order) {
      case NATURAL_BY_PATH -> "natural by path";
      case BYTES_BY_PATH -> "bytes by path";
      case BYTES_BY_LINE -> "bytes by line";
    };
  }

  private static String sentence(SignatureCheck check) {
    return switch (check.reason()) {
      case VALID -> "The signature is valid" + inAnotherOrder(check.order()) + ".";
      case MISSING -> "There is no signature, neither at the root nor under general.";
      case WRONG ->
          "The signature is wrong: another secret made it, or the text was changed since.";
    };
  }

  private static String inAnotherOrder(Optional<Order> order) {
    return order
        .filter(o -> o != Order.NATURAL_BY_PATH)
        .map(o -> ", made in the order " + word(o) + " instead of the documents' one")
        .orElse("");
  }
}
