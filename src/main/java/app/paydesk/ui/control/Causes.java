package app.paydesk.ui.control;

import app.paydesk.words.Worded;
import app.paydesk.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the window's language why something failed; what a fault says itself goes to the log. */
public final class Causes {
  private static final Logger LOG = LoggerFactory.getLogger(Causes.class);

  private Causes() {}

  /** The fault's own words, or where to look for more. */
  public static String of(Exception fault, Words words) {
    if (fault instanceof Worded worded) {
      LOG.warn("{}", fault.getMessage());
      return words.say(worded.message());
    }
    LOG.warn("Unexpected", fault);
    return words.say("cause.other");
  }

  /**
   * What failed, and why.
   *
   * @param what key of a sentence that takes the cause
   */
  public static String say(String what, Exception fault, Words words) {
    return words.say(what, of(fault, words));
  }
}
