/**
 * Mass payments from files. A row is known again by what it says, whatever the file's name and
 * order; its payment is recorded before anything is sent, and sent at most once.
 */
@NullMarked
package app.paydesk.batch;

import org.jspecify.annotations.NullMarked;
