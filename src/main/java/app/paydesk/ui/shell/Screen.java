package app.paydesk.ui.shell;

/** The screens, in the order of the navigation. */
public enum Screen {
  NEW_PAYMENT,
  PAYMENTS,
  ATTENTION,
  CALLBACKS
}
