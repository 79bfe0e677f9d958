package org.clarion.core.reminder;

import java.time.Instant;
import java.util.Optional;
import org.clarion.core.message.Message;

/** Words a reminder at the moment it is sent, from the content as it is then. */
public interface Wording {
  /** What to post; nothing when the date is gone, has moved or must not be announced. */
  Optional<Message> of(Delivery delivery, Instant now);
}
