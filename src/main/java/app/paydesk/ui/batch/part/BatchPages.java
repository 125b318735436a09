package app.paydesk.ui.batch.part;

import app.paydesk.payment.batch.BatchId;
import java.nio.file.Path;
import java.util.Optional;

/** Ways between the pages of the batches. */
public interface BatchPages {
  /** To the list; a file that was checked is let go. */
  void list();

  /** To the check of a file. */
  void check(Path file);

  /** The file of a batch, where it was confirmed since the start. */
  Optional<Path> file(BatchId batch);
}
