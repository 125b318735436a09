/** ChinaUnionPay P2P. */
@NullMarked
package app.paydesk.method.cup;

import org.jspecify.annotations.NullMarked;
