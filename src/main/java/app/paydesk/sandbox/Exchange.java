package app.paydesk.sandbox;

import app.paydesk.json.Json;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One HTTP request and the ways to answer it, or not to. */
final class Exchange {
  private static final int LARGEST_BODY = 256 << 10;

  private final Request request;
  private final Response response;
  private final Callback callback;

  Exchange(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  String method() {
    return request.getMethod();
  }

  String path() {
    return Request.getPathInContext(request);
  }

  Caller caller() {
    return new Caller(header(HttpHeader.HOST), header(HttpHeader.ORIGIN));
  }

  /** The query as it stands in the address, empty where there is none. */
  String query() {
    String query = request.getHttpURI().getQuery();
    return query == null ? "" : query;
  }

  String header(HttpHeader name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }

  /** The body, empty where it is larger than 256 KiB. */
  Optional<byte[]> body() throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] body = in.readNBytes(LARGEST_BODY + 1);
      return body.length > LARGEST_BODY ? Optional.empty() : Optional.of(body);
    }
  }

  void answer(Refusal refusal) {
    answer(refusal.status(), refusal.body());
  }

  void answer(int status, JsonValue body) {
    write(status, "application/json; charset=utf-8", Json.compact(body));
  }

  void page(int status, String html) {
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("Content-Security-Policy", "frame-ancestors 'none'");
    write(status, "text/html; charset=utf-8", html);
  }

  /** Answers as a proxy before the Gate would, with a page of its own. */
  void proxy(int status) {
    String title = status == 403 ? "403 Forbidden" : "502 Bad Gateway";
    page(
        status,
        "<html><head><title>"
            + title
            + "</title></head><body><h1>"
            + title
            + "</h1><hr>proxy</body></html>");
  }

  /** Sends a browser on to another page, which it is to fetch. */
  void seeOther(String path) {
    response.getHeaders().put(HttpHeader.LOCATION, path);
    page(303, "");
  }

  /** Sends half of the answer and closes the connection. */
  void answerHalf(JsonValue body) {
    byte[] bytes = Json.compact(body).getBytes(StandardCharsets.UTF_8);
    begin(200, "application/json; charset=utf-8", bytes.length);
    ByteBuffer half = ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length / 2));
    response.write(false, half, Callback.from(this::hangUp));
  }

  /** Closes the connection without a word. */
  void hangUp() {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.succeeded();
  }

  private void write(int status, String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    begin(status, type, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  private void begin(int status, String type, int length) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
  }
}
