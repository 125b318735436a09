/**
 * Workbooks (.xlsx, Office Open XML) read as a stream, with what their cells hold kept apart from
 * what they show. Sizes are bounded, so that no file fills the memory.
 */
@NullMarked
package app.paydesk.batch.workbook;

import org.jspecify.annotations.NullMarked;
