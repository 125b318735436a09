package app.paydesk.session;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was opened so far: closed the other way round, unless all of it is kept. A part that fails
 * keeps none of the others from being closed.
 */
public final class CloseStack implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  public <T extends AutoCloseable> T opened(T thing) {
    opened.push(thing);
    return thing;
  }

  /** All went well: whoever holds the parts closes them. */
  public void keep() {
    opened.clear();
  }

  /** All went well: the same parts, for whoever closes them later. */
  public CloseStack kept() {
    CloseStack later = new CloseStack();
    later.opened.addAll(opened);
    opened.clear();
    return later;
  }

  @Override
  public void close() {
    RuntimeException fault = null;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        if (fault == null) {
          fault = new IllegalStateException("A part did not close", e);
        } else {
          fault.addSuppressed(e);
        }
      }
    }
    if (fault != null) {
      throw fault;
    }
  }
}
