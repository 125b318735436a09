package app.paydesk.gate.wire;

import java.time.Duration;
import okhttp3.Call;
import okhttp3.EventListener;

/** Notes when the first byte of a request leaves. */
public final class Progress extends EventListener {
  private final long asked = System.nanoTime();
  private volatile long sent;
  private volatile boolean sending;

  @Override
  public void requestHeadersStart(Call call) {
    sent = System.nanoTime();
    sending = true;
  }

  public boolean sending() {
    return sending;
  }

  public Duration took() {
    return Duration.ofNanos(System.nanoTime() - (sending ? sent : asked));
  }
}
