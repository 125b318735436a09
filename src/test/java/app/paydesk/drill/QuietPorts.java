package app.paydesk.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Free ports below those that systems hand out by themselves. One that is to be taken again after
 * each kill is then not lost in between to some connection of the drill itself.
 */
public final class QuietPorts {
  private static final int FIRST = 10_000;
  private static final int END = 32_000;

  private final Random random = new Random();
  private final Set<Integer> given = new HashSet<>();

  /** One that is free, and was not given before. */
  public int free() {
    while (true) {
      int port = random.nextInt(FIRST, END);
      if (given.add(port) && free(port)) {
        return port;
      }
    }
  }

  private static boolean free(int port) {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
