package app.paydesk.gate;

import java.time.Duration;
import okhttp3.Call;
import okhttp3.EventListener;

/** Notes when the first byte of a request leaves. */
final class Progress extends EventListener {
  private final long asked = System.nanoTime();
  private volatile long sent;
  private volatile boolean sending;

  @Override
  public void requestHeadersStart(Call call) {
    sent = System.nanoTime();
    sending = true;
  }

  boolean sending() {
    return sending;
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - (sending ? sent : asked));
  }
}
