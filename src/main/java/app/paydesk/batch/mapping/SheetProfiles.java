package app.paydesk.batch.mapping;

import app.paydesk.card.CardMask;
import app.paydesk.export.WholeFile;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.words.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** The profiles of sheets that are kept in a home, each in a file of its own. */
public final class SheetProfiles {
  private final Path folder;

  public SheetProfiles(Path home) {
    this.folder = home.resolve("sheets");
  }

  private Path file(String name) {
    SheetProfile.requireName(name);
    return folder.resolve(name + ".json");
  }

  /**
   * Keeps a profile; an older one of that name is replaced.
   *
   * @throws MappingException if a heading holds a card number, which is never kept
   * @throws IOException if it cannot be written; then the older one is there
   */
  public void keep(SheetProfile profile) throws IOException {
    if (profile.layout().stream().anyMatch(CardMask::finds)) {
      throw new MappingException(Message.of("sheet.card-in-heading"));
    }
    Files.createDirectories(folder);
    JsonObject columns = new JsonObject(members(profile.columns()));
    List<JsonValue> layout = new ArrayList<>();
    profile.layout().forEach(heading -> layout.add(new JsonValue.Text(heading)));
    JsonObject json = JsonObject.empty();
    if (profile.operation().isPresent()) {
      json = json.with("operation", profile.operation().get());
    }
    JsonObject whole = json.with("columns", columns).with("layout", new JsonValue.Array(layout));
    WholeFile.write(
        file(profile.name()),
        out -> {
          out.write((Json.pretty(whole) + "\n").getBytes(StandardCharsets.UTF_8));
          return profile;
        });
  }

  private static List<JsonObject.Member> members(Map<String, String> columns) {
    List<JsonObject.Member> members = new ArrayList<>();
    new TreeMap<>(columns)
        .forEach(
            (heading, column) ->
                members.add(new JsonObject.Member(heading, new JsonValue.Text(column))));
    return members;
  }

  /**
   * The profile of that name.
   *
   * @throws MappingException if there is none, or its file is broken
   * @throws IOException if it cannot be read
   */
  public SheetProfile find(String name) throws IOException {
    try {
      JsonObject json = Json.object(Files.readString(file(name)));
      Map<String, String> columns = new LinkedHashMap<>();
      for (JsonObject.Member column : json.object("columns").orElseThrow().members()) {
        columns.put(column.key(), column.value().asText().orElseThrow());
      }
      List<String> layout = new ArrayList<>();
      if (json.get("layout").orElseThrow() instanceof JsonValue.Array headings) {
        headings.items().forEach(heading -> layout.add(heading.asText().orElseThrow()));
      }
      return new SheetProfile(name, json.text("operation"), columns, layout);
    } catch (NoSuchFileException e) {
      throw new MappingException(Message.of("sheet.unknown", name));
    } catch (JsonException | NoSuchElementException e) {
      throw new MappingException(Message.of("sheet.broken", name));
    }
  }
}
