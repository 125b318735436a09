/** A backup of the home, made while Paydesk works. */
@NullMarked
package app.paydesk.ui.backup;

import org.jspecify.annotations.NullMarked;
