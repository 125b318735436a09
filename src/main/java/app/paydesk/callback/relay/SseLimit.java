package app.paydesk.callback.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of events along: ends it when an event grows without end, before it fills the
 * memory, and tells how long the server wants to be left alone before it is called again.
 */
final class SseLimit implements Interceptor {
  static final int MOST_BYTES = 1 << 20;

  private static final int LONGEST_FIELD = 32;
  private static final String RETRY = "retry:";

  private final Consumer<Duration> retry;

  SseLimit(Consumer<Duration> retry) {
    this.retry = retry;
  }

  /** An event is larger than is read. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException() {
      super("an event is larger than " + MOST_BYTES + " bytes");
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.newBuilder().body(new Limited(response.body(), retry)).build();
  }

  private static final class Limited extends ResponseBody {
    private final ResponseBody body;
    private final Consumer<Duration> retry;

    Limited(ResponseBody body, Consumer<Duration> retry) {
      this.body = body;
      this.retry = retry;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() {
      return body.contentLength();
    }

    @Override
    public BufferedSource source() {
      return Okio.buffer(
          new ForwardingSource(body.source()) {
            private long sinceBlankLine;
            private boolean atLineStart = true;
            private final StringBuilder line = new StringBuilder();

            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
              long count = super.read(sink, byteCount);
              for (long i = sink.size() - Math.max(count, 0); i < sink.size(); i++) {
                count(sink.getByte(i));
              }
              if (sinceBlankLine > MOST_BYTES) {
                throw new TooLargeException();
              }
              return count;
            }

            private void count(byte b) {
              boolean end = b == '\n';
              if (end || b == '\r') {
                retry(line.toString()).ifPresent(retry);
                line.setLength(0);
              } else if (line.length() < LONGEST_FIELD) {
                line.append((char) (b & 0xFF));
              }
              sinceBlankLine = end && atLineStart ? 0 : sinceBlankLine + 1;
              atLineStart = end || (atLineStart && b == '\r');
            }
          });
    }
  }

  private static Optional<Duration> retry(String line) {
    String digits = line.startsWith(RETRY) ? line.substring(RETRY.length()).strip() : "";
    return digits.matches("[0-9]{1,9}")
        ? Optional.of(Duration.ofMillis(Long.parseLong(digits)))
        : Optional.empty();
  }
}
