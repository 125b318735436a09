package app.paydesk.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads, prints for machines and speaks to people; always UTF-8. Nothing that is
 * printed can command a terminal.
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {
  public Terminal {
    out = visible(out);
    err = visible(err);
  }

  private static PrintStream visible(PrintStream stream) {
    return new PrintStream(new VisibleStream(stream), true, StandardCharsets.UTF_8);
  }

  /** The process's own streams. */
  public static Terminal system() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }
}
