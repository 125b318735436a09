package app.paydesk.batch.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** What a part unpacks to, no more of it than is read, and no endless text between two tags. */
final class BoundedStream extends FilterInputStream {
  private static final int LONGEST_RUN = 1 << 20;

  private final long most;
  private long count;
  private long run;

  /** More came than is read. */
  static final class Exceeded extends IOException {
    @Serial private static final long serialVersionUID = 1;
  }

  BoundedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count += read;
      look(buffer, offset, offset + read);
      if (count > most || run > LONGEST_RUN) {
        throw new Exceeded();
      }
    }
    return read;
  }

  private void look(byte[] buffer, int from, int to) {
    int last = to - 1;
    while (last >= from && buffer[last] != '<') {
      last--;
    }
    run = last >= from ? to - last : run + to - from;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
