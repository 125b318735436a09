package app.paydesk.ui;

import app.paydesk.journal.list.Archive;

/** What the search for payments stands on. */
public interface SearchPort extends ScreenPort {
  Archive archive();
}
