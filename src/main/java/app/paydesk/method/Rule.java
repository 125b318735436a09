package app.paydesk.method;

/** What a value must hold to. Pure; called on each key press. */
@FunctionalInterface
public interface Rule {

  /** Judges a value that is not blank. */
  Verdict judge(String value, FormFacts facts);
}
