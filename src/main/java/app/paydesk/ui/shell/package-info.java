/** The window around the screens: navigation, search, status bar and settings. */
@NullMarked
package app.paydesk.ui.shell;

import org.jspecify.annotations.NullMarked;
