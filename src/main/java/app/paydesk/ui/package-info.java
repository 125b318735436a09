/** The window and its screens: a view builds nodes, its view model never sees one. */
@NullMarked
package app.paydesk.ui;

import org.jspecify.annotations.NullMarked;
