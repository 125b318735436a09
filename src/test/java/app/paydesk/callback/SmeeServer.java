package app.paydesk.callback;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A relay that does what the servers of the smee kind do: a channel is an address; what is posted
 * to it is parsed, written anew by the rules of JavaScript and sent to all who listen. Nothing is
 * kept for those who are away.
 */
public final class SmeeServer implements AutoCloseable {
  private final HttpServer server;
  private final List<Stream> streams = new CopyOnWriteArrayList<>();
  public final List<String> resumed = new CopyOnWriteArrayList<>();
  public volatile int refuseWith;
  public volatile String type = "text/event-stream";

  private record Stream(OutputStream out, int[] count) {
    synchronized void send(String event, String data) throws IOException {
      String type = event.isEmpty() ? "" : "event: " + event + "\n";
      String text = "id: " + count[0]++ + "\n" + type + "data: " + data + "\n\n";
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  public SmeeServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public URI channel() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/aB3dE6gH9jK2");
  }

  public int listening() {
    return streams.size();
  }

  /** Ends every stream, as a restart of the server does. */
  public void drop() throws IOException {
    for (Stream stream : streams) {
      stream.out().close();
    }
    streams.clear();
  }

  public void ping() throws IOException {
    for (Stream stream : streams) {
      stream.send("ping", "{}");
    }
  }

  /** Sends text as it stands. */
  public void raw(String text) throws IOException {
    for (Stream stream : streams) {
      stream.out().write(text.getBytes(StandardCharsets.UTF_8));
      stream.out().flush();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (refuseWith != 0) {
      exchange.sendResponseHeaders(refuseWith, -1);
    } else if (exchange.getRequestMethod().equals("GET")) {
      String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
      resumed.add(last == null ? "" : last);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, 0);
      Stream stream = new Stream(exchange.getResponseBody(), new int[1]);
      stream.send("ready", "{}");
      streams.add(stream);
    } else {
      relay(exchange);
    }
  }

  private void relay(HttpExchange exchange) throws IOException {
    try {
      JsonObject message = JsonObject.empty();
      for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
        message =
            message.with(
                header.getKey().toLowerCase(Locale.ROOT),
                new JsonValue.Text(header.getValue().getFirst()));
      }
      JsonValue body = Json.parse(exchange.getRequestBody().readAllBytes());
      message =
          message
              .with("body", written(body))
              .with("query", JsonObject.empty())
              .with("timestamp", 1_700_000_000_000L);
      for (Stream stream : streams) {
        give(stream, Json.compact(message));
      }
      exchange.sendResponseHeaders(200, -1);
    } catch (JsonException e) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  private void give(Stream stream, String data) {
    try {
      stream.send("", data);
    } catch (IOException e) {
      streams.remove(stream);
    }
  }

  /** What JSON.stringify(JSON.parse(text)) makes of a value. */
  static JsonValue written(JsonValue value) {
    return switch (value) {
      case JsonObject object -> object(object);
      case JsonValue.Array array ->
          new JsonValue.Array(array.items().stream().map(SmeeServer::written).toList());
      case JsonValue.Digits number -> new JsonValue.Digits(number(number.digits()));
      case JsonValue.Text _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Secret _ -> value;
    };
  }

  private static JsonObject object(JsonObject object) {
    Map<String, JsonValue> last = new LinkedHashMap<>();
    object.members().forEach(m -> last.put(m.key(), written(m.value())));
    List<JsonObject.Member> members = new ArrayList<>();
    last.entrySet().stream()
        .filter(e -> index(e.getKey()))
        .sorted((a, b) -> Long.compare(Long.parseLong(a.getKey()), Long.parseLong(b.getKey())))
        .forEach(e -> members.add(new JsonObject.Member(e.getKey(), e.getValue())));
    last.forEach(
        (key, item) -> {
          if (!index(key)) {
            members.add(new JsonObject.Member(key, item));
          }
        });
    return new JsonObject(members);
  }

  private static boolean index(String key) {
    return key.matches("0|[1-9][0-9]{0,8}");
  }

  private static String number(String digits) {
    double value = Double.parseDouble(digits);
    return value == Math.rint(value) && Math.abs(value) < 1e21
        ? new BigDecimal(value).toBigInteger().toString()
        : Double.toString(value);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
