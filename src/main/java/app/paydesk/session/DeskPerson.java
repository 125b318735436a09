package app.paydesk.session;

import app.paydesk.journal.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who sits at this desk, by the name that every entry of theirs bears. */
public final class DeskPerson {
  private static final String FILE = "person";
  private static final int LONGEST = 60;

  private DeskPerson() {}

  /** The person who gave a name for this home; else the system's user. */
  public static Actor of(Path home) {
    String kept = kept(home.resolve(FILE));
    return new Actor.Person(kept.isEmpty() ? fit(System.getProperty("user.name", "")) : kept);
  }

  private static String kept(Path file) {
    try {
      return fit(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return "";
    }
  }

  private static String fit(String name) {
    String line = name.lines().findFirst().orElse("").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST));
  }
}
