package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import org.clarion.core.delivery.Roles;

/** The roles as one of several bots sees them. */
record MemoryRoles(MemoryStore store, String owner, Duration skew) implements Roles {
  @Override
  public boolean hold(String role, Instant time, Duration lease) {
    Instant now = time.plus(skew);
    var held = store.leases.get(role);
    if (held != null && !held.owner().equals(owner) && held.until().isAfter(now)) {
      return false;
    }
    store.leases.put(role, new MemoryStore.Lease(owner, now.plus(lease)));
    return true;
  }

  @Override
  public void release(String role, Instant now) {
    var held = store.leases.get(role);
    if (held != null && held.owner().equals(owner)) {
      store.leases.remove(role);
    }
  }
}
