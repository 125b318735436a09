package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a file that was changed since it was opened is told.
 *
 * @param size in bytes
 */
record FileVersion(long size, FileTime changed) {

  static FileVersion of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      if (!now.isRegularFile()) {
        throw new SheetException(Fault.UNREADABLE);
      }
      return new FileVersion(now.size(), now.lastModifiedTime());
    } catch (IOException e) {
      throw new SheetException(Fault.UNREADABLE);
    }
  }

  /** Refuses a file that is no longer this one. */
  void require(Path file) {
    if (!of(file).equals(this)) {
      throw new SheetException(Fault.CHANGED);
    }
  }
}
