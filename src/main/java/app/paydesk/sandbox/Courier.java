package app.paydesk.sandbox;

import app.paydesk.gate.Signature;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Signs callbacks and delivers them until they are answered with 200. Callbacks of one payment keep
 * their order unless a fault strikes.
 */
final class Courier implements AutoCloseable {
  /**
   * One callback.
   *
   * @param body not yet signed
   * @param last whether it reports the end of its operation
   */
  record Parcel(String paymentId, long operationId, JsonObject body, boolean last) {}

  private record Waiting(Parcel parcel, boolean spoiled) {}

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final Duration LATE = Duration.ofDays(2);
  private static final int OVERTAKEN = 4;

  private final SandboxConfig config;
  private final Faults faults;
  private final Steps steps;
  private final Consumer<Parcel> delivered;
  private final OkHttpClient client;
  private final Map<String, Deque<Waiting>> lanes = new HashMap<>();

  Courier(SandboxConfig config, Faults faults, Steps steps, Consumer<Parcel> delivered) {
    this.config = config;
    this.faults = faults;
    this.steps = steps;
    this.delivered = delivered;
    this.client =
        new OkHttpClient.Builder()
            .callTimeout(Duration.ofSeconds(10))
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  void send(Parcel parcel) {
    String lane = parcel.paymentId();
    Optional<Fault.Kind> fault = faults.ofCallback(parcel.paymentId());
    if (fault.isEmpty()) {
      join(lane, parcel, false);
      return;
    }
    switch (fault.get()) {
      case DUPLICATE -> {
        join(lane, parcel, false);
        join(lane, parcel, false);
      }
      case REORDER -> steps.after(OVERTAKEN, () -> join(apart(parcel), parcel, false));
      case LATE -> steps.after(LATE, () -> join(apart(parcel), parcel, false));
      case BAD_SIGNATURE -> join(lane, parcel, true);
      case LOSE -> {
        if (parcel.last()) {
          delivered.accept(parcel);
        }
      }
      case DROP_BEFORE, DROP_AFTER, DELAY, FAULT_AFTER, HALF_REPLY ->
          throw new IllegalStateException("no fault of a callback: " + fault.get());
    }
  }

  private static String apart(Parcel parcel) {
    return parcel.paymentId() + " " + parcel.operationId() + " " + parcel.last();
  }

  private void join(String lane, Parcel parcel, boolean spoiled) {
    synchronized (lanes) {
      Deque<Waiting> queue = lanes.computeIfAbsent(lane, _ -> new ArrayDeque<>());
      queue.add(new Waiting(parcel, spoiled));
      if (queue.size() == 1) {
        steps.after(Duration.ZERO, () -> attempt(lane, queue, 1));
      }
    }
  }

  private void attempt(String lane, Deque<Waiting> queue, int number) {
    Waiting head;
    synchronized (lanes) {
      head = queue.element();
    }
    boolean taken = post(head.parcel(), head.spoiled() && number == 1);
    if (!taken && number < Pause.ATTEMPTS) {
      Duration pause = Pause.after(number, config.retryUnit());
      steps.after(pause, () -> attempt(lane, queue, number + 1));
      return;
    }
    if (taken && head.parcel().last()) {
      delivered.accept(head.parcel());
    }
    synchronized (lanes) {
      queue.remove();
      if (queue.isEmpty()) {
        lanes.remove(lane);
      } else {
        steps.after(Duration.ZERO, () -> attempt(lane, queue, 1));
      }
    }
  }

  private boolean post(Parcel parcel, boolean spoiled) {
    Optional<URI> listener = config.callbackUrl().get();
    if (listener.isEmpty()) {
      return false;
    }
    JsonObject signed = Signature.signedRoot(parcel.body(), config.key());
    byte[] bytes = Json.compact(spoiled ? spoil(signed) : signed).getBytes(StandardCharsets.UTF_8);
    Request request =
        new Request.Builder()
            .url(listener.get().toString())
            .post(RequestBody.create(bytes, JSON))
            .build();
    try (Response response = client.newCall(request).execute()) {
      return response.code() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static JsonObject spoil(JsonObject signed) {
    String signature = signed.text("signature").orElseThrow();
    char other = signature.charAt(0) == 'A' ? 'B' : 'A';
    return signed.with("signature", other + signature.substring(1));
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
