/** Exact money: minor units in {@code long} and a currency, nothing in floating point. */
@NullMarked
package app.paydesk.money;

import org.jspecify.annotations.NullMarked;
