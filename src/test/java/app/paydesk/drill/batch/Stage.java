package app.paydesk.drill.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a run of a file is when it is killed. */
enum Stage {
  READING("while it reads"),
  RECORDING("while it records"),
  BEFORE_POST("before a POST reached the Gate"),
  AFTER_POST("before its reply came back"),
  PAUSE("while the Gate is out of reach"),
  END("while it waits for the last rows or says how they stand");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  /** Names such as {@code before-post}, separated by commas. */
  static List<Stage> list(String words) {
    return Arrays.stream(words.split(",", -1))
        .map(word -> valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
        .toList();
  }

  String words() {
    return words;
  }
}
