package app.paydesk.callback;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Ends a stream of events whose event grows without end, before it fills the memory. */
final class LineLimit implements Interceptor {
  private static final long MOST_BYTES = 1 << 20;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.newBuilder().body(new Limited(response.body())).build();
  }

  private static final class Limited extends ResponseBody {
    private final ResponseBody body;

    Limited(ResponseBody body) {
      this.body = body;
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
            private boolean atLineStart;

            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
              long count = super.read(sink, byteCount);
              for (long i = sink.size() - Math.max(count, 0); i < sink.size(); i++) {
                count(sink.getByte(i));
              }
              if (sinceBlankLine > MOST_BYTES) {
                throw new IOException("an event is larger than " + MOST_BYTES + " bytes");
              }
              return count;
            }

            private void count(byte b) {
              boolean end = b == '\n';
              sinceBlankLine = end && atLineStart ? 0 : sinceBlankLine + 1;
              atLineStart = end || (atLineStart && b == '\r');
            }
          });
    }
  }
}
