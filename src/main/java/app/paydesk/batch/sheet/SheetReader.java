package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Opens files of payments, whatever kind they are: what a file holds counts, not its name. */
public final class SheetReader {
  /** Largest file that is read, in bytes: 128 MB. */
  public static final long MOST_BYTES = 128L << 20;

  /** Most columns of a file. */
  public static final int MOST_COLUMNS = 500;

  /**
   * What the first cell of our own sheets of help and lists begins with, which hold no payments.
   */
  public static final String OWN_SHEET = "#paydesk";

  private static final int SIGNATURE = 8;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private SheetReader() {}

  /**
   * Opens a file and reads its header.
   *
   * @throws SheetException if it cannot be read for payments as a whole
   */
  public static Sheet open(Path file) {
    FileVersion version = FileVersion.of(file);
    if (version.size() == 0) {
      throw new SheetException(Fault.EMPTY);
    }
    if (version.size() > MOST_BYTES) {
      throw new SheetException(Fault.TOO_LARGE, MOST_BYTES >> 20);
    }
    byte[] begin = beginning(file);
    if (begins(begin, OLE)) {
      throw new SheetException(OleFile.encrypted(file) ? Fault.PROTECTED : Fault.OLD_WORKBOOK);
    }
    if (begins(begin, ZIP)) {
      return WorkbookSheet.open(file, version);
    }
    if (foreign(begin)) {
      throw new SheetException(Fault.NOT_A_SHEET);
    }
    return CsvSheet.open(file, version);
  }

  private static byte[] beginning(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SIGNATURE);
    } catch (IOException e) {
      throw new SheetException(Fault.UNREADABLE);
    }
  }

  private static boolean begins(byte[] begin, byte[] signature) {
    return begin.length >= signature.length
        && Arrays.equals(begin, 0, signature.length, signature, 0, signature.length);
  }

  /** Pages, PDF and the like, which programs save under the names of sheets. */
  private static boolean foreign(byte[] begin) {
    String text = new String(begin, StandardCharsets.ISO_8859_1).stripLeading();
    return text.startsWith("<") || text.startsWith("%PDF") || text.startsWith("{\\rtf");
  }
}
