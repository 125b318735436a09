package app.paydesk.sandbox;

import app.paydesk.gate.signing.Signature;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs callbacks and delivers them until they are answered with 200. Callbacks of one payment keep
 * their order unless a fault strikes.
 */
final class CallbackSender implements AutoCloseable {
  /**
   * One callback.
   *
   * @param body not yet signed
   * @param last whether it reports the end of its operation
   * @param own where it goes, if not to the project's address
   */
  record Parcel(
      String paymentId, long operationId, JsonObject body, boolean last, Optional<URI> own) {}

  /** How the first delivery goes; every later one is in order. */
  private enum First {
    IN_ORDER,
    SPOILED,
    DRIPPING
  }

  private record Waiting(Parcel parcel, First first) {}

  private static final Logger LOG = LoggerFactory.getLogger(CallbackSender.class);
  private static final int MOST_WAITING = 100_000;
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final int DROPS_A_PAUSE = 5;
  private static final int OVERTAKEN = 4;

  private final SandboxConfig config;
  private final FaultDraw faults;
  private final Steps steps;
  private final Consumer<Parcel> delivered;
  private final OkHttpClient client;
  private final Map<String, Deque<Waiting>> lanes = new HashMap<>();
  private int waiting;

  CallbackSender(SandboxConfig config, FaultDraw faults, Steps steps, Consumer<Parcel> delivered) {
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
      join(lane, parcel, First.IN_ORDER);
      return;
    }
    switch (fault.get()) {
      case DUPLICATE -> {
        join(lane, parcel, First.IN_ORDER);
        join(lane, parcel, First.IN_ORDER);
      }
      case REORDER -> steps.after(OVERTAKEN, () -> join(apart(parcel), parcel, First.IN_ORDER));
      case LATE -> {
        int days = faults.daysLate(parcel.paymentId(), parcel.operationId());
        steps.after(Duration.ofDays(days), () -> join(apart(parcel), parcel, First.IN_ORDER));
      }
      case SLOW_LORIS -> join(lane, parcel, First.DRIPPING);
      case BAD_SIGNATURE -> join(lane, parcel, First.SPOILED);
      case LOSE -> {
        if (parcel.last()) {
          delivered.accept(parcel);
        }
      }
      case DROP_BEFORE,
          DROP_AFTER,
          DELAY,
          FAULT_AFTER,
          HALF_REPLY,
          HTML_403,
          HTML_403_AFTER,
          HTML_502,
          HTML_502_AFTER,
          TWICE,
          AWAITING_RETRY,
          RETRIES_FAIL,
          TRY_AGAIN,
          SPLIT,
          SPLIT_IN_PART,
          CLARIFIED,
          CLARIFICATION_EXPIRED,
          LATE_ERROR,
          REFUND_UNDONE,
          BANK_FORM,
          CALLBACKS_OFF ->
          throw new IllegalStateException("no fault of a callback: " + fault.get());
    }
  }

  private static String apart(Parcel parcel) {
    return parcel.paymentId() + " " + parcel.operationId() + " " + parcel.last();
  }

  private void join(String lane, Parcel parcel, First first) {
    synchronized (lanes) {
      if (waiting == MOST_WAITING) {
        LOG.warn("A callback is dropped, {} others wait for the listener", waiting);
        return;
      }
      waiting++;
      Deque<Waiting> queue = lanes.computeIfAbsent(lane, _ -> new ArrayDeque<>());
      queue.add(new Waiting(parcel, first));
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
    First first = number == 1 ? head.first() : First.IN_ORDER;
    Optional<URI> listener = head.parcel().own().or(config.callbackUrl());
    if (first == First.DRIPPING && listener.filter(l -> "http".equals(l.getScheme())).isPresent()) {
      Duration pause = config.retryUnit().dividedBy(DROPS_A_PAUSE);
      new Drip(steps, pause, signed(head.parcel(), first), () -> again(lane, queue, number))
          .begin(listener.get());
      return;
    }
    boolean taken = listener.isPresent() && post(listener.get(), signed(head.parcel(), first));
    if (!taken && number < Pause.ATTEMPTS) {
      again(lane, queue, number);
      return;
    }
    if (taken && head.parcel().last()) {
      delivered.accept(head.parcel());
    }
    synchronized (lanes) {
      queue.remove();
      waiting--;
      if (queue.isEmpty()) {
        lanes.remove(lane);
      } else {
        steps.after(Duration.ZERO, () -> attempt(lane, queue, 1));
      }
    }
  }

  private void again(String lane, Deque<Waiting> queue, int number) {
    Duration pause = Pause.after(number, config.retryUnit());
    steps.after(pause, () -> attempt(lane, queue, number + 1));
  }

  private byte[] signed(Parcel parcel, First first) {
    JsonObject signed = Signature.signedRoot(parcel.body(), config.key());
    return Json.compact(first == First.SPOILED ? spoil(signed) : signed)
        .getBytes(StandardCharsets.UTF_8);
  }

  private boolean post(URI listener, byte[] bytes) {
    Request request =
        new Request.Builder()
            .url(listener.toString())
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
