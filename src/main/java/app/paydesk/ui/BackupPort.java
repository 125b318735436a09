package app.paydesk.ui;

import java.nio.file.Path;
import java.time.Clock;

/** What backups stand on. */
public interface BackupPort extends ScreenPort {
  /** Where settings and history are kept. */
  Path home();

  Clock clock();
}
