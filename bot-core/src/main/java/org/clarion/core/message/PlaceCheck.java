package org.clarion.core.message;

import java.util.Set;

/** What a platform says about the bot's standing in a place. */
public sealed interface PlaceCheck {
  /**
   * It is there.
   *
   * @param missing what the bot may not do in it; nothing when all is well
   */
  record Known(Set<Ability> missing) implements PlaceCheck {
    public Known {
      missing = Set.copyOf(missing);
    }
  }

  /** The bot does not know it: it was deleted, or the bot was removed or cannot see it. */
  record NotKnown() implements PlaceCheck {}

  /** The platform does not say at present. */
  record NoAnswer() implements PlaceCheck {}
}
