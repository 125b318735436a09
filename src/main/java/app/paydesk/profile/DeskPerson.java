package app.paydesk.profile;

import app.paydesk.card.CardMask;
import app.paydesk.journal.Actor;
import app.paydesk.words.Message;
import app.paydesk.words.Typed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who sits at this desk, by the name that every entry of theirs bears. */
public final class DeskPerson {
  /** Most characters of a name. */
  public static final int LONGEST = 60;

  private static final String FILE = "person";

  private DeskPerson() {}

  /** The person who gave a name for this home; else the system's user. */
  public static Actor of(Path home) {
    return new Actor.Person(kept(home).orElseGet(DeskPerson::systemUser));
  }

  /** Whether a person gave a name for this home. */
  public static boolean named(Path home) {
    return kept(home).isPresent();
  }

  /** A name as it was typed, without what cannot be seen and with single blanks. */
  public static String clean(String typed) {
    return Typed.of(typed)
        .text()
        .codePoints()
        .map(c -> Character.isSpaceChar(c) ? ' ' : c)
        .filter(DeskPerson::printable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replaceAll(" +", " ")
        .strip();
  }

  /** What is wrong with a clean name; empty where it can be kept. */
  public static Optional<Message> problem(String name) {
    if (name.isEmpty()) {
      return Optional.of(Message.of("person.empty"));
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      return Optional.of(Message.of("person.long", LONGEST));
    }
    return CardMask.finds(name) ? Optional.of(Message.of("person.card")) : Optional.empty();
  }

  /**
   * Keeps a name for a home, for the profiles that are opened from now on.
   *
   * @param name clean and without a {@link #problem}
   * @throws IOException if the home cannot be written; then the name before stays
   */
  public static void keep(Path home, String name) throws IOException {
    SafeFile.write(home.resolve(FILE), (name + "\n").getBytes(StandardCharsets.UTF_8));
  }

  // The file may have been written by hand.
  private static Optional<String> kept(Path home) {
    try {
      return Optional.of(clean(Files.readString(home.resolve(FILE), StandardCharsets.UTF_8)))
          .filter(name -> problem(name).isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String systemUser() {
    String name = clean(System.getProperty("user.name", ""));
    return problem(name).isEmpty() ? name : "";
  }

  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
