package app.paydesk.gate.wire;

import java.io.IOException;
import java.util.Arrays;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body that can be written once and is wiped then. */
final class OneShotBody extends RequestBody implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");

  private final byte[] bytes;

  /** Takes over {@code bytes}. */
  OneShotBody(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public MediaType contentType() {
    return JSON;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try {
      sink.write(bytes);
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
