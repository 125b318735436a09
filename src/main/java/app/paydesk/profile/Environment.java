package app.paydesk.profile;

/** What a profile moves: pretend, test or real money. */
public enum Environment {
  SANDBOX,
  TEST,
  LIVE
}
