/** Sheets with headings of their own: what their columns stand for, guessed, kept and watched. */
@NullMarked
package app.paydesk.batch.mapping;

import org.jspecify.annotations.NullMarked;
