package org.clarion.core.calendar;

import java.util.List;
import org.clarion.core.message.PlatformName;

/** The lists of events that platforms keep for a whole server or group, beside its channels. */
public interface EventBoards {
  /** No server or group may have more (Discord's scheduled events). */
  int EVENTS_MAX = 100;

  /** Those of a bot whose platforms have no such thing. */
  EventBoards NONE = new NoBoards();

  /**
   * Makes the bot's own events on a board the ones wanted: adds what is not there, changes what is
   * otherwise, takes away what is wanted no more. Leaves other people's events alone, and those
   * that have begun. Done twice it changes nothing; within a bounded time.
   *
   * @param group the server or group, as the platform names it
   * @param wanted at most {@link #EVENTS_MAX}, the nearest first, none of which has begun
   */
  Outcome keep(PlatformName platform, String group, List<BoardEvent> wanted);

  /** Whether a board can be kept, as far as that is known without asking the platform. */
  Standing standing(PlatformName platform, String group);

  /** How the bot stands to a board. */
  enum Standing {
    /** It may keep it, as far as is known. */
    READY,
    /** It may not, until somebody there allows it to. */
    NOT_ALLOWED,
    /** There is no such thing. */
    NOT_OFFERED
  }

  /** What became of a board. */
  sealed interface Outcome {
    /** It is as wanted. */
    record Kept(int added, int changed, int removed) implements Outcome {}

    /**
     * There was room for the nearest only: other people's events fill the rest.
     *
     * @param left how many are not shown
     */
    record Full(int left) implements Outcome {}

    /** The platform has no such thing. */
    record NotOffered() implements Outcome {}

    /** The bot may not, until somebody there allows it to. */
    record NotAllowed() implements Outcome {}

    /** The platform did not answer, or broke off; to be tried again later. */
    record NoAnswer() implements Outcome {}
  }
}
