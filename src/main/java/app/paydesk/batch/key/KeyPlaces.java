package app.paydesk.batch.key;

import java.util.Locale;
import java.util.OptionalInt;

/** Finds keys by the names of their operations, in about eight bytes a key. */
public final class KeyPlaces {
  private final PackedKeys keys;
  private final NumberTable table;

  /** Of all keys so far. */
  public KeyPlaces(PackedKeys keys) {
    this.keys = keys;
    this.table = new NumberTable(keys.size(), place -> keys.folded(place).hashCode());
    for (int place = keys.size() - 1; place >= 0; place--) {
      String folded = keys.folded(place);
      if (find(folded) == NumberTable.NONE) {
        table.add(folded.hashCode(), place);
      }
    }
  }

  /** The place of the last key whose operation has that name, whatever its case. */
  public OptionalInt of(String ref) {
    int place = find(ref.toLowerCase(Locale.ROOT));
    return place == NumberTable.NONE ? OptionalInt.empty() : OptionalInt.of(place);
  }

  private int find(String folded) {
    return table.find(folded.hashCode(), place -> keys.folded(place).equals(folded));
  }
}
