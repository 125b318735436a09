package app.paydesk.export.table;

import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table as one JSON object a line, whose first row names the members. */
public final class JsonTable implements TableWriter {
  private final OutputStream out;
  private List<String> names = List.of();

  public JsonTable(OutputStream out) {
    this.out = out;
  }

  @Override
  public void row(int line, List<TableCell> cells) {
    if (names.isEmpty()) {
      names = cells.stream().map(TableCell::text).toList();
      return;
    }
    List<JsonObject.Member> members = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!names.get(i).isEmpty()) {
        members.add(new JsonObject.Member(names.get(i), new JsonValue.Text(cells.get(i).text())));
      }
    }
    try {
      out.write((Json.compact(new JsonObject(members)) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
