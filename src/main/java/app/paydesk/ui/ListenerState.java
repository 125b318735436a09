package app.paydesk.ui;

/**
 * Whether callbacks can come in.
 *
 * @param listening whether the listener is up
 * @param address where, as {@code 127.0.0.1:8480/callback}; empty if there is none
 * @param problem why it is not up, in one sentence; empty where it is, or was not asked for
 */
public record ListenerState(boolean listening, String address, String problem) {}
