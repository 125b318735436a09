package app.paydesk.ui.shell;

/** The screens, in the order of the navigation; the last is reached by the settings. */
public enum Screen {
  NEW_PAYMENT,
  PAYMENTS,
  ATTENTION,
  CALLBACKS,
  BATCHES,
  BACKUP
}
