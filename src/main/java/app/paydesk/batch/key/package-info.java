/** By what a row is the same row in any file, and its payee the same payee. */
@NullMarked
package app.paydesk.batch.key;

import org.jspecify.annotations.NullMarked;
