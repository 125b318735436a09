package app.paydesk.ui.shell;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.ui.theme.Theme;
import app.paydesk.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a clerk likes the window.
 *
 * @param language IETF tag, empty for the system's
 * @param fontSize base size in pixels
 * @param profile name of the profile that was last at work, empty for none
 * @param lockMinutes after which a window that nobody touches is locked; 0 for never
 */
public record UiSettings(
    ThemeMode theme, String language, int fontSize, String profile, int lockMinutes) {
  /** After which a window is locked where nothing else was chosen. */
  public static final int USUAL_LOCK = 10;

  private static final String FILE = "window.json";
  private static final int LONGEST_LOCK = 1_440;

  /** As the system has it. */
  public static final UiSettings USUAL = new UiSettings(ThemeMode.SYSTEM, "", Theme.SMALLEST);

  /** With no profile to come back to. */
  public UiSettings(ThemeMode theme, String language, int fontSize) {
    this(theme, language, fontSize, "", USUAL_LOCK);
  }

  /** The settings kept in a home; the usual ones where there are none or they cannot be read. */
  public static UiSettings load(Path home) {
    try {
      return read(Json.object(Files.readAllBytes(home.resolve(FILE))));
    } catch (IOException | JsonException e) {
      return USUAL;
    }
  }

  /**
   * Keeps the settings in a home, all or nothing.
   *
   * @throws IOException if the home cannot be written
   */
  public void save(Path home) throws IOException {
    JsonObject json =
        JsonObject.empty()
            .with("theme", theme.name().toLowerCase(Locale.ROOT))
            .with("language", language)
            .with("font_size", fontSize)
            .with("profile", profile)
            .with("lock_minutes", lockMinutes);
    Path draft = Files.createTempFile(home, "window", ".tmp");
    try {
      Files.writeString(draft, Json.pretty(json) + "\n");
      Files.move(
          draft,
          home.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The language to speak: the chosen one, else the system's where Paydesk speaks it. */
  public Locale locale() {
    Locale wanted = language.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(language);
    return wanted.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  UiSettings with(ThemeMode newTheme) {
    return new UiSettings(newTheme, language, fontSize, profile, lockMinutes);
  }

  UiSettings with(String newLanguage) {
    return new UiSettings(theme, newLanguage, fontSize, profile, lockMinutes);
  }

  UiSettings with(int newFontSize) {
    return new UiSettings(theme, language, newFontSize, profile, lockMinutes);
  }

  UiSettings lockedAfter(int minutes) {
    return new UiSettings(theme, language, fontSize, profile, minutes);
  }

  UiSettings at(String newProfile) {
    return new UiSettings(theme, language, fontSize, newProfile, lockMinutes);
  }

  private static UiSettings read(JsonObject json) {
    Optional<ThemeMode> theme =
        json.text("theme")
            .flatMap(
                name ->
                    Arrays.stream(ThemeMode.values())
                        .filter(mode -> mode.name().equalsIgnoreCase(name))
                        .findFirst());
    long size = json.whole("font_size").orElse((long) Theme.SMALLEST);
    return new UiSettings(
        theme.orElse(ThemeMode.SYSTEM),
        json.text("language").orElse(""),
        Math.clamp(size, Theme.SMALLEST, Theme.LARGEST),
        json.text("profile").orElse(""),
        Math.clamp(json.whole("lock_minutes").orElse((long) USUAL_LOCK), 0, LONGEST_LOCK));
  }
}
