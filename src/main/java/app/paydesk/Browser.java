package app.paydesk;

import app.paydesk.cli.Passphrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The browser of this desktop; the address is one argument and never passes through a shell. */
final class Browser implements Consumer<URI> {
  private static final long REFUSAL_SECONDS = 3;

  @Override
  public void accept(URI address) {
    List<String> command = new ArrayList<>(opener(System.getProperty("os.name", "")));
    command.add(address.toString());
    try {
      Process process =
          poor(new ProcessBuilder(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(REFUSAL_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
        throw new IOException(command.getFirst() + " ended with " + process.exitValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leaves out what a browser must not inherit. */
  static ProcessBuilder poor(ProcessBuilder program) {
    program.environment().remove(Passphrase.VARIABLE);
    return program;
  }

  private static List<String> opener(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open");
  }
}
