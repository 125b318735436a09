/**
 * Files of payments: read row by row as they stand, with what a spreadsheet spoiled found and
 * named, and made as templates of each operation.
 */
@NullMarked
package app.paydesk.batch.sheet;

import org.jspecify.annotations.NullMarked;
