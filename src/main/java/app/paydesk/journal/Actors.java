package app.paydesk.journal;

/** The actors that need no name. */
public final class Actors {
  /** The program itself. */
  public static final Actor DESK = new Actor.Desk();

  /** The Gate. */
  public static final Actor GATE = new Actor.Gate();

  /** A person whose name was not kept, as by an older Paydesk. */
  public static final Actor SOMEBODY = new Actor.Person("");

  private Actors() {}
}
