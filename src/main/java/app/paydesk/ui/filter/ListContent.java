package app.paydesk.ui.filter;

/** What the place of a list shows. */
public enum ListContent {
  LOADING,
  ROWS,
  NOTHING_YET,
  NOTHING_MATCHES
}
