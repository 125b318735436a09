package app.paydesk.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A code and its arguments in one line. */
record CodeText(String code, List<String> arguments) {
  static final char BETWEEN = '|';

  static String write(String code, Object... arguments) {
    StringBuilder line = new StringBuilder(code);
    for (Object argument : arguments) {
      line.append(BETWEEN).append(argument);
    }
    return line.toString();
  }

  static CodeText read(String line) {
    List<String> parts = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
    return new CodeText(parts.removeFirst(), List.copyOf(parts));
  }

  /**
   * An argument as a number.
   *
   * @throws IllegalArgumentException if it is none, or would be written differently
   */
  long number(int place) {
    long number = Long.parseLong(arguments.get(place));
    if (!Long.toString(number).equals(arguments.get(place))) {
      throw new IllegalArgumentException("not as a number is written");
    }
    return number;
  }

  /**
   * An argument as one of an enum's constants behind a prefix.
   *
   * @throws IllegalArgumentException if it is none
   */
  <E extends Enum<E>> E constant(int place, String prefix, Class<E> type) {
    String argument = arguments.get(place);
    if (!argument.startsWith(prefix)) {
      throw new IllegalArgumentException("not with its prefix");
    }
    return Enum.valueOf(type, argument.substring(prefix.length()));
  }
}
