/**
 * Tables as files for spreadsheets, row by row, so that any number of rows needs the same memory.
 */
@NullMarked
package app.paydesk.export.table;

import org.jspecify.annotations.NullMarked;
