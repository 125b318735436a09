package app.paydesk.callback;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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
  private static final Set<String> CREDENTIALS =
      Set.of("authorization", "proxy-authorization", "cookie");

  private final String path;
  private final Inbox inbox;
  private final int bodyBytes;
  private final Deadlines deadlines;

  CallbackHandler(String path, Inbox inbox, int bodyBytes, Deadlines deadlines) {
    this.path = path;
    this.inbox = inbox;
    this.bodyBytes = bodyBytes;
    this.deadlines = deadlines;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.setStatus(status(request, response));
    Connection connection = request.getConnectionMetaData().getConnection();
    deadlines.answered(connection);
    callback.succeeded();
    return true;
  }

  private int status(Request request, Response response) {
    if (!path.equals(request.getHttpURI().getPath())) {
      return 404;
    }
    if (!HttpMethod.POST.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, "POST");
      return 405;
    }
    String from = Request.getRemoteAddr(request);
    try {
      Optional<byte[]> body = body(request);
      if (body.isEmpty()) {
        LOG.warn("Callback from {} is larger than {} bytes", from, bodyBytes);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        return 413;
      }
      deadlines.arrived(request.getConnectionMetaData().getConnection());
      return inbox.receive(body.get(), headers(request), from).status();
    } catch (IOException e) {
      LOG.warn("Callback from {} did not arrive whole in time", from);
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      return 408;
    }
  }

  private Optional<byte[]> body(Request request) throws IOException {
    long said = request.getLength();
    if (said > bodyBytes) {
      return Optional.empty();
    }
    byte[] room = new byte[(said < 0 ? bodyBytes : (int) said) + 1];
    try (InputStream in = Content.Source.asInputStream(request)) {
      int length = in.readNBytes(room, 0, room.length);
      return length > bodyBytes ? Optional.empty() : Optional.of(Arrays.copyOf(room, length));
    }
  }

  private static String headers(Request request) {
    StringBuilder lines = new StringBuilder();
    for (HttpField field : request.getHeaders()) {
      boolean credential = CREDENTIALS.contains(field.getLowerCaseName());
      lines.append(field.getName()).append(": ");
      lines.append(credential ? "(not kept)" : field.getValue()).append('\n');
    }
    return lines.toString();
  }
}
