package org.clarion.core.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;

/** Which places want what. Each method is one transaction. */
public interface Subscriptions {
  /** As many places as one bot serves. */
  int PLACES_MAX = 100_000;

  /**
   * Has a topic posted in a place from now on, with the settings the place had before or else the
   * default ones.
   *
   * @return false when it was on already
   */
  boolean turnOn(Place place, Topic topic, Instant now);

  /**
   * Stops a topic in a place and drops what was still planned of it. The settings are kept. No post
   * of that topic starts after it has returned; see {@link #isUnderWay}.
   *
   * @return false when it was off already
   */
  boolean turnOff(Place place, Topic topic, Instant now);

  /** Since when a place has wanted the topic; nothing when it is off. */
  Optional<Instant> onSince(Place place, Topic topic);

  /** Whether a post is on its way to the place at this moment and may still appear. */
  boolean isUnderWay(Place place, Instant now);

  /** What a place has asked for; nothing when it never asked for anything. */
  Optional<Subscription> find(Place place);

  /** The places that have any topic on, at most {@link #PLACES_MAX} of them, in a fixed order. */
  List<Subscription> all();

  /** The places that had a topic on and have it off now, at most {@link #PLACES_MAX} of them. */
  List<Place> withdrawn(Topic topic);

  /** Keeps other settings for a place, whether its topics are on or off. */
  void change(Place place, ReminderSettings settings, Instant now);

  /**
   * Stops posting to all places of a server or group that the bot is no longer a member of. What
   * they asked for is kept, until {@link #comeBack} or for {@link
   * org.clarion.core.delivery.ProbeWaits#GIVE_UP_AFTER}, after which they are forgotten.
   */
  void leave(PlatformName platform, String group, Instant now);

  /** Posts to the places of a server or group again, of which the bot is a member again. */
  void comeBack(PlatformName platform, String group, Instant now);

  /**
   * Has all places of a server or group go by another id from now on, with all that belongs to
   * them: what they asked for, what waits and what was posted. Of a place that is there under both
   * ids one remains. Repeating it changes nothing.
   *
   * @param to what the group is called from now on; a place whose channel was the group goes by it
   *     as well
   */
  void moved(PlatformName platform, String from, String to, Instant now);

  /** All times at which any place that has reminders on wants them. */
  Rhythm rhythm();
}
