/** Copies of a home, made while it is at work and put back when it is lost. */
@NullMarked
package app.paydesk.backup;

import org.jspecify.annotations.NullMarked;
