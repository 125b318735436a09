package app.paydesk.drill;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The packaged sandbox in a process of its own, which is never killed. */
public final class Provider implements AutoCloseable {
  private static final String RETRY_MILLIS = "300";

  private final Process process;
  private final URI address;
  private final Path ledger;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /** Starts it; it posts its callbacks to {@code callbacks}. */
  public Provider(Packaged program, Options options, int port, Path secret, URI callbacks)
      throws IOException {
    ledger = options.folder().resolve("ledger.jsonl").toAbsolutePath();
    process =
        program.command(
            "sandbox",
            "--port",
            Integer.toString(port),
            "--project",
            Long.toString(DrillProfile.PROJECT),
            "--secret-file",
            secret.toString(),
            "--callback-url",
            callbacks.toString(),
            "--faults",
            options.faults(),
            "--seed",
            Long.toString(options.seed()),
            "--ledger",
            ledger.toString(),
            "--pace",
            Integer.toString(options.pace()),
            "--retry",
            RETRY_MILLIS);
    String line = process.inputReader().readLine();
    if (line == null) {
      throw new IOException("the sandbox did not start; see its log");
    }
    address = URI.create(object(line).text("listening").orElseThrow());
  }

  /** The customer of a purchase does what it does. */
  void visit(String page, Order.Customer customer) {
    String deed =
        switch (customer) {
          case CONFIRMS -> "/confirm";
          case DECLINES -> "/decline";
          case LEAVES -> "";
        };
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(page + deed));
    var _ =
        client.sendAsync(
            deed.isEmpty()
                ? request.build()
                : request.POST(HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.discarding());
  }

  /** How often each fault struck. */
  public Map<String, Long> faults() throws IOException, InterruptedException {
    Map<String, Long> counts = new LinkedHashMap<>();
    JsonObject body = object(get("/sandbox/faults"));
    body.members().forEach(m -> counts.put(m.key(), body.whole(m.key()).orElseThrow()));
    return counts;
  }

  /** What truly moved. */
  List<JsonObject> ledger() throws IOException, InterruptedException {
    JsonObject wrapped = object("{\"rows\":" + get("/sandbox/ledger") + "}");
    return objects(wrapped, "rows");
  }

  /** Each payment as the ledger file has it last. */
  public Map<String, JsonObject> payments() throws IOException {
    Map<String, JsonObject> payments = new LinkedHashMap<>();
    for (String line : Files.readAllLines(ledger)) {
      JsonObject payment = object(line);
      payments.put(payment.text("payment_id").orElseThrow(), payment);
    }
    return payments;
  }

  /** The objects of an array. */
  public static List<JsonObject> objects(JsonObject parent, String key) {
    return ((JsonValue.Array) parent.get(key).orElseThrow())
        .items().stream().map(JsonObject.class::cast).toList();
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static JsonObject object(String text) throws IOException {
    try {
      return Json.object(text);
    } catch (JsonException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    client.close();
  }
}
