/**
 * Rows of the history as files for other programs: streamed, safe in spreadsheets, with a manifest.
 */
@NullMarked
package app.paydesk.export;

import org.jspecify.annotations.NullMarked;
