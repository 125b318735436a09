package app.paydesk.ui.filter;

/** How far back the list goes. */
public enum PeriodChoice {
  TODAY(0),
  WEEK(7),
  MONTH(30),
  YEAR(365);

  private final int days;

  PeriodChoice(int days) {
    this.days = days;
  }

  /** Days before today. */
  public int days() {
    return days;
  }
}
