/** The phases of a start. */
package app.paydesk.trace;
