/** The local history in SQLite: journal, kept callbacks, search and migrations. */
@NullMarked
package app.paydesk.history.sqlite;

import org.jspecify.annotations.NullMarked;
