/** Empty files for payments of an operation, made from its fields. */
@NullMarked
package app.paydesk.batch.template;

import org.jspecify.annotations.NullMarked;
