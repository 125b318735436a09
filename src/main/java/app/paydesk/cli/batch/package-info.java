/** The commands for mass payments. */
@NullMarked
package app.paydesk.cli.batch;

import org.jspecify.annotations.NullMarked;
