package org.clarion.core.delivery;

import java.util.Optional;
import org.clarion.core.message.Place;

/** Which messages with the coming dates there are. Each method is one transaction. */
public interface Pins {
  /** The message in a place; nothing when none was ever begun there. */
  Optional<Pin> find(Place place);

  /**
   * Notes a message in place of the one before.
   *
   * @return false when the place is not known by this id any more; then nothing was noted
   */
  boolean keep(Pin pin);

  /** Forgets the message in a place, which stays as it is. */
  void forget(Place place);
}
