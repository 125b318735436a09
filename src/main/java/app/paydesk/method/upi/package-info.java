/** UPI (Unified Payments Interface). */
@NullMarked
package app.paydesk.method.upi;

import org.jspecify.annotations.NullMarked;
