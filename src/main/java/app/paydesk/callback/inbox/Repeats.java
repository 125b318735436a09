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

  /** What was kept since the start. */
  static final class Kept {
    private final Repeats most;
    private int deliveries;
    private long bytes;

    Kept(Repeats most) {
      this.most = most;
    }

    /** Whether one more of that size may be kept; it counts if so. */
    synchronized boolean admits(int size) {
      boolean room = deliveries < most.deliveries && bytes + size <= most.bytes;
      if (room) {
        deliveries++;
        bytes += size;
      }
      return room;
    }
  }
}
