package app.paydesk.profile;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Puts what was staged in a home in the place of what stands there. It is decided the moment its
 * list is on disk, {@code restore.json}; whatever cuts it short after that, it is finished before
 * anything else looks into the home.
 */
public final class HomeSwap {
  private static final String LIST = "restore.json";
  private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\x00:]+");

  private HomeSwap() {}

  /** Names of what lies in a home while it is exchanged, and of what remembers an exchange. */
  public static boolean belongs(String name) {
    return name.equals(LIST) || name.startsWith(LIST + ".");
  }

  /** Whether an exchange was begun and not finished. */
  public static boolean pending(Path home) {
    return Files.exists(home.resolve(LIST), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Exchanges, in a home whose lock is held.
   *
   * @param staged folder in the home with what is to stand there, all of it on disk
   * @param aside folder in the home, not yet there, for what stands there now
   * @param old names in the home that go aside
   * @param fresh names in the staged folder
   * @param step told after each step, where it could be cut short
   */
  public static void run(
      Path home,
      String staged,
      String aside,
      List<String> old,
      List<String> fresh,
      Consumer<String> step)
      throws IOException {
    JsonObject list =
        JsonObject.empty()
            .with("staged", staged)
            .with("aside", aside)
            .with("old", names(old))
            .with("fresh", names(fresh));
    SafeFile.write(home.resolve(LIST), (Json.pretty(list) + "\n").getBytes(StandardCharsets.UTF_8));
    step.accept("decided");
    finish(home, step);
  }

  /**
   * Finishes what was begun, however far it came; the lock of the home is held.
   *
   * @throws ProfileException if its list was changed
   */
  static void finish(Path home, Consumer<String> step) throws IOException {
    JsonObject list = read(home.resolve(LIST));
    Path staged = home.resolve(name(list.text("staged").orElse("")));
    Path aside = home.resolve(name(list.text("aside").orElse("")));
    requireOurs(staged);
    requireOurs(aside);
    List<String> old = names(list, "old");
    if (!old.isEmpty()) {
      SafeFile.folder(aside);
    }
    for (String name : old) {
      // What stands in the home after its like went aside is the new one.
      if (there(home.resolve(name)) && !there(aside.resolve(name))) {
        move(home.resolve(name), aside.resolve(name));
        step.accept("aside " + name);
      }
    }
    sync(aside, home);
    step.accept("all aside");
    for (String name : names(list, "fresh")) {
      if (there(staged.resolve(name))) {
        move(staged.resolve(name), home.resolve(name));
        step.accept("in place " + name);
      }
    }
    sync(home, staged);
    step.accept("all in place");
    Files.delete(home.resolve(LIST));
    sync(home);
    step.accept("forgotten");
    Files.deleteIfExists(staged);
    step.accept("done");
  }

  /** Over a link, files would come from elsewhere or go there. */
  private static void requireOurs(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      throw new ProfileException("profile.swap", folder);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void sync(Path... folders) throws IOException {
    for (Path folder : folders) {
      if (there(folder)) {
        SafeFile.sync(folder);
      }
    }
  }

  private static boolean there(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static JsonObject read(Path list) throws IOException {
    try {
      return Json.object(Files.readAllBytes(list));
    } catch (JsonException e) {
      throw new ProfileException("profile.swap", list);
    }
  }

  private static JsonValue names(List<String> names) {
    return new JsonValue.Array(names.stream().<JsonValue>map(JsonValue.Text::new).toList());
  }

  private static List<String> names(JsonObject list, String member) {
    List<String> names = new ArrayList<>();
    if (list.get(member).orElse(null) instanceof JsonValue.Array array) {
      array.items().forEach(item -> names.add(name(item.asText().orElse(""))));
    }
    return names;
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new ProfileException("profile.swap", LIST);
    }
    return name;
  }
}
