/** Card numbers that can be wiped and masks that can be kept. */
@NullMarked
package app.paydesk.card;

import org.jspecify.annotations.NullMarked;
