/** Measures the listener beside others; started by hand, see the README. */
package app.paydesk.bench;
