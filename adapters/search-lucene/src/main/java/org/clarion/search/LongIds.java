package org.clarion.search;

import java.util.Arrays;

/** Numbers keys in the order in which they are first seen; an open hash table without objects. */
final class LongIds {
  private static final int CAPACITY_MIN = 1 << 10;
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[CAPACITY_MIN];
  private int[] ids = new int[CAPACITY_MIN];
  private int size;

  LongIds() {
    Arrays.fill(ids, -1);
  }

  int size() {
    return size;
  }

  /** The number of a key, or -1 when it has none. */
  int find(long key) {
    return ids[slot(key)];
  }

  /** The number of a key, a new one when it had none. */
  int findOrAdd(long key) {
    int slot = slot(key);
    if (ids[slot] >= 0) {
      return ids[slot];
    }
    keys[slot] = key;
    ids[slot] = size;
    size++;
    if (size * 2 > ids.length) {
      grow();
    }
    return size - 1;
  }

  private int slot(long key) {
    int slot = (int) ((key * SCATTER) >>> 32) & (ids.length - 1);
    while (ids[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & (ids.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldIds = ids;
    keys = new long[oldKeys.length * 2];
    ids = new int[oldIds.length * 2];
    Arrays.fill(ids, -1);
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        ids[slot] = oldIds[i];
      }
    }
  }
}
