package app.paydesk.cli;

import app.paydesk.export.Export;
import app.paydesk.export.WholeFile;
import app.paydesk.journal.list.HistoryRows;
import app.paydesk.journal.list.OpenedHistory;
import app.paydesk.journal.list.Period;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.profile.Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk export}. */
@Command(
    name = "export",
    description = {
      "Write payments or callbacks of the local history, newest first.",
      "CSV is safe in spreadsheets; JSON has one object a line. A manifest (rows, totals by"
          + " currency in minor units, filter, SHA-256 of what stands before it) is the last line"
          + " of JSON, stands beside a CSV file as FILE.manifest.json, and goes to stderr where"
          + " CSV goes to stdout."
    })
public final class ExportCommand implements Callable<Integer> {
  /** What can be exported. */
  enum What {
    PAYMENTS,
    CALLBACKS
  }

  private final OpenProfile profiles;
  private final Function<Profile, OpenedHistory> histories;
  private final Terminal terminal;
  private final Clock clock;

  @Parameters(index = "0", paramLabel = "payments|callbacks", description = "What to write.")
  private What what = What.PAYMENTS;

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  @Option(names = "--format", required = true, paramLabel = "csv|json", description = "How.")
  private Export.Format format = Export.Format.CSV;

  @Option(
      names = "--from",
      paramLabel = "T",
      description = "First moment: a date (UTC) or a time such as 2026-03-02T10:00:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "First moment that is left out.")
  private @Nullable String to;

  @Option(
      names = "--status",
      paramLabel = "S",
      description = "Only payments in this state; only callbacks with this status or verdict.")
  private String status = "";

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "A file, which stands under its name only once it is whole.")
  private @Nullable Path out;

  /**
   * @param histories opens the history of a profile for reading
   */
  public ExportCommand(
      OpenProfile profiles,
      Function<Profile, OpenedHistory> histories,
      Terminal terminal,
      Clock clock) {
    this.profiles = profiles;
    this.histories = histories;
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Instant> first = moment(from);
    Optional<Instant> end = moment(to);
    Profile chosen = profiles.find(profile);
    Period period = new Period(chosen.projectId(), first, end);
    try (OpenedHistory history = histories.apply(chosen)) {
      if (out == null) {
        JsonObject manifest = write(history, period, terminal.out());
        if (format == Export.Format.CSV) {
          terminal.err().println(Json.compact(manifest));
        }
        terminal.out().flush();
      } else {
        file(history, period, out);
      }
    }
    return Exit.DONE.code();
  }

  private void file(HistoryRows history, Period period, Path file) throws IOException {
    JsonObject manifest = WholeFile.write(file, stream -> write(history, period, stream));
    if (format == Export.Format.CSV) {
      Path beside = file.resolveSibling(file.getFileName() + ".manifest.json");
      WholeFile.write(beside, stream -> line(stream, manifest));
    }
  }

  private JsonObject write(HistoryRows history, Period period, OutputStream stream)
      throws IOException {
    JsonObject manifest =
        switch (what) {
          case PAYMENTS ->
              Export.payments(history, period, status, format, clock.instant(), stream);
          case CALLBACKS ->
              Export.callbacks(history, period, status, format, clock.instant(), stream);
        };
    return format == Export.Format.CSV
        ? manifest
        : line(stream, JsonObject.empty().with("manifest", manifest));
  }

  private static JsonObject line(OutputStream stream, JsonObject object) throws IOException {
    stream.write((Json.compact(object) + "\n").getBytes(StandardCharsets.UTF_8));
    return object;
  }

  private static Optional<Instant> moment(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == "2026-03-02".length()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new CliException(
          Exit.WRONG_INPUT,
          "\"" + text + "\" is no time: write 2026-03-02 or 2026-03-02T10:00:00Z.",
          e);
    }
  }
}
