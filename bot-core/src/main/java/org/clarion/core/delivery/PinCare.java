package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.reminder.Subscriptions;

/**
 * Brings the message with the coming dates of one place up to date.
 *
 * <p>That a new one is begun is noted before it is sent. Whoever finds no more than that note does
 * not know whether it was posted: it is looked for, and where the platform has no history, the next
 * one comes a day later.
 */
final class PinCare {
  /** There is no more than one new message in a place within this time. */
  static final Duration NEW_EVERY = Duration.ofDays(1);

  private final Pins pins;
  private final Subscriptions subscriptions;
  private final Platform platform;
  private final Place place;
  private final Instant now;

  /** How it fared, in the words of the log. */
  enum Fate {
    UNCHANGED,
    POSTED,
    EDITED,
    /** Today's new one is gone or in doubt; tomorrow there may be another. */
    PUT_OFF,
    REFUSED,
    UNREACHABLE,
    NO_ANSWER
  }

  PinCare(Pins pins, Subscriptions subscriptions, Platform platform, Place place, Instant now) {
    this.pins = pins;
    this.subscriptions = subscriptions;
    this.platform = platform;
    this.place = place;
    this.now = now;
  }

  /** Has the message say this, posting and pinning it where there is none. */
  Fate bring(Message wanted) {
    Pin known = pins.find(place).orElse(null);
    if (known == null) {
      return post(Pin.begun(place, now), wanted);
    }
    return known.message() == null ? search(known, wanted) : update(known, wanted);
  }

  /** Has the message that there is, if there is one, say this for good. */
  Fate end(Message wanted) {
    Pin known = pins.find(place).orElse(null);
    if (known == null || known.message() == null || says(known, wanted)) {
      return Fate.UNCHANGED;
    }
    return switch (edit(known, wanted)) {
      case Receipt.Delivered _ -> ended(known, wanted, Fate.EDITED);
      // It is gone, and nobody wants another.
      case Receipt.Rejected _ -> ended(known, wanted, Fate.UNCHANGED);
      case Receipt.NotSent _, Receipt.Unknown _ -> Fate.NO_ANSWER;
      case Receipt.Unreachable _ -> Fate.UNREACHABLE;
      case Receipt.Migrated(Place to) -> follow(to);
    };
  }

  private Fate ended(Pin known, Message wanted, Fate fate) {
    // To be pinned again if it is wanted again: somebody may have taken it down by then.
    pins.keep(known.saying(DeliveryKeys.digest(wanted)).pinned(false));
    return fate;
  }

  private Fate search(Pin begun, Message wanted) {
    return switch (platform.look(place, begun.post(), begun.begunAt())) {
      case Sighting.Seen(String id) -> update(begun.postedAs(id, Pin.UNKNOWN), wanted);
      case Sighting.NotSeen _ -> post(begun, wanted);
      case Sighting.CannotLook _ -> anew(begun, wanted);
      case Sighting.NoAnswer _ -> Fate.NO_ANSWER;
    };
  }

  private Fate update(Pin known, Message wanted) {
    if (says(known, wanted)) {
      return known.pinned() ? Fate.UNCHANGED : pin(known, Fate.UNCHANGED);
    }
    return switch (edit(known, wanted)) {
      case Receipt.Delivered(String id) -> posted(known, id, wanted, Fate.EDITED);
      case Receipt.Rejected _ -> anew(known, wanted);
      case Receipt.NotSent _, Receipt.Unknown _ -> Fate.NO_ANSWER;
      case Receipt.Unreachable _ -> Fate.UNREACHABLE;
      case Receipt.Migrated(Place to) -> follow(to);
    };
  }

  private Fate anew(Pin before, Message wanted) {
    return before.begunAt().plus(NEW_EVERY).isAfter(now)
        ? Fate.PUT_OFF
        : post(Pin.begun(place, now), wanted);
  }

  private Fate post(Pin begun, Message wanted) {
    if (!pins.keep(begun)) {
      return Fate.NO_ANSWER;
    }
    return switch (platform.send(place, wanted, begun.post())) {
      case Receipt.Delivered(String id) -> posted(begun, id, wanted, Fate.POSTED);
      case Receipt.NotSent _ -> notPosted(Fate.NO_ANSWER);
      case Receipt.Unknown _ -> Fate.NO_ANSWER;
      case Receipt.Rejected _ -> Fate.REFUSED;
      case Receipt.Unreachable _ -> notPosted(Fate.UNREACHABLE);
      case Receipt.Migrated(Place to) -> {
        notPosted(Fate.NO_ANSWER);
        yield follow(to);
      }
    };
  }

  private Fate posted(Pin before, String id, Message said, Fate fate) {
    Pin posted = before.postedAs(id, DeliveryKeys.digest(said));
    pins.keep(posted);
    return posted.pinned() ? fate : pin(posted, fate);
  }

  /** The next attempt is the first one again. */
  private Fate notPosted(Fate fate) {
    pins.forget(place);
    return fate;
  }

  /** Where it may not be pinned, it stays as it is: perhaps it may later. */
  private Fate pin(Pin posted, Fate fate) {
    return switch (platform.pin(place, idOf(posted))) {
      case Receipt.Delivered _ -> {
        pins.keep(posted.pinned(true));
        yield fate;
      }
      case Receipt.Rejected _, Receipt.Unreachable _ -> fate;
      case Receipt.NotSent _, Receipt.Unknown _ -> Fate.NO_ANSWER;
      case Receipt.Migrated(Place to) -> follow(to);
    };
  }

  private Fate follow(Place to) {
    subscriptions.moved(place.platform(), place.group(), to.group(), now);
    return Fate.NO_ANSWER;
  }

  private Receipt edit(Pin known, Message wanted) {
    return platform.edit(place, idOf(known), wanted);
  }

  private static String idOf(Pin known) {
    return Objects.requireNonNull(known.message());
  }

  private static boolean says(Pin known, Message wanted) {
    return known.digest().equals(DeliveryKeys.digest(wanted));
  }
}
