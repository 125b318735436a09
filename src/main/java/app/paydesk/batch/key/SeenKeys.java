package app.paydesk.batch.key;

import java.util.HashMap;
import java.util.Map;

/** Counts keys that agree, in four bytes a key and spare room. */
final class SeenKeys {
  private final PackedKeys keys;
  private final boolean withContent;
  private final Map<Integer, Integer> repeated = new HashMap<>();
  private int[] places = new int[1 << 10];
  private int count;

  /**
   * @param keys those that were seen
   * @param withContent whether they have to agree in all that their rows say
   */
  SeenKeys(PackedKeys keys, boolean withContent) {
    this.keys = keys;
    this.withContent = withContent;
  }

  /**
   * Counts the key that is added to the keys next.
   *
   * @return how many of the keys agree with it
   */
  int next(Digests key) {
    if (count * 2 >= places.length) {
      grow();
    }
    int mask = places.length - 1;
    int place = key.hash(withContent) & mask;
    while (places[place] != 0 && !keys.digests(places[place] - 1).agrees(key, withContent)) {
      place = (place + 1) & mask;
    }
    if (places[place] != 0) {
      return repeated.merge(places[place], 1, Integer::sum);
    }
    places[place] = keys.size() + 1;
    count++;
    return 0;
  }

  private void grow() {
    int[] before = places;
    places = new int[before.length * 2];
    int mask = places.length - 1;
    for (int key : before) {
      if (key != 0) {
        int place = keys.digests(key - 1).hash(withContent) & mask;
        while (places[place] != 0) {
          place = (place + 1) & mask;
        }
        places[place] = key;
      }
    }
  }
}
