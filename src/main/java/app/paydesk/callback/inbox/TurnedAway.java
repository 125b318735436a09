package app.paydesk.callback.inbox;

import app.paydesk.words.Message;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts requests that were answered without being looked into, by their status. */
public final class TurnedAway {
  private final Map<Integer, AtomicLong> counts = new ConcurrentSkipListMap<>();

  /** One more; how many there are with this status. */
  public long count(int status) {
    return counts.computeIfAbsent(status, _ -> new AtomicLong()).incrementAndGet();
  }

  /** A sentence for each status that occurred, with its number. */
  public List<Message> notes() {
    return counts.entrySet().stream()
        .map(count -> Message.of("listener.turned-away." + count.getKey(), count.getValue()))
        .toList();
  }
}
