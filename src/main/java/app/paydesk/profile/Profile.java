package app.paydesk.profile;

import app.paydesk.method.Limits;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

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
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final long LARGEST_PROJECT = 4_294_967_295L;

  /**
   * @throws ProfileException naming the rule that a value breaks
   */
  public Profile {
    limits = Map.copyOf(limits);
    if (!NAME.matcher(name).matches()) {
      throw new ProfileException("profile.name", name);
    }
    if (projectId < 1 || projectId > LARGEST_PROJECT) {
      throw new ProfileException("profile.project", projectId);
    }
    GateAddress.require(gate);
  }

  /** The same profile with its Gate at another address, as the sandbox's is known once it runs. */
  public Profile at(URI address) {
    return new Profile(name, environment, address, projectId, listen, limits);
  }

  /**
   * Where callbacks are received.
   *
   * @param host address to bind, loopback unless chosen otherwise
   * @param port 0 for any free one
   * @param path with a random part, starts with a slash
   */
  public record Listen(String host, int port, String path) {

    /**
     * @throws ProfileException naming the rule that a value breaks
     */
    public Listen {
      if (host.isBlank() || port < 0 || port > 65_535) {
        throw new ProfileException("profile.listen", host + ":" + port);
      }
      if (!path.startsWith("/")) {
        throw new ProfileException("profile.path", path);
      }
    }

    /** The same place with another port. */
    public Listen onPort(int other) {
      return new Listen(host, other, path);
    }
  }
}
