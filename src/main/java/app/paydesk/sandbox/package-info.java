/** A Gate simulator over HTTP: judges requests, plays scenarios, sends signed callbacks. */
@NullMarked
package app.paydesk.sandbox;

import org.jspecify.annotations.NullMarked;
