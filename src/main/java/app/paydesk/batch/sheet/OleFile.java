package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The container of old Office files, in which new ones stand when a password protects them. */
final class OleFile {
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final int BLOCK = 1 << 16;

  private OleFile() {}

  /** Whether a workbook that is protected by a password stands in it. */
  static boolean encrypted(Path file) {
    int kept = ENCRYPTED.length - 1;
    byte[] block = new byte[kept + BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      int from = kept;
      int read = in.readNBytes(block, kept, BLOCK);
      while (read > 0) {
        if (holds(block, from, kept + read)) {
          return true;
        }
        System.arraycopy(block, read, block, 0, kept);
        from = 0;
        read = in.readNBytes(block, kept, BLOCK);
      }
      return false;
    } catch (IOException e) {
      throw new SheetException(Fault.UNREADABLE);
    }
  }

  private static boolean holds(byte[] block, int from, int to) {
    for (int at = from; at + ENCRYPTED.length <= to; at++) {
      if (block[at] == ENCRYPTED[0] && begins(block, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] block, int at) {
    int same = 1;
    while (same < ENCRYPTED.length && block[at + same] == ENCRYPTED[same]) {
      same++;
    }
    return same == ENCRYPTED.length;
  }
}
