/** Panes in which a profile is added and its agreement is edited. */
@NullMarked
package app.paydesk.ui.profiles;

import org.jspecify.annotations.NullMarked;
