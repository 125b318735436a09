package app.paydesk.cli;

import app.paydesk.desk.submission.Draft;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.payment.PaymentIds;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Profile;
import app.paydesk.words.Words;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk draft}. */
@Command(
    name = "draft",
    description = "Judge the fields of an operation and print the request that would be sent.")
public final class DraftCommand implements Callable<Integer> {

  /** Gives a profile by name with its open key. */
  @FunctionalInterface
  public interface Source {
    /**
     * @throws CliException if there is no such profile or its key stays shut
     */
    Signing open(String profile);
  }

  /** A profile and its key; the command wipes the key. */
  public record Signing(Profile profile, SigningKey key) {}

  private final Methods methods;
  private final Words words;
  private final PaymentIds ids;
  private final Source source;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OPERATION", description = "Such as cup-payout.")
  private String key = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The fields as JSON, amounts in minor units; - for standard input.")
  private String file = "-";

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  public DraftCommand(
      Methods methods, Words words, PaymentIds ids, Source source, Terminal terminal) {
    this.methods = methods;
    this.words = words;
    this.ids = ids;
    this.source = source;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Operation operation = methods.operation(key).orElseThrow(() -> unknown(key));
    JsonObject fields = Input.object(file, terminal.in());
    Signing signing = source.open(profile);
    try (SigningKey secret = signing.key();
        DraftInput input = new DraftInput(operation, fields)) {
      Draft draft = input.draft(signing.profile().agreement());
      if (new Judgement(words, terminal)
          .tell(operation, input.complaints(), input.notices(), draft)) {
        return Exit.WRONG_INPUT.code();
      }
      PaymentKey payment =
          new PaymentKey(signing.profile().projectId(), ids.next(operation.kind()));
      terminal.out().println(Json.pretty(Signature.signed(draft.whole(payment), secret)));
      return Exit.DONE.code();
    }
  }

  private CliException unknown(String operation) {
    List<Operation> known = methods.operations();
    return new CliException(
        Exit.WRONG_INPUT,
        "There is no operation "
            + operation
            + "; there are "
            + known.stream().map(Operation::key).collect(Collectors.joining(", "))
            + ".");
  }
}
