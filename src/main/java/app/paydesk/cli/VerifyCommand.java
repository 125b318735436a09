package app.paydesk.cli;

import app.paydesk.gate.signing.Ambiguity;
import app.paydesk.gate.signing.CanonicalText.Order;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SigningDialect;
import app.paydesk.gate.signing.SigningDialect.Decimals;
import app.paydesk.gate.signing.SigningDialect.NestedSignatures;
import app.paydesk.gate.signing.SigningKey;
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
  private static final String KEPT_ASIDE =
      ", so a forged body could bear the same signature: Paydesk keeps such a callback aside.";

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
      check.ambiguity().ifPresent(why -> terminal.err().println(words(why) + KEPT_ASIDE));
      return (check.valid() ? Exit.DONE : Exit.NOT_SO).code();
    }
  }

  private static JsonObject finding(SignatureCheck check) {
    JsonValue order =
        check.order().<JsonValue>map(o -> new JsonValue.Text(word(o))).orElse(new JsonValue.Null());
    JsonObject finding =
        JsonObject.empty()
            .with("valid", new JsonValue.Bool(check.valid()))
            .with("order", order)
            .with("reason", small(check.reason()))
            .with("text", check.text());
    SigningDialect dialect = check.dialect().orElse(SigningDialect.DOCUMENTED);
    if (dialect.decimals() != Decimals.AS_WRITTEN) {
      finding = finding.with("decimals", small(dialect.decimals()));
    }
    if (dialect.nested() != NestedSignatures.LEFT_OUT) {
      finding = finding.with("nested_signatures", small(dialect.nested()));
    }
    return check.ambiguity().isPresent()
        ? finding.with("ambiguity", small(check.ambiguity().get()))
        : finding;
  }

  private static String word(Order order) {
    return switch (order) {
      case NATURAL_BY_PATH -> "natural by path";
      case BYTES_BY_PATH -> "bytes by path";
      case BYTES_BY_LINE -> "bytes by line";
      case PHP_BY_PATH -> "natural by path as PHP does it";
    };
  }

  private static String sentence(SignatureCheck check) {
    return switch (check.reason()) {
      case VALID ->
          "The signature is valid" + inAnotherOrder(check.order()) + otherwise(check) + ".";
      case MISSING -> "There is no signature, neither at the root nor under general.";
      case WRONG ->
          "The signature is wrong: another secret made it, or the text was changed since.";
      case EXCESSIVE ->
          "It was not looked at: it has more fields, or longer ones, than any true message.";
    };
  }

  private static String small(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String words(Ambiguity why) {
    return switch (why) {
      case SEMICOLON_IN_KEY -> "A key in it holds a semicolon";
      case COLON_IN_KEY -> "A key in it holds a colon or is empty";
      case REPEATED_KEY -> "A key stands twice in one object";
      case LINE_IN_VALUE -> "A value in it holds what reads like signed fields";
      case OTHER_SHAPE -> "A known field in it has another shape than the documents say";
      case TWO_PAYMENTS -> "It names two payments";
    };
  }

  private static String otherwise(SignatureCheck check) {
    SigningDialect dialect = check.dialect().orElse(SigningDialect.DOCUMENTED);
    return (dialect.decimals() == Decimals.PHP ? ", with decimals of 14 digits as PHP writes" : "")
        + (dialect.nested() == NestedSignatures.SIGNED
            ? ", with every signature but its own signed too"
            : "");
  }

  private static String inAnotherOrder(Optional<Order> order) {
    return order
        .filter(o -> o != Order.NATURAL_BY_PATH)
        .map(o -> ", made in the order " + word(o) + " instead of the documents' one")
        .orElse("");
  }
}
