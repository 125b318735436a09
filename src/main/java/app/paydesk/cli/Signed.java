package app.paydesk.cli;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A JSON object and the secret of its signature, as a command line names them. */
final class Signed {
  @Option(names = "--secret-file", required = true, paramLabel = "F", description = "The secret.")
  private Path secretFile = Path.of("");

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "A JSON object, - for standard input.")
  private String file = "-";

  /** The secret; the caller closes it. */
  SigningKey key(Terminal terminal) {
    return SecretFile.read(secretFile, terminal.err());
  }

  JsonObject body(Terminal terminal) {
    return Input.object(file, terminal.in());
  }
}
