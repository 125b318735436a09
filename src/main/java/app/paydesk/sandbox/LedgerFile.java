package app.paydesk.sandbox;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Payments as JSON lines, appended and forced to disk; the last line of a payment counts. */
final class LedgerFile implements AutoCloseable {
  private final FileChannel channel;

  private LedgerFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Every line of the file; a last line that a kill cut short is left out.
   *
   * @throws IOException if a whole line cannot be read
   */
  static List<SandboxPayment> read(Path file) throws IOException {
    List<SandboxPayment> payments = new ArrayList<>();
    if (Files.notExists(file)) {
      return payments;
    }
    String text = Files.readString(file);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      try {
        payments.add(PaymentLine.read(text.substring(start, end)));
      } catch (JsonException e) {
        throw new IOException("The ledger file " + file + " is damaged: " + e.getMessage(), e);
      }
      start = end + 1;
    }
    return payments;
  }

  /** Opens the file for appending, behind its last whole line. */
  static LedgerFile open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.truncate(wholeLines(Files.readAllBytes(file)));
    channel.position(channel.size());
    return new LedgerFile(channel);
  }

  private static int wholeLines(byte[] content) {
    int end = content.length;
    while (end > 0 && content[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  void append(SandboxPayment payment) throws IOException {
    String line = Json.compact(PaymentLine.write(payment)) + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      int written = channel.write(bytes);
      if (written < 0) {
        throw new IOException("The ledger file does not take more");
      }
    }
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
