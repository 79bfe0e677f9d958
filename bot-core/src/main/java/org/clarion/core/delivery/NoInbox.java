package org.clarion.core.delivery;

import java.time.Instant;
import java.util.function.Supplier;
import org.clarion.core.message.PlatformName;

/** Takes everything to have come for the first time. */
record NoInbox() implements Inbox {
  @Override
  public <T> Handling<T> once(PlatformName platform, long update, Supplier<T> deed, Instant now) {
    return new Handling.First<>(deed.get());
  }

  @Override
  public void answered(PlatformName platform, long update, Instant now) {
    // Nobody asks for it.
  }

  @Override
  public boolean isAnswered(PlatformName platform, long update) {
    return false;
  }

  @Override
  public int forget(Instant before) {
    return 0;
  }
}
