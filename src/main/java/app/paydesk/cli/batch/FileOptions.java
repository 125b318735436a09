package app.paydesk.cli.batch;

import app.paydesk.batch.Reasons;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command about a file of payments is told. */
final class FileOptions {
  private static final String ROW = "row ";

  @Parameters(index = "0", paramLabel = "FILE", description = "The payments, CSV or XLSX.")
  private Path file = Path.of("");

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  @Option(
      names = "--operation",
      paramLabel = "OP",
      description = "What all rows are, such as cup-payout, where no column says it.")
  private @Nullable String operation;

  @Option(
      names = "--map",
      paramLabel = "NAME",
      description = "What its own headings stand for, as kept by: paydesk batch map.")
  private @Nullable String map;

  @Option(
      names = "--accept-layout",
      description = "Take columns that were added, moved or left out since, and keep it so.")
  private boolean acceptLayout;

  @Option(
      names = "--reason",
      paramLabel = "RULE=TEXT",
      description = {
        "Why a kind of warning is set aside, for all rows; \"row N=TEXT\" for one row.",
        "Rows with warnings that have no reason are left out."
      })
  private Map<String, String> reasons = Map.of();

  @Option(
      names = "--new-run",
      paramLabel = "NAME",
      description = "Pay rows that were paid before once more, as a run of this name.")
  private String run = "";

  Path file() {
    return file;
  }

  String profile() {
    return profile;
  }

  Optional<String> operation() {
    return Optional.ofNullable(operation);
  }

  Optional<String> map() {
    return Optional.ofNullable(map);
  }

  boolean acceptsLayout() {
    return acceptLayout;
  }

  String run() {
    return run.strip();
  }

  /**
   * Why which warnings are set aside.
   *
   * @throws CliException if a row is not named by its number
   */
  Reasons reasons(Words words) {
    Map<String, String> byRule = new HashMap<>();
    Map<Integer, String> byLine = new HashMap<>();
    reasons.forEach(
        (kind, reason) -> {
          if (kind.startsWith(ROW)) {
            byLine.put(line(kind, words), reason);
          } else {
            byRule.put(kind, reason);
          }
        });
    return new Reasons(byRule, byLine);
  }

  private static Integer line(String kind, Words words) {
    try {
      return Integer.valueOf(kind.substring(ROW.length()).strip());
    } catch (NumberFormatException e) {
      throw new CliException(Exit.WRONG_INPUT, words.say("batch.reason.row", kind), e);
    }
  }
}
