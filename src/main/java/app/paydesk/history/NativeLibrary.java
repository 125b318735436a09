package app.paydesk.history;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where SQLite unpacks its library: beside the history, as a shared folder may forbid running. */
final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
  private static final String PLACE = "org.sqlite.tmpdir";

  private NativeLibrary() {}

  /** Chooses the folder; what a killed program left there is taken away before it is first used. */
  static void unpackIn(Path folder) {
    if (System.getProperty(PLACE) == null) {
      sweep(folder);
    }
    System.setProperty(PLACE, folder.toString());
  }

  static void sweep(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "sqlite-*sqlitejdbc*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.debug("Old libraries stay in {}: {}", folder, e.getMessage());
    }
  }
}
