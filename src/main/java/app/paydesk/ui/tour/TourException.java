package app.paydesk.ui.tour;

/** The tour could not go on, or a payment did not end as it has to. */
public final class TourException extends Exception {
  private static final long serialVersionUID = 1;

  TourException(String message) {
    super(message);
  }

  TourException(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}
