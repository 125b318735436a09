package app.paydesk.cli;

import app.paydesk.gate.CanonicalText;
import app.paydesk.gate.Signature;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk sign}. */
@Command(name = "sign", description = "Print the signature of a JSON text.")
public final class SignCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--secret-file", required = true, paramLabel = "F", description = "The secret.")
  private Path secretFile = Path.of("");

  @Option(names = "--explain", description = "Print the text that is signed first.")
  private boolean explain;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "A JSON object, - for standard input. A signature in it is left out.")
  private String file = "-";

  public SignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (SigningKey key = SecretFile.read(secretFile, terminal.err())) {
      JsonObject body = Input.object(file, terminal.in());
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
