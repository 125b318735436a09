/** Colours, fonts and sizes, the same in every window. */
@NullMarked
package app.paydesk.ui.theme;

import org.jspecify.annotations.NullMarked;
