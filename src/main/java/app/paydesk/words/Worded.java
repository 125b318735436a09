package app.paydesk.words;

/** A fault that has words for people; its own text is for the log. */
public interface Worded {

  /** What it means and what to do, not yet in a language. */
  Message message();
}
