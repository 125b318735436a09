/** What Paydesk says to people, by key and language. */
@NullMarked
package app.paydesk.words;

import org.jspecify.annotations.NullMarked;
