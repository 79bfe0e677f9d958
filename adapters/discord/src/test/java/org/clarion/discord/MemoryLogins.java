package org.clarion.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.delivery.Logins;
import org.clarion.core.message.PlatformName;

/** Logins that outlive the program under test, but not the test. */
final class MemoryLogins implements Logins {
  private final List<Instant> noted = new ArrayList<>();
  private boolean broken;

  @Override
  public synchronized void note(PlatformName platform, Instant now) {
    check();
    noted.add(now);
  }

  @Override
  public synchronized List<Instant> since(PlatformName platform, Instant moment) {
    check();
    return noted.stream().filter(it -> it.isAfter(moment)).limit(REMEMBERED_MAX).toList();
  }

  /** All of them, the oldest first. */
  synchronized List<Instant> all() {
    return List.copyOf(noted);
  }

  /** Whether the store fails from now on. */
  synchronized void breakDown(boolean down) {
    broken = down;
  }

  private void check() {
    if (broken) {
      throw new IllegalStateException("The store is out of order");
    }
  }
}
