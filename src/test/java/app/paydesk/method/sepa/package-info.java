/** SEPA credit transfers: a method made of this package, its words and one line of services. */
@NullMarked
package app.paydesk.method.sepa;

import org.jspecify.annotations.NullMarked;
