package app.paydesk.sandbox;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Payments as JSON lines, appended and forced to disk; the last line of a payment counts. The file
 * is written anew with these last lines alone at each start and whenever it has more than doubled,
 * so it stays within a multiple of what is kept.
 */
final class LedgerFile implements AutoCloseable {
  /** So many bytes more than twice what was kept are appended before it is written anew. */
  static final long SLACK = 16L << 20;

  private static final int LONGEST_LINE = 4 << 20;
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final long slack;
  private FileChannel channel;
  private long fresh;

  private LedgerFile(Path path, long slack, FileChannel channel) throws IOException {
    this.path = path;
    this.slack = slack;
    this.channel = channel;
    this.fresh = channel.size();
  }

  /**
   * Shows every line of the file; a last line that a kill cut short is left out.
   *
   * @throws IOException if a whole line cannot be read
   */
  static void read(Path file, Consumer<SandboxPayment> reader) throws IOException {
    if (Files.notExists(file)) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (Optional<String> line = line(lines, file); line.isPresent(); line = line(lines, file)) {
        reader.accept(PaymentLine.read(line.get()));
      }
    } catch (JsonException e) {
      throw damaged(file, e);
    }
  }

  private static Optional<String> line(BufferedReader lines, Path file) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = lines.read(); c >= 0; c = lines.read()) {
      if (c == '\n') {
        return Optional.of(line.toString());
      }
      if (line.length() == LONGEST_LINE) {
        throw damaged(file, new IOException("a line has no end"));
      }
      line.append((char) c);
    }
    return Optional.empty();
  }

  private static IOException damaged(Path file, Exception e) {
    return new IOException("The ledger file " + file + " is damaged: " + e.getMessage(), e);
  }

  /** Writes the file anew and opens it for appending. */
  static LedgerFile open(Path file, Collection<SandboxPayment> payments, long slack)
      throws IOException {
    return new LedgerFile(file, slack, renewed(file, payments));
  }

  private static FileChannel renewed(Path file, Collection<SandboxPayment> payments)
      throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(next);
    try (FileChannel out =
        FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer piece = ByteBuffer.allocate(BUFFER);
      for (SandboxPayment payment : payments) {
        byte[] line = line(payment);
        if (line.length > piece.remaining()) {
          write(out, piece.flip());
          piece.clear();
        }
        if (line.length > piece.remaining()) {
          write(out, ByteBuffer.wrap(line));
        } else {
          piece.put(line);
        }
      }
      write(out, piece.flip());
      if (!payments.isEmpty()) {
        out.force(true);
      }
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.position(channel.size());
    return channel;
  }

  /** Whether it holds so much that no longer counts that it is to be written anew. */
  boolean grown() throws IOException {
    return channel.size() > 2 * fresh + slack;
  }

  /** Writes it anew with what is kept. */
  void renew(Collection<SandboxPayment> payments) throws IOException {
    channel.close();
    channel = renewed(path, payments);
    fresh = channel.size();
  }

  void append(SandboxPayment payment) throws IOException {
    write(channel, ByteBuffer.wrap(line(payment)));
    channel.force(false);
  }

  private static byte[] line(SandboxPayment payment) {
    return (Json.compact(PaymentLine.write(payment)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      int written = out.write(bytes);
      if (written < 0) {
        throw new IOException("The ledger file does not take more");
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
