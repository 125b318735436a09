package app.paydesk.profile;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the lock of a home says.
 *
 * @param holder who has the home open; empty after it was closed in order
 * @param copied who had it open elsewhere when it was copied to here, until a person knows
 */
record LockFile(Optional<HomeHolder> holder, Optional<HomeHolder> copied) {
  private static final String HOLDER = "holder";
  private static final String COPIED = "copied_from";
  private static final LockFile NOBODY = new LockFile(Optional.empty(), Optional.empty());

  /** No holder has longer names. */
  private static final int MOST_BYTES = 64 << 10;

  /**
   * Nobody where it is empty, or not of this kind as in an earlier Paydesk. It is read by the
   * channel that has the lock, as POSIX drops all locks on a file when any way to it is closed.
   */
  static LockFile read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
    while (text.hasRemaining() && channel.read(text, text.position()) >= 0) {
      // as a read may give less than there is
    }
    try {
      JsonObject json = Json.object(Arrays.copyOf(text.array(), text.position()));
      return new LockFile(read(json, HOLDER), read(json, COPIED));
    } catch (JsonException e) {
      return NOBODY;
    }
  }

  private static Optional<HomeHolder> read(JsonObject json, String key) {
    return json.object(key).flatMap(HomeHolder::of);
  }

  /**
   * The same when it is taken by a process. A holder that did not close it was killed, if it was at
   * the same place of the same computer; else this is a copy of what it had open.
   */
  LockFile takenBy(HomeHolder next) {
    return new LockFile(
        Optional.of(next), holder.filter(before -> !before.isAt(next)).or(() -> copied));
  }

  LockFile closed() {
    return new LockFile(Optional.empty(), copied);
  }

  LockFile known() {
    return new LockFile(holder, Optional.empty());
  }

  void write(FileChannel channel) throws IOException {
    JsonObject json = JsonObject.empty();
    if (holder.isPresent()) {
      json = json.with(HOLDER, holder.get().json());
    }
    if (copied.isPresent()) {
      json = json.with(COPIED, copied.get().json());
    }
    ByteBuffer text = ByteBuffer.wrap((Json.compact(json) + "\n").getBytes(StandardCharsets.UTF_8));
    channel.truncate(0);
    for (long at = 0; text.hasRemaining(); ) {
      at += channel.write(text, at);
    }
  }
}
