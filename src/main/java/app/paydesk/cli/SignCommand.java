package app.paydesk.cli;

import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paydesk sign}. */
@Command(
    name = "sign",
    description = "Print the signature of a JSON text. One that stands in it is left out.")
public final class SignCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Signed signed = new Signed();

  @Option(names = "--explain", description = "Print the text that is signed first.")
  private boolean explain;

  public SignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (SigningKey key = signed.key(terminal)) {
      JsonObject body = signed.body(terminal);
      CanonicalText text = CanonicalText.of(body, CanonicalText.Order.NATURAL_BY_PATH);
      warn(text.ambiguous());
      if (explain) {
        terminal.out().println(text.text());
      }
      terminal.out().println(Signature.of(body, key));
      return Exit.DONE.code();
    }
  }

  private void warn(List<String> ambiguous) {
    for (String path : ambiguous) {
      terminal.err().println(path + " holds a semicolon: Paydesk would not send this request.");
    }
  }
}
