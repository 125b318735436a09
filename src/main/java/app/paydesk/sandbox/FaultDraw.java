package app.paydesk.sandbox;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Draws faults. What strikes depends on the seed, the payment and how often it was asked for, so
 * that a run can be repeated whatever the order of threads.
 */
final class FaultDraw {
  private static final int MILLION = 1_000_000;
  private static final int LATEST_DAYS = 10;
  private static final int MOST_SUBJECTS = 3 * SandboxStore.MOST;

  private final long seed;
  private final List<Fault> faults;
  private final Map<String, Integer> turns =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST_SUBJECTS;
        }
      };
  private final Map<Fault.Kind, Integer> counts = new EnumMap<>(Fault.Kind.class);

  FaultDraw(long seed, List<Fault> faults) {
    this.seed = seed;
    this.faults = List.copyOf(faults);
  }

  /** What strikes the next request for that payment. */
  Optional<Fault.Kind> ofRequest(String paymentId) {
    return draw("request " + paymentId, k -> k.subject() == Fault.Kind.Subject.REQUEST);
  }

  /** What strikes the next callback of that payment. */
  Optional<Fault.Kind> ofCallback(String paymentId) {
    return draw("callback " + paymentId, k -> k.subject() == Fault.Kind.Subject.CALLBACK);
  }

  /** The unusual way that the next operation of that payment goes; sale, payout or refund. */
  Optional<Scenario> ofCourse(String paymentId, String type) {
    return draw(
            "course " + paymentId,
            k ->
                k.subject() == Fault.Kind.Subject.COURSE
                    && Scenarios.under(k.word()).types().contains(type))
        .map(k -> Scenarios.under(k.word()));
  }

  /** How many days a late callback is late, 1–10. */
  int daysLate(String paymentId, long operationId) {
    return 1 + Math.floorMod(mix(seed, "days " + paymentId + " " + operationId), LATEST_DAYS);
  }

  /** How often each kind struck, in a fixed order. */
  synchronized Map<Fault.Kind, Integer> counts() {
    return new EnumMap<>(counts);
  }

  private synchronized Optional<Fault.Kind> draw(String subject, Predicate<Fault.Kind> fits) {
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    int turn = turns.merge(subject, 1, Integer::sum);
    int drawn = Math.floorMod(mix(seed, subject + " " + turn), MILLION);
    int upTo = 0;
    for (Fault fault : faults) {
      if (fits.test(fault.kind())) {
        upTo += fault.perMillion();
        if (drawn < upTo) {
          counts.merge(fault.kind(), 1, Integer::sum);
          return Optional.of(fault.kind());
        }
      }
    }
    return Optional.empty();
  }

  /** FNV-1a over the text, started from the seed, then spread by the SplitMix64 finisher. */
  private static int mix(long seed, String text) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return (int) (hash ^ (hash >>> 31)) & Integer.MAX_VALUE;
  }
}
