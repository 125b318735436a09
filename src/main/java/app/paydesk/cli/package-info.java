/** The command line: machine output on stdout, words for people on stderr. */
@NullMarked
package app.paydesk.cli;

import org.jspecify.annotations.NullMarked;
