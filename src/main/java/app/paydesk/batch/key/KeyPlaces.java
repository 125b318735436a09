package app.paydesk.batch.key;

import java.util.Locale;
import java.util.OptionalInt;

/** Finds keys by the names of their operations, in about eight bytes a key. */
public final class KeyPlaces {
  private final PackedKeys keys;
  private final int[] places;

  /** Of all keys so far. */
  public KeyPlaces(PackedKeys keys) {
    this.keys = keys;
    this.places = new int[4 * Integer.highestOneBit(Math.max(1, keys.size()))];
    for (int i = 0; i < keys.size(); i++) {
      places[place(keys.folded(i))] = i + 1;
    }
  }

  /** The place of the last key whose operation has that name, whatever its case. */
  public OptionalInt of(String ref) {
    int key = places[place(ref.toLowerCase(Locale.ROOT))];
    return key == 0 ? OptionalInt.empty() : OptionalInt.of(key - 1);
  }

  private int place(String folded) {
    int mask = places.length - 1;
    int hash = folded.hashCode();
    int place = (hash ^ hash >>> 16) & mask;
    while (places[place] != 0 && !keys.folded(places[place] - 1).equals(folded)) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
