package app.paydesk.callback.listen;

import java.time.Duration;

/**
 * What a caller may ask of the listener.
 *
 * @param bodyBytes most bytes of a body; beyond it 413
 * @param headerBytes most bytes of request line and headers; beyond it 431
 * @param patience time for a whole request, and for a connection without one
 * @param connections most connections at a time; more wait at the door
 */
public record ListenerLimits(int bodyBytes, int headerBytes, Duration patience, int connections) {
  /** 64 KiB, 8 KiB, 10 seconds, 64 connections. */
  public static final ListenerLimits USUAL =
      new ListenerLimits(64 << 10, 8 << 10, Duration.ofSeconds(10), 64);
}
