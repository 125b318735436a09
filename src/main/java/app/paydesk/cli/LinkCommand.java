package app.paydesk.cli;

import app.paydesk.desk.LinkDesk;
import app.paydesk.desk.submission.Draft;
import app.paydesk.gate.wire.PaymentPage;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.PageForm;
import app.paydesk.method.PaymentMethod;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentIds;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.sandbox.SandboxServer;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk link}. */
@Command(name = "link", description = "Print the signed Payment Page address for a customer.")
public final class LinkCommand implements Callable<Integer> {
  private final Methods methods;
  private final Words words;
  private final PaymentIds ids;
  private final OpenProfile profiles;
  private final Terminal terminal;
  private final Clock clock;

  @Parameters(index = "0", paramLabel = "METHOD", description = "Such as cup or upi.")
  private String method = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description =
          "Payment Page parameters as flat JSON, payment_amount in minor units; - for standard"
              + " input.")
  private String file = "-";

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  public LinkCommand(
      Methods methods,
      Words words,
      PaymentIds ids,
      OpenProfile profiles,
      Terminal terminal,
      Clock clock) {
    this.methods = methods;
    this.words = words;
    this.ids = ids;
    this.profiles = profiles;
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Operation link = link();
    JsonObject parameters = Input.object(file, terminal.in());
    try (OpenProfile.Opened opened = profiles.open(profile)) {
      URI page = page(opened.profile());
      long project = opened.profile().projectId();
      LinkInput flat = new LinkInput(link, project, parameters);
      try (DraftInput input = new DraftInput(link, flat.fields())) {
        Draft draft = input.draft(opened.profile().agreement());
        if (wrong(link, flat, input, draft)) {
          return Exit.WRONG_INPUT.code();
        }
        PaymentId id = flat.id().orElseGet(() -> ids.next(link.kind()));
        terminal
            .out()
            .println(
                new PaymentPage(page, opened.key()).link(draft.whole(new PaymentKey(project, id))));
        return Exit.DONE.code();
      }
    }
  }

  private boolean wrong(Operation link, LinkInput flat, DraftInput input, Draft draft) {
    Judgement judgement = new Judgement(words, terminal);
    List<DraftInput.Complaint> complaints = new ArrayList<>(flat.complaints());
    complaints.addAll(input.complaints());
    boolean wrong = judgement.tell(link, complaints, input.notices(), draft);
    Optional<Message> late = LinkDesk.late(draft, clock.instant());
    late.ifPresent(message -> judgement.error(PageForm.EXPIRY, "best-before.late", message));
    return wrong || late.isPresent();
  }

  private URI page(Profile opened) {
    if (opened.paymentPage().isPresent()) {
      return opened.paymentPage().get();
    }
    if (opened.environment() != Environment.SANDBOX) {
      throw new CliException(
          Exit.WRONG_INPUT,
          "The profile "
              + opened.name()
              + " has no Payment Page address; add the profile with --payment-page URL.");
    }
    if (opened.gate().getPort() == 0) {
      terminal
          .err()
          .println("The embedded sandbox takes any free port when it runs; put it for port 0.");
    }
    return SandboxServer.paymentPage(opened.gate());
  }

  private Operation link() {
    return methods.all().stream()
        .filter(m -> m.key().equals(method))
        .flatMap(m -> m.link().stream())
        .findFirst()
        .orElseThrow(this::unknown);
  }

  private CliException unknown() {
    Stream<String> known =
        methods.all().stream().filter(m -> m.link().isPresent()).map(PaymentMethod::key);
    return new CliException(
        Exit.WRONG_INPUT,
        "There are no links of "
            + method
            + "; there are links of "
            + known.collect(Collectors.joining(", "))
            + ".");
  }
}
