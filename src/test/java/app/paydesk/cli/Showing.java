package app.paydesk.cli;

import app.paydesk.journal.Entry;
import app.paydesk.journal.Journal;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Profile;
import app.paydesk.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code paydesk show} of the sandbox's profile, on any books. */
public final class Showing {
  private final Home home;
  private final Words words;
  private final Clock clock;

  public Showing(Path folder, Words words, Clock clock) {
    this.home = new Home(Map.of("PAYDESK_HOME", folder.toString()), "Linux", folder);
    this.words = words;
    this.clock = clock;
  }

  /** The profile that is shown. */
  public Profile profile() {
    return profiles(terminal(new ByteArrayOutputStream())).find("sandbox");
  }

  /** What is printed of a payment. */
  public JsonObject show(String id, Journal journal) throws JsonException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = terminal(out);
    ShowCommand.Books kept =
        new ShowCommand.Books() {
          @Override
          public Optional<Payment> find(PaymentKey key) {
            return journal.find(key);
          }

          @Override
          public List<Entry> entries(PaymentKey key) {
            return journal.entries(key);
          }

          @Override
          public void close() {}
        };
    Object command = new ShowCommand(profiles(terminal), _ -> kept, terminal, clock);
    int code =
        new Cli(home, terminal, () -> 0, List.of(command)).run("show", id, "--profile", "sandbox");
    String printed = out.toString(StandardCharsets.UTF_8);
    if (code != 0) {
      throw new AssertionError(code + " " + printed);
    }
    return Json.object(printed);
  }

  private OpenProfile profiles(Terminal terminal) {
    return new OpenProfile(
        home, new Passphrase(Map.of(), Optional.empty()), words, terminal, clock);
  }

  private static Terminal terminal(ByteArrayOutputStream out) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Terminal(InputStream.nullInputStream(), stream, stream);
  }
}
