package app.paydesk.profile;

import app.paydesk.method.Limits;
import java.net.URI;
import java.util.Map;

/**
 * One project at one Gate.
 *
 * @param name 1–40 letters, digits, {@code -} and {@code _}
 * @param gate address of the Gate, without path; the embedded sandbox's where it is SANDBOX
 * @param projectId 1–4294967295
 * @param listen where callbacks are received
 * @param limits limits of this agreement by operation key; the method's own apply elsewhere
 */
public record Profile(
    String name,
    Environment environment,
    URI gate,
    long projectId,
    Listen listen,
    Map<String, Limits> limits) {
  public Profile {
    limits = Map.copyOf(limits);
  }

  /**
   * Where callbacks are received.
   *
   * @param host address to bind, loopback unless chosen otherwise
   * @param port 0 for any free one
   * @param path with a random part, starts with a slash
   */
  public record Listen(String host, int port, String path) {}
}
