/**
 * Files of payments, read row by row as they stand; what a spreadsheet spoiled is found and named.
 */
@NullMarked
package app.paydesk.batch.sheet;

import org.jspecify.annotations.NullMarked;
