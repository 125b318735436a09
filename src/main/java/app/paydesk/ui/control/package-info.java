/** Controls and helpers that the screens share. */
@NullMarked
package app.paydesk.ui.control;

import org.jspecify.annotations.NullMarked;
