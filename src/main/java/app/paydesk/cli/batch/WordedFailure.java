package app.paydesk.cli.batch;

import app.paydesk.batch.BatchException;
import app.paydesk.batch.mapping.MappingException;
import app.paydesk.batch.sheet.SheetException;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.export.table.TableException;
import app.paydesk.journal.Journal;
import app.paydesk.words.Words;
import java.util.concurrent.Callable;

/** Turns what files, batches and the history refuse into a sentence and an exit code. */
final class WordedFailure {
  private WordedFailure() {}

  /**
   * Does the work.
   *
   * @throws CliException with exit code 1 if it is refused, or 3 if the history cannot keep it
   */
  static int said(Words words, Callable<Integer> work) throws Exception {
    try {
      return work.call();
    } catch (BatchException
        | MappingException
        | SheetException
        | SubmitException
        | TableException e) {
      throw new CliException(Exit.NOT_SO, words.say(e.message()), e);
    } catch (ArithmeticException e) {
      throw new CliException(Exit.NOT_SO, words.say("batch.total-too-large"), e);
    } catch (Journal.JournalException e) {
      throw new CliException(Exit.OUT_OF_REACH, words.say(e.message()), e);
    }
  }
}
