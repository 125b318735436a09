package app.paydesk.cli;

import app.paydesk.words.Visible;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes UTF-8 text on with all that is not seen written out, see {@link Visible}. */
final class VisibleStream extends FilterOutputStream {
  private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
  private final ByteArrayOutputStream character = new ByteArrayOutputStream(4);
  private int missing;
  private boolean returned;

  VisibleStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      take(bytes[i] & 0xff);
    }
    ready.writeTo(out);
    ready.reset();
  }

  private void take(int unit) {
    character.write(unit);
    if (missing > 0) {
      missing--;
    } else {
      missing = unit < 0xC0 ? 0 : unit < 0xE0 ? 1 : unit < 0xF0 ? 2 : 3;
    }
    if (missing == 0) {
      pass(character.toString(StandardCharsets.UTF_8));
      character.reset();
    }
  }

  // A carriage return belongs to the end of a line, or it would let a line be written over.
  private void pass(String one) {
    if (returned) {
      returned = false;
      put(one.equals("\n") ? "\r" : Visible.text("\r"));
    }
    if (one.equals("\r")) {
      returned = true;
    } else {
      put(Visible.text(one));
    }
  }

  private void put(String text) {
    ready.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
