package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Roles that are to be had as a test wants it. */
final class LendingRoles implements Roles {
  final List<String> released = new CopyOnWriteArrayList<>();
  boolean isFree = true;
  boolean isBroken;

  /** So often a role is to be had before another bot gets it. */
  int passes = Integer.MAX_VALUE;

  @Override
  public boolean hold(String role, Instant now, Duration lease) {
    return isFree && passes-- > 0;
  }

  @Override
  public void release(String role, Instant now) {
    if (isBroken) {
      throw new IllegalStateException("The store is away");
    }
    released.add(role);
  }
}
