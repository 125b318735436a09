package app.paydesk.callback.listen;

import app.paydesk.words.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The ports of an address of this computer: which are free, and who has the others.
 *
 * @param host address to listen at
 */
public record Ports(String host) {
  private static final int NEIGHBOURS = 100;
  private static final int FIRST_FREE = 8_479;
  private static final int LAST = 65_535;

  /** Why nothing can listen at a port now; empty where something can. */
  public Optional<Message> problem(int port) {
    return free(port) ? Optional.empty() : Optional.of(refusal(port));
  }

  /** A free port after this one, else any; empty where the address is none of this computer. */
  public OptionalInt proposal(int port) {
    for (int next = port + 1; port > 0 && next <= Math.min(port + NEIGHBOURS, LAST); next++) {
      if (free(next)) {
        return OptionalInt.of(next);
      }
    }
    try (ServerSocket any = open(0)) {
      return OptionalInt.of(any.getLocalPort());
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  /** An address by which others in this network may reach this computer, if it has one. */
  public static Optional<String> outward() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address.getAddress().length == 4)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .findFirst();
    } catch (SocketException e) {
      return Optional.empty();
    }
  }

  Message refusal(int port) {
    OptionalInt proposal = proposal(port);
    if (proposal.isEmpty()) {
      return Message.of("listener.address", host);
    }
    if (forbidden(port)) {
      return Message.of(
          "listener.forbidden",
          Integer.toString(port),
          Integer.toString(proposal(FIRST_FREE).orElse(proposal.getAsInt())));
    }
    String wanted = Integer.toString(port);
    String other = Integer.toString(proposal.getAsInt());
    return PortOwner.of(port)
        .map(by -> Message.of("listener.busy.by", wanted, host, other, by))
        .orElse(Message.of("listener.busy", wanted, host, other));
  }

  private boolean forbidden(int port) {
    try (ServerSocket _ = open(port)) {
      return false;
    } catch (IOException e) {
      return String.valueOf(e.getMessage()).contains("ermission");
    }
  }

  private boolean free(int port) {
    try (ServerSocket _ = open(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private ServerSocket open(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByName(host));
  }
}
