package org.clarion.core.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one message with the coming dates up to date in each place that wants one. To be asked
 * every hour, and when the content or what places want has changed; once at a time.
 */
public final class PinKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(PinKeeper.class);

  private final Supplier<KeyDates> dates;
  private final Stored stored;
  private final Supplier<Map<PlatformName, Platform>> platforms;
  private final PinWording wording;

  /** The stored side of it. */
  public record Stored(Pins pins, Subscriptions subscriptions, Ledger ledger) {}

  /**
   * @param dates the content and its calendar as they are at the moment of asking
   * @param platforms those that run at the moment of asking
   */
  public PinKeeper(
      Supplier<KeyDates> dates,
      Stored stored,
      Supplier<Map<PlatformName, Platform>> platforms,
      PinWording wording) {
    this.dates = dates;
    this.stored = stored;
    this.platforms = platforms;
    this.wording = wording;
  }

  /**
   * Brings every message that is wanted up to date, and has those that are wanted no more say so.
   * What fails is left for the next time.
   *
   * @param isOver whether to leave the rest for the next time
   * @return false when a platform did not answer, so that the next time should be soon
   */
  public boolean keep(Instant now, BooleanSupplier isOver) {
    KeyDates today = dates.get();
    LocalDate day = now.atZone(today.almanac().zone()).toLocalDate();
    Map<PinCare.Fate, Integer> fates = new EnumMap<>(PinCare.Fate.class);
    stored.subscriptions().all().stream()
        .filter(it -> it.isOn(Topic.PINNED))
        .takeWhile(_ -> !isOver.getAsBoolean())
        .forEach(it -> fates.merge(bring(it, today, day, now), 1, Integer::sum));
    Message ended = wording.ended();
    stored.subscriptions().withdrawn(Topic.PINNED).stream()
        .takeWhile(_ -> !isOver.getAsBoolean())
        .forEach(it -> fates.merge(end(it, ended, now), 1, Integer::sum));
    fates.remove(PinCare.Fate.UNCHANGED);
    if (!fates.isEmpty()) {
      LOG.info("messages with the coming dates: {}", fates);
    }
    return !fates.containsKey(PinCare.Fate.NO_ANSWER);
  }

  private PinCare.Fate bring(Subscription wants, KeyDates today, LocalDate day, Instant now) {
    Platform platform = platforms.get().get(wants.place().platform());
    return platform == null || isHopeless(wants.place(), now)
        ? PinCare.Fate.UNCHANGED
        : care(platform, wants.place(), now)
            .bring(wording.of(wants.settings().interest(), today, day));
  }

  private PinCare.Fate end(Place place, Message ended, Instant now) {
    Platform platform = platforms.get().get(place.platform());
    return platform == null || isHopeless(place, now)
        ? PinCare.Fate.UNCHANGED
        : care(platform, place, now).end(ended);
  }

  private PinCare care(Platform platform, Place place, Instant now) {
    return new PinCare(stored.pins(), stored.subscriptions(), platform, place, now);
  }

  /** Whether posts do not get through at present, and none is tried yet. */
  private boolean isHopeless(Place place, Instant now) {
    return stored.ledger().trouble(place).filter(it -> it.nextTry().isAfter(now)).isPresent();
  }
}
