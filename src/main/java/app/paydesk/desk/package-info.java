/** Recording and sending payments, sending them again, and making links. */
@NullMarked
package app.paydesk.desk;

import org.jspecify.annotations.NullMarked;
