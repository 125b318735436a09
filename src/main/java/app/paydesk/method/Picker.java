package app.paydesk.method;

import java.util.List;
import java.util.Optional;

/** A list to choose a field's value from. */
public interface Picker {

  /**
   * One thing to choose.
   *
   * @param id what is sent
   * @param name its English name
   * @param chineseName its name in Chinese characters
   * @param warning key of a sentence to show when it is chosen, or empty
   */
  record Choice(String id, String name, String chineseName, String warning) {}

  /** All choices in the order of the method document. */
  List<Choice> choices();

  /** Choices whose ID is {@code text}, or whose name in either language contains it. */
  List<Choice> search(String text);

  /** Where the Gate keeps the list up to date: a path from {@code /v2}; empty where it does not. */
  default Optional<String> source() {
    return Optional.empty();
  }

  /** These choices, then those that the Gate offers beside them. */
  Picker with(Listing listing);
}
