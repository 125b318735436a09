package app.paydesk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paydesk tour}. */
@Command(
    name = "tour",
    description =
        "Runs the main job through the real screens, with no display, and takes pictures.")
public final class TourCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

  /**
   * How to make the tour.
   *
   * @param shots folder for the pictures
   * @param language IETF tag
   * @param width of the window, in pixels
   */
  public record Options(Path shots, String language, boolean dark, int width, int height) {}

  /** Makes the tour; the result is the exit code. */
  @FunctionalInterface
  public interface Runner {
    /** Makes the tour. */
    int run(Options options) throws Exception;
  }

  private final Runner runner;

  public TourCommand(Runner runner) {
    this.runner = runner;
  }

  @Option(names = "--shots", paramLabel = "DIR", description = "Where the pictures go.")
  @Nullable Path shots;

  @Option(names = "--lang", paramLabel = "L", defaultValue = "en", description = "en or zh-CN.")
  String language = "en";

  @Option(
      names = "--theme",
      paramLabel = "T",
      defaultValue = "light",
      description = "light or dark.")
  String theme = "light";

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1320x840",
      description = "Window size.")
  String size = "1320x840";

  @Override
  public Integer call() throws Exception {
    if (!theme.equals("light") && !theme.equals("dark")) {
      throw new CliException(Exit.WRONG_INPUT, "--theme is light or dark, not " + theme);
    }
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      throw new CliException(
          Exit.WRONG_INPUT, "--size is a width and a height such as 1280x680, not " + size);
    }
    Path folder = Optional.ofNullable(shots).orElse(Path.of("paydesk-tour"));
    return runner.run(
        new Options(
            folder,
            language,
            theme.equals("dark"),
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2))));
  }
}
