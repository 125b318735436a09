package app.paydesk;

/** Starts Paydesk. */
public final class Paydesk {
  private Paydesk() {}

  /** Runs what the command line asks for. */
  public static void main(String[] args) {
    System.exit(args.length);
  }
}
