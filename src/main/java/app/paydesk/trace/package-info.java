/** When the program starts: which phase ends when. */
@NullMarked
package app.paydesk.trace;

import org.jspecify.annotations.NullMarked;
