package app.paydesk.cli.batch;

import app.paydesk.batch.column.SheetColumns;
import app.paydesk.batch.column.SheetMapping;
import app.paydesk.batch.mapping.MappingGuess;
import app.paydesk.batch.mapping.SheetProfile;
import app.paydesk.batch.mapping.SheetProfiles;
import app.paydesk.batch.sheet.FoundText;
import app.paydesk.batch.sheet.Heading;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.Home;
import app.paydesk.cli.Terminal;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk batch map}. */
@Command(
    name = "map",
    description = {
      "Keep what the columns of a sheet with headings of its own stand for, and print it.",
      "What is not said by --column is guessed by English, Chinese and Hindi headings."
    })
public final class BatchMapCommand implements Callable<Integer> {
  private final Home home;
  private final Methods methods;
  private final Words words;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "The payments, CSV or XLSX.")
  private Path file = Path.of("");

  @Option(
      names = "--save",
      required = true,
      paramLabel = "NAME",
      description = "What to call it, for --map of check, run, result and remainder.")
  private String name = "";

  @Option(
      names = "--column",
      paramLabel = "HEADING=FIELD",
      description = "What a column stands for; \"-\" for one that is not used.")
  private Map<String, String> columns = Map.of();

  @Option(names = "--operation", paramLabel = "OP", description = "What all rows are.")
  private @Nullable String operation;

  public BatchMapCommand(Home home, Methods methods, Words words, Terminal terminal) {
    this.home = home;
    this.methods = methods;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return WordedFailure.said(words, this::map);
  }

  private int map() throws IOException {
    Optional<Operation> all =
        Optional.ofNullable(operation)
            .map(
                key ->
                    methods
                        .operation(key)
                        .orElseThrow(
                            () ->
                                new CliException(
                                    Exit.WRONG_INPUT, "There is no operation " + key + ".")));
    try (Sheet sheet = SheetReader.open(file)) {
      List<String> header = sheet.header();
      MappingGuess guess = new MappingGuess(all.map(List::of).orElseGet(methods::operations));
      Map<String, String> said = said(header, guess);
      Map<String, String> mapped = new LinkedHashMap<>(guess.of(header, said));
      mapped.putAll(said);
      SheetProfile profile = new SheetProfile(name, all.map(Operation::key), mapped, header);
      SheetColumns uses = SheetColumns.of(header, methods, profile.mapping(methods));
      new SheetProfiles(home.get()).keep(profile);
      tell(profile, all.map(uses::missing).orElse(List.of()));
      return Exit.DONE.code();
    }
  }

  /** What a person said, by the headings as they stand. */
  private Map<String, String> said(List<String> header, MappingGuess guess) {
    Map<String, String> said = new LinkedHashMap<>();
    columns.forEach(
        (heading, field) -> {
          String stands =
              header.stream()
                  .filter(h -> !h.isEmpty() && Heading.key(h).equals(Heading.key(heading)))
                  .findFirst()
                  .orElseThrow(() -> wrong("sheet.no-heading", FoundText.of(heading)));
          said.put(Heading.key(stands), field(field, guess));
        });
    return said;
  }

  private String field(String field, MappingGuess guess) {
    return field.strip().equals(SheetMapping.UNUSED)
        ? SheetMapping.UNUSED
        : guess
            .named(field)
            .orElseThrow(
                () ->
                    wrong("sheet.no-field", FoundText.of(field), String.join(", ", guess.names())));
  }

  private CliException wrong(String key, Object... arguments) {
    return new CliException(Exit.WRONG_INPUT, words.say(key, arguments));
  }

  private void tell(SheetProfile profile, List<Field> missing) {
    List<JsonObject.Member> members = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Map<String, String> keys =
        profile.columns().entrySet().stream()
            .collect(Collectors.toMap(e -> Heading.key(e.getKey()), Map.Entry::getValue));
    for (String heading : profile.layout()) {
      String column = keys.getOrDefault(Heading.key(heading), "");
      if (!heading.isEmpty() && column.isEmpty()) {
        unknown.add(FoundText.of(heading));
      }
      members.add(new JsonObject.Member(FoundText.of(heading), new JsonValue.Text(column)));
    }
    JsonObject json =
        JsonObject.empty()
            .with("sheet", profile.name())
            .with("operation", profile.operation().orElse(""))
            .with("columns", new JsonObject(members));
    terminal.out().println(Json.compact(json));
    if (!unknown.isEmpty()) {
      terminal.err().println(words.say("sheet.unmapped", String.join(", ", unknown)));
    }
    if (!missing.isEmpty()) {
      terminal
          .err()
          .println(
              words.say(
                  "sheet.missing",
                  missing.stream().map(Field::name).collect(Collectors.joining(", "))));
    }
    terminal.err().println(words.say("sheet.kept", profile.name()));
  }
}
