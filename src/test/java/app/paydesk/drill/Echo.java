package app.paydesk.drill;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A stranger who saw callbacks and posts some of them again with a member more that no signature
 * covers. Knows how many different ones there were for each payment.
 */
final class Echo implements AutoCloseable {
  private static final int ONE_IN = 3;

  private final URI listener;
  private final Map<String, Set<String>> signatures = new ConcurrentHashMap<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  Echo(URI listener) {
    this.listener = listener;
  }

  /** Notes a callback on its way to the listener. */
  void sent(byte[] body) {
    try {
      JsonObject callback = Json.object(body);
      signatures
          .computeIfAbsent(
              callback.text("payment.id").orElse("").toLowerCase(Locale.ROOT),
              _ -> ConcurrentHashMap.newKeySet())
          .add(callback.text("signature").orElse(""));
    } catch (JsonException notWhole) {
      // what cannot be read is no callback
    }
  }

  /** Posts it again now and then, once it was answered with 200. */
  void taken(byte[] body) {
    int number = answered.incrementAndGet();
    if (number % ONE_IN != 0) {
      return;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    String more = "{\"frame_mode\":\"" + number + "\"," + text.substring(1);
    var _ =
        client.sendAsync(
            HttpRequest.newBuilder(listener)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(more))
                .build(),
            HttpResponse.BodyHandlers.discarding());
  }

  /** How many different callbacks were sent for a payment. */
  int different(String paymentId) {
    return signatures.getOrDefault(paymentId.toLowerCase(Locale.ROOT), Set.of()).size();
  }

  @Override
  public void close() {
    client.close();
  }
}
