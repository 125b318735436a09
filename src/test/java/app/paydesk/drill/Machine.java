package app.paydesk.drill;

/** What the drill ran on. */
public final class Machine {
  private Machine() {}

  /** For a report. */
  public static String words() {
    return Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", Java "
        + Runtime.version().feature();
  }
}
