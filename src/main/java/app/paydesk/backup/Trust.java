package app.paydesk.backup;

import java.util.List;
import java.util.function.Function;

/** What shows that a backup is as Paydesk wrote it, where the home does not know it by itself. */
public sealed interface Trust {

  /**
   * A passphrase.
   *
   * @param ask gives a passphrase of one of these profiles, each of which would do; it is wiped
   *     afterwards
   */
  record ByPassphrase(Function<List<String>, char[]> ask) implements Trust {}

  /** Nothing does: a person says that nobody else could write to the backup. */
  record Unproven() implements Trust {}
}
