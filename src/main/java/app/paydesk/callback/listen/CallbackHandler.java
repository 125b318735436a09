package app.paydesk.callback.listen;

import app.paydesk.callback.inbox.Callers;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.inbox.Oversize;
import app.paydesk.callback.inbox.TurnedAway;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One path, one method, bare statuses. */
final class CallbackHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(CallbackHandler.class);
  private static final long ROUND = 1_000;
  private final String path;
  private final Inbox inbox;
  private final int bodyBytes;
  private final Deadlines deadlines;
  private final Callers callers;
  private final ConcurrencyLimit limit;
  private final AtomicLong refused;
  private final TurnedAway turnedAway;

  CallbackHandler(
      String path,
      Inbox inbox,
      int bodyBytes,
      Deadlines deadlines,
      Callers callers,
      ConcurrencyLimit limit,
      AtomicLong refused,
      TurnedAway turnedAway) {
    this.path = path;
    this.callers = callers;
    this.limit = limit;
    this.refused = refused;
    this.turnedAway = turnedAway;
    this.inbox = inbox;
    this.bodyBytes = bodyBytes;
    this.deadlines = deadlines;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.setStatus(safely(request, response));
    Connection connection = request.getConnectionMetaData().getConnection();
    deadlines.answered(connection);
    callback.succeeded();
    return true;
  }

  // Whatever is wrong with us, the sender is told to come again.
  private int safely(Request request, Response response) {
    int status;
    try {
      status = status(request, response);
    } catch (RuntimeException | Error e) {
      LOG.error("A request could not be answered", e);
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      status = 503;
    }
    return status == 503 ? turnAway(status) : status;
  }

  private int status(Request request, Response response) {
    List<String> forwarded = request.getHeaders().getValuesList("X-Forwarded-For");
    String peer = Request.getRemoteAddr(request);
    String from = callers.caller(peer, forwarded);
    if (!callers.allowed(from)) {
      return refuse(from, response);
    }
    if (!ours(request.getHttpURI().getPath())) {
      return turnAway(404);
    }
    if (!HttpMethod.POST.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "POST");
      return turnAway(405);
    }
    if (compressed(request)) {
      return turnAway(415);
    }
    if (from.equals(peer)) {
      return received(request, response, from);
    }
    String caller = Callers.household(from);
    if (!limit.enter(caller)) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      return turnAway(429);
    }
    try {
      return received(request, response, from);
    } finally {
      limit.leave(caller);
    }
  }

  private int received(Request request, Response response, String from) {
    try {
      long said = request.getLength();
      if (said > bodyBytes) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Oversize large = new Oversize(atHand(request), OptionalLong.of(said), bodyBytes);
        return inbox.tooLarge(large, headers(request), from).status();
      }
      byte[] body = body(request, said < 0 ? bodyBytes : (int) said);
      deadlines.arrived(request.getConnectionMetaData().getConnection());
      if (body.length > bodyBytes) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Oversize large = new Oversize(body, OptionalLong.empty(), bodyBytes);
        return inbox.tooLarge(large, headers(request), from).status();
      }
      return inbox.receive(body, headers(request), from).status();
    } catch (IOException e) {
      LOG.warn("Callback from {} did not arrive whole in time", from);
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      return 408;
    }
  }

  private boolean ours(String called) {
    return path.equals(called) || (path + "/").equals(called);
  }

  private static boolean compressed(Request request) {
    String coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    return coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity");
  }

  private int turnAway(int status) {
    long count = turnedAway.count(status);
    if (count % ROUND == 1) {
      LOG.warn("Requests are turned away with status {}, {} so far", status, count);
    }
    return status;
  }

  private int refuse(String from, Response response) {
    long count = refused.incrementAndGet();
    if (count % ROUND == 1) {
      LOG.warn("{} may not send callbacks here; {} callers refused so far", from, count);
    }
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    return 403;
  }

  /** The whole body, or one byte more than is wanted of it. */
  private static byte[] body(Request request, int most) throws IOException {
    byte[] room = new byte[most + 1];
    try (InputStream in = Content.Source.asInputStream(request)) {
      int length = in.readNBytes(room, 0, room.length);
      return Arrays.copyOf(room, length);
    }
  }

  /** What came of the body together with the headers; nothing is waited for. */
  private static byte[] atHand(Request request) {
    Content.Chunk chunk = request.read();
    if (chunk == null) {
      return new byte[0];
    }
    byte[] bytes = new byte[chunk.remaining()];
    chunk.get(bytes, 0, bytes.length);
    chunk.release();
    return bytes;
  }

  private static String headers(Request request) {
    StringBuilder lines = new StringBuilder();
    for (HttpField field : request.getHeaders()) {
      lines.append(HeaderLine.of(field.getName(), String.valueOf(field.getValue())));
    }
    return lines.toString();
  }
}
