package app.paydesk.cli;

import app.paydesk.journal.Entry;
import app.paydesk.json.Json;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Profile;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk show}. */
@Command(
    name = "show",
    description =
        "Print state and timeline of a payment as JSON from the local history; nobody is asked.")
public final class ShowCommand implements Callable<Integer> {
  private final OpenProfile profiles;
  private final Function<Profile, Books> books;
  private final Terminal terminal;
  private final Clock clock;

  @Parameters(index = "0", paramLabel = "PAYMENT_ID", description = "Our ID of the payment.")
  private String payment = "";

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  /** A history that is only read, also while another process writes it. */
  public interface Books extends AutoCloseable {
    /** The payment as it stands. */
    Optional<Payment> find(PaymentKey key);

    /** What the journal has of it. */
    List<Entry> entries(PaymentKey key);

    @Override
    void close();
  }

  /**
   * @param books opens the history of a profile for reading
   */
  public ShowCommand(
      OpenProfile profiles, Function<Profile, Books> books, Terminal terminal, Clock clock) {
    this.profiles = profiles;
    this.books = books;
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    PaymentId id = new PaymentId(payment);
    Profile found = profiles.find(profile);
    try (Books kept = books.apply(found)) {
      Payment shown =
          kept.find(new PaymentKey(found.projectId(), id))
              .orElseThrow(
                  () ->
                      new CliException(
                          Exit.NOT_SO,
                          "The history of profile " + profile + " has no payment " + id + "."));
      terminal
          .out()
          .println(
              Json.pretty(
                  new PaymentJson(found.agreement(), clock.instant())
                      .of(shown, kept.entries(shown.key()))));
    }
    return Exit.DONE.code();
  }
}
