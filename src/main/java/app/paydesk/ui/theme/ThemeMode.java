package app.paydesk.ui.theme;

/** Light or dark, chosen or as the system has it. */
public enum ThemeMode {
  SYSTEM,
  LIGHT,
  DARK
}
