package org.clarion.testkit.loopback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.message.Place;

/** All places of a platform and what stands in them. Guarded by whoever holds it. */
final class Rooms {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Repeats repeats;
  private final Limits limits;
  private final Map<String, Shown> messages = new LinkedHashMap<>();
  private final Deque<Instant> posts = new ArrayDeque<>();
  private final Map<Place, Deque<Instant>> postsByPlace = new HashMap<>();
  private final Set<Place> closed = new HashSet<>();
  private final Map<Place, Place> moved = new HashMap<>();
  private int overLimit;
  private int dropped;

  Rooms(Repeats repeats, Limits limits) {
    this.repeats = repeats;
    this.limits = limits;
  }

  void close(Place place) {
    closed.add(place);
  }

  void open(Place place) {
    closed.remove(place);
  }

  void move(Place from, Place to) {
    moved.put(from, to);
  }

  /** How many requests came although the limit was reached. */
  int overLimit() {
    return overLimit;
  }

  /** How many repeats were dropped. */
  int dropped() {
    return dropped;
  }

  List<Shown> shown() {
    return List.copyOf(messages.values());
  }

  /** Does what was asked for, or says why not. */
  Answer take(Arrival arrival) {
    Place to = moved.get(arrival.place());
    if (to != null) {
      var address = new Form(Map.of("group", to.group(), "channel", to.channel()));
      return new Answer(Answer.REFUSED, "moved", Map.of(Answer.MOVED_TO, address.encoded()));
    }
    if (closed.contains(arrival.place())) {
      return Answer.of(Answer.FORBIDDEN, "the bot is not a member");
    }
    String edited = arrival.edits();
    return edited == null ? post(arrival) : edit(edited, arrival.text());
  }

  /** How long a post has to wait that is one too many; nothing when it is not. */
  Optional<Duration> overLimit(Arrival arrival) {
    Deque<Instant> here = postsByPlace.computeIfAbsent(arrival.place(), _ -> new ArrayDeque<>());
    forget(posts, arrival.at().minus(SECOND));
    forget(here, arrival.at().minus(MINUTE));
    Optional<Instant> free = Optional.empty();
    if (here.size() >= limits.perPlaceAndMinuteMax()) {
      free = Optional.of(here.element().plus(MINUTE));
    } else if (posts.size() >= limits.perSecondMax()) {
      free = Optional.of(posts.element().plus(SECOND));
    }
    if (free.isPresent()) {
      overLimit++;
    } else {
      posts.add(arrival.at());
      here.add(arrival.at());
    }
    return free.map(it -> Duration.between(arrival.at(), it));
  }

  private Answer post(Arrival arrival) {
    String key = arrival.key();
    if (key == null) {
      return Answer.of(Answer.REFUSED, "no key");
    }
    Optional<Shown> first = first(arrival, key);
    if (first.isPresent()) {
      dropped++;
      return Answer.of(Answer.OK, first.get().id());
    }
    String id = "m" + (messages.size() + 1);
    messages.put(
        id,
        new Shown(
            id,
            arrival.at(),
            arrival.place(),
            key,
            arrival.text(),
            arrival.answersTo(),
            List.of()));
    return Answer.of(Answer.OK, id);
  }

  private Optional<Shown> first(Arrival arrival, String key) {
    return messages.values().stream()
        .filter(it -> it.key().equals(key))
        .filter(it -> it.at().plus(repeats.droppedFor()).isAfter(arrival.at()))
        .findFirst();
  }

  private Answer edit(String id, String text) {
    Shown before = messages.get(id);
    if (before == null) {
      return Answer.of(Answer.REFUSED, "no such message");
    }
    List<String> texts = new ArrayList<>(before.before());
    texts.add(before.text());
    messages.put(
        id,
        new Shown(id, before.at(), before.place(), before.key(), text, before.answersTo(), texts));
    return Answer.of(Answer.OK, id);
  }

  private static void forget(Deque<Instant> moments, Instant until) {
    while (!moments.isEmpty() && !moments.element().isAfter(until)) {
      moments.remove();
    }
  }
}
