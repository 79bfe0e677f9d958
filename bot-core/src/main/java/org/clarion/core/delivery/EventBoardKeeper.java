package org.clarion.core.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.BoardPlan;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the lists of events of servers and groups in step with the key dates. To be asked every
 * hour, and when the content has changed; once at a time.
 */
public final class EventBoardKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(EventBoardKeeper.class);

  private final Supplier<KeyDates> dates;
  private final Subscriptions subscriptions;
  private final EventBoards boards;
  private final BoardWording wording;

  /**
   * @param dates the content and its calendar as they are at the moment of asking
   */
  public EventBoardKeeper(
      Supplier<KeyDates> dates,
      Subscriptions subscriptions,
      EventBoards boards,
      BoardWording wording) {
    this.dates = dates;
    this.subscriptions = subscriptions;
    this.boards = boards;
    this.wording = wording;
  }

  /** One server or group of a platform. */
  private record Group(PlatformName platform, String name) {
    static Group of(Place place) {
      return new Group(place.platform(), place.group());
    }
  }

  /** How boards fared, in the words of the log. */
  private enum Fate {
    KEPT,
    FULL,
    NOT_OFFERED,
    NOT_ALLOWED,
    NO_ANSWER
  }

  /**
   * Brings every list that is wanted into step, and empties those that are wanted no more. What
   * fails is left for the next time.
   *
   * @param isOver whether to leave the rest for the next time
   * @return false when one did not answer, so that the next time should be soon
   */
  public boolean keep(Instant now, BooleanSupplier isOver) {
    KeyDates today = dates.get();
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    groups().entrySet().stream()
        .takeWhile(_ -> !isOver.getAsBoolean())
        .forEach(it -> {
          Group group = it.getKey();
          List<BoardEvent> wanted = events(it.getValue(), today, now);
          fates.merge(fate(boards.keep(group.platform(), group.name(), wanted)), 1, Integer::sum);
        });
    if (!fates.isEmpty()) {
      LOG.info("event boards: {}", fates);
    }
    return !fates.containsKey(Fate.NO_ANSWER);
  }

  /** Those that want events, with the places that do, and those that did, with none. */
  private Map<Group, List<Subscription>> groups() {
    Map<Group, List<Subscription>> groups = new LinkedHashMap<>();
    subscriptions.all().stream()
        .filter(it -> it.isOn(Topic.EVENTS))
        .forEach(
            it -> groups.computeIfAbsent(Group.of(it.place()), _ -> new ArrayList<>()).add(it));
    subscriptions
        .withdrawn(Topic.EVENTS)
        .forEach(it -> groups.computeIfAbsent(Group.of(it), _ -> new ArrayList<>()));
    return groups;
  }

  /** What is for any of the places. */
  private List<BoardEvent> events(List<Subscription> places, KeyDates today, Instant now) {
    return BoardPlan.of(
            today,
            dated ->
                places.stream()
                    .anyMatch(it -> it.settings().interest().holds(dated, today.library())),
            now)
        .stream()
        .map(it -> wording.of(it, today))
        .toList();
  }

  private static Fate fate(EventBoards.Outcome outcome) {
    return switch (outcome) {
      case EventBoards.Outcome.Kept _ -> Fate.KEPT;
      case EventBoards.Outcome.Full _ -> Fate.FULL;
      case EventBoards.Outcome.NotOffered _ -> Fate.NOT_OFFERED;
      case EventBoards.Outcome.NotAllowed _ -> Fate.NOT_ALLOWED;
      case EventBoards.Outcome.NoAnswer _ -> Fate.NO_ANSWER;
    };
  }
}
