package app.paydesk.method;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lists below {@code assets/data}. */
public final class ReferenceData {
  private ReferenceData() {}

  /**
   * The lines of a list, without blank ones and those that start with {@code #}.
   *
   * @throws IllegalStateException if there is no such list
   */
  public static List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /**
   * The objects of a list.
   *
   * @throws IllegalStateException if there is no such list
   */
  public static List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    try {
      if (Json.parse(bytes(name)) instanceof JsonValue.Array array) {
        for (JsonValue item : array.items()) {
          if (item instanceof JsonObject object) {
            objects.add(object);
          }
        }
      }
    } catch (JsonException e) {
      throw new IllegalStateException("data/" + name + " is no JSON: " + e.getMessage(), e);
    }
    return objects;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = ReferenceData.class.getResourceAsStream("/data/" + name)) {
      if (in == null) {
        throw new IllegalStateException("data/" + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
