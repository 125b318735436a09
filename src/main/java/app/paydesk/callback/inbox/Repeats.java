package app.paydesk.callback.inbox;

/**
 * How many repeats are kept. A repeat says nothing new, and whoever saw one valid callback can send
 * it for ever; beyond these it is answered as before and only counted.
 *
 * @param deliveries most of them since the start
 * @param bytes most bytes of their bodies
 */
record Repeats(int deliveries, long bytes) {
  static final Repeats USUAL = new Repeats(100_000, 256L << 20);

  /** What was kept since the start. Safe for use by many threads. */
  static final class Kept {
    private final Repeats most;
    private int deliveries;
    private long bytes;

    Kept(Repeats most) {
      this.most = most;
    }

    /**
     * The room for a callback that may turn out to be a repeat, held while it is decided and
     * written so that as many at once as come stay within what is kept.
     *
     * @param size bytes of its body
     */
    synchronized Place place(int size) {
      boolean room = deliveries < most.deliveries && bytes + size <= most.bytes;
      if (room) {
        deliveries++;
        bytes += size;
      }
      return new Place(this, size, room);
    }

    private synchronized void free(int size) {
      deliveries--;
      bytes -= size;
    }
  }

  /** Room for one repeat, free again when this is closed unless the repeat was kept. */
  static final class Place implements AutoCloseable {
    private final Kept kept;
    private final int size;
    private final boolean room;
    private boolean used;

    private Place(Kept kept, int size, boolean room) {
      this.kept = kept;
      this.size = size;
      this.room = room;
    }

    /** Whether there is room. */
    boolean room() {
      return room;
    }

    /** A repeat was kept in it. */
    void use() {
      used = true;
    }

    @Override
    public void close() {
      if (room && !used) {
        kept.free(size);
      }
    }
  }
}
