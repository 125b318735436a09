/** A file before it is sent: each row judged, what is to be explained, and the question. */
@NullMarked
package app.paydesk.ui.batch.check;

import org.jspecify.annotations.NullMarked;
