package app.paydesk.batch.key;

import java.util.HashMap;
import java.util.Map;

/** Counts keys that agree, in little more than four bytes a key. */
final class SeenKeys {
  private final PackedKeys keys;
  private final boolean withContent;
  private final Map<Integer, Integer> repeated = new HashMap<>();
  private final NumberTable table;

  /**
   * @param keys those that were seen
   * @param withContent whether they have to agree in all that their rows say
   */
  SeenKeys(PackedKeys keys, boolean withContent) {
    this.keys = keys;
    this.withContent = withContent;
    this.table = new NumberTable(0, place -> keys.digests(place).hash(withContent));
  }

  /**
   * Counts the key that is added to the keys next.
   *
   * @return how many of the keys agree with it
   */
  int next(Digests key) {
    int hash = key.hash(withContent);
    int first = table.find(hash, place -> keys.digests(place).agrees(key, withContent));
    if (first != NumberTable.NONE) {
      return repeated.merge(first, 1, Integer::sum);
    }
    table.add(hash, keys.size());
    return 0;
  }
}
