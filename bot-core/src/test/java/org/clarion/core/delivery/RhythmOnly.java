package org.clarion.core.delivery;

import java.util.function.Supplier;
import org.clarion.core.reminder.Rhythm;

/** Subscriptions of which nothing but the rhythm is asked. */
record RhythmOnly(Supplier<Rhythm> now) implements UnaskedSubscriptions {
  @Override
  public Rhythm rhythm() {
    return now.get();
  }
}
