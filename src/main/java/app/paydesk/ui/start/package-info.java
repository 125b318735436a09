/** The toolkit and the window on the screen. */
@NullMarked
package app.paydesk.ui.start;

import org.jspecify.annotations.NullMarked;
