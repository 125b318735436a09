/** What a person should look at, and what to do about it. */
@NullMarked
package app.paydesk.ui.attention;

import org.jspecify.annotations.NullMarked;
