package app.paydesk.callback.listen;

import app.paydesk.callback.inbox.Callers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Judges callers as they connect: before they take one of the connections, and before a handshake.
 * Whoever may not send is closed at once, and so is one that holds half of all connections already.
 * Proxies speak for others and are judged by their requests, see {@link ConcurrencyLimit}; so is
 * this computer when it tests itself, since it is to be told why.
 */
final class Door extends ServerConnector {
  private final Callers callers;
  private final int most;
  private final AtomicLong refused;

  // Kept here, as the server knows a connection only some time after it was let in. Only the one
  // thread that accepts uses it.
  private final List<Guest> guests = new ArrayList<>();

  /** A caller that was let in. */
  private record Guest(String household, SocketChannel channel) {}

  /**
   * @param most connections of one caller at a time
   * @param refused counts whoever is closed
   */
  Door(
      Server server,
      Callers callers,
      int most,
      AtomicLong refused,
      ConnectionFactory... protocols) {
    super(server, 1, 1, protocols);
    this.callers = callers;
    this.most = most;
    this.refused = refused;
  }

  @Override
  public void accept(int acceptor) throws IOException {
    if (!(getTransport() instanceof ServerSocketChannel listening) || !listening.isOpen()) {
      return;
    }
    SocketChannel caller = listening.accept();
    try {
      if (admits(caller)) {
        caller.configureBlocking(false);
        caller.setOption(StandardSocketOptions.TCP_NODELAY, true);
        getSelectorManager().accept(caller);
        return;
      }
      refused.incrementAndGet();
    } catch (IOException e) {
      caller.close();
      throw e;
    }
    caller.close();
  }

  private boolean admits(SocketChannel channel) throws IOException {
    InetAddress peer = address(channel.getRemoteAddress());
    String caller = peer.getHostAddress();
    if (peer.equals(address(channel.getLocalAddress())) || callers.proxy(caller)) {
      return true;
    }
    String household = Callers.household(caller);
    guests.removeIf(guest -> !guest.channel().isOpen());
    if (!callers.allowed(caller)
        || guests.stream().filter(g -> g.household().equals(household)).count() >= most) {
      return false;
    }
    guests.add(new Guest(household, channel));
    return true;
  }

  private static InetAddress address(SocketAddress at) {
    return ((InetSocketAddress) at).getAddress();
  }
}
