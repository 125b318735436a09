package app.paydesk.ui.theme;

import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;

/** Chooses among installed families; none is bundled, and the platform fills in what one lacks. */
final class Fonts {
  private static final List<String> LATIN =
      List.of("Segoe UI", "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC");
  private static final List<String> CHINESE =
      List.of("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans", "Segoe UI");
  private static final List<String> MONO =
      List.of(
          "Cascadia Mono", "Consolas", "SF Mono", "Menlo", "Noto Sans Mono", "DejaVu Sans Mono");

  private Fonts() {}

  static String text(Locale language) {
    return first(language.getLanguage().equals("zh") ? CHINESE : LATIN, "System");
  }

  static String mono() {
    return first(MONO, "monospace");
  }

  private static String first(List<String> families, String otherwise) {
    return families.stream()
        .filter(family -> Font.font(family).getFamily().equals(family))
        .findFirst()
        .orElse(otherwise);
  }
}
