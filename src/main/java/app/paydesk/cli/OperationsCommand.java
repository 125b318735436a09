package app.paydesk.cli;

import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paydesk operations}. */
@Command(name = "operations", description = "List what can be asked of the Gate.")
public final class OperationsCommand implements Callable<Integer> {
  private final Methods methods;
  private final Terminal terminal;

  @Option(names = "--json", description = "With every field, as JSON.")
  private boolean json;

  public OperationsCommand(Methods methods, Terminal terminal) {
    this.methods = methods;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Operation> operations = methods.operations();
    if (json) {
      terminal
          .out()
          .println(
              Json.pretty(
                  new JsonValue.Array(
                      operations.stream()
                          .map(OperationsCommand::described)
                          .map(JsonValue.class::cast)
                          .toList())));
    } else {
      operations.forEach(o -> terminal.out().printf("%-24s POST %s%n", o.key(), o.path()));
    }
    return Exit.DONE.code();
  }

  private static JsonObject described(Operation operation) {
    List<JsonValue> currencies =
        operation.currencies().stream().map(c -> (JsonValue) new JsonValue.Text(c.code())).toList();
    List<JsonValue> fields =
        operation.fields().stream()
            .map(
                f ->
                    (JsonValue)
                        JsonObject.empty()
                            .with("name", f.name())
                            .with("required", new JsonValue.Bool(f.required()))
                            .with("rule", f.ruleName()))
            .toList();
    return JsonObject.empty()
        .with("key", operation.key())
        .with("method", operation.method())
        .with("path", operation.path())
        .with("currencies", new JsonValue.Array(currencies))
        .with("minimum", limit(operation.limits().minimum()))
        .with("maximum", limit(operation.limits().maximum()))
        .with("fields", new JsonValue.Array(fields));
  }

  private static JsonValue limit(OptionalLong minor) {
    return minor.isPresent()
        ? new JsonValue.Digits(Long.toString(minor.getAsLong()))
        : new JsonValue.Null();
  }
}
