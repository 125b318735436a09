package app.paydesk.batch.key;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds numbers by what they stand for, in four bytes a number and spare room. What that is stays
 * with whoever asks.
 */
final class NumberTable {
  /** Stands for no number. */
  static final int NONE = -1;

  private static final int FEWEST = 1 << 8;

  private final IntUnaryOperator hashes;
  private int[] slots;
  private int count;

  /**
   * @param expected how many numbers are expected
   * @param hashes of what a number stands for that was added before
   */
  NumberTable(int expected, IntUnaryOperator hashes) {
    this.hashes = hashes;
    this.slots = new int[4 * Integer.highestOneBit(Math.max(FEWEST, expected))];
  }

  /**
   * The number that stands for something, or {@link #NONE}.
   *
   * @param same whether a number stands for it
   */
  int find(int hash, IntPredicate same) {
    int slot = slot(hash);
    while (slots[slot] != 0 && !same.test(slots[slot] - 1)) {
      slot = next(slot);
    }
    return slots[slot] - 1;
  }

  /**
   * Adds a number that was not found.
   *
   * @param number from 0
   */
  void add(int hash, int number) {
    if (count * 2 >= slots.length) {
      grow();
    }
    put(hash, number + 1);
    count++;
  }

  private void grow() {
    int[] before = slots;
    slots = new int[before.length * 2];
    for (int taken : before) {
      if (taken != 0) {
        put(hashes.applyAsInt(taken - 1), taken);
      }
    }
  }

  private void put(int hash, int taken) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = taken;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
