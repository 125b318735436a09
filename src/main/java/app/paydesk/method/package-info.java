/** Payment methods and their operations as data. */
@NullMarked
package app.paydesk.method;

import org.jspecify.annotations.NullMarked;
