package app.paydesk.ui;

import app.paydesk.journal.Journal;
import app.paydesk.journal.list.Archive;
import app.paydesk.method.Methods;
import java.time.Clock;
import java.time.ZoneId;

/** What the form for a new payment stands on. */
public interface FormPort extends ScreenPort {
  Methods methods();

  Journal journal();

  Archive archive();

  Clock clock();

  ZoneId zone();
}
