package app.paydesk.ui;

import java.util.List;

/**
 * Whether callbacks can come in.
 *
 * @param listening whether the listener is up
 * @param address where, as {@code 127.0.0.1:8480/callback}; empty if there is none
 * @param problem why it is not up, in one sentence; empty where it is, or was not asked for
 * @param notes what else to know, each in a few words: how long TLS is good, how the relay stands
 */
public record ListenerState(boolean listening, String address, String problem, List<String> notes) {

  /** A state with nothing more to say. */
  public ListenerState(boolean listening, String address, String problem) {
    this(listening, address, problem, List.of());
  }
}
