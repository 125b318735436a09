/** A method made of this package, its words and one line in the list of methods. */
@NullMarked
package app.paydesk.method.demo;

import org.jspecify.annotations.NullMarked;
