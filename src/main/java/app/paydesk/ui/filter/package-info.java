/** Filters above a list, and what the place of the list shows. */
@NullMarked
package app.paydesk.ui.filter;

import org.jspecify.annotations.NullMarked;
