/** The main job, made through the real screens with no display, with a picture of each. */
@NullMarked
package app.paydesk.ui.tour;

import org.jspecify.annotations.NullMarked;
