package app.paydesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code paydesk help}: what is too long for the README, from {@code assets/help}. */
@Command(name = "help", description = "Print what there is to know about a topic, or the topics.")
public final class HelpCommand implements Callable<Integer> {
  private static final String TOPICS = "topics";
  private static final Pattern NAME = Pattern.compile("[a-z-]+(/[a-z-]+)?");

  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "One of the topics.")
  private String topic = TOPICS;

  public HelpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> text = read(topic);
    if (text.isEmpty()) {
      throw new CliException(
          Exit.WRONG_INPUT,
          "There is no topic " + topic + ". Topics are:\n" + read(TOPICS).orElseThrow());
    }
    terminal.out().print(text.get());
    terminal.out().flush();
    return Exit.DONE.code();
  }

  private static Optional<String> read(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = HelpCommand.class.getResourceAsStream("/help/" + name + ".txt")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
