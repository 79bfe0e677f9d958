package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.date.Recurrences;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.PlatformName;

/** Everything that one seed makes: the time, the store, the platforms, the bots, and the faults. */
final class World {
  static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final int TAIL_MAX = 200;

  final Clockwork clockwork = new Clockwork();
  final Phrasebook phrasebook = new Phrasebook();
  final Map<PlatformName, Chat> chats = new LinkedHashMap<>();
  final List<Bot> bots = new ArrayList<>();
  final Map<Fault, Long> hits = new EnumMap<>(Fault.class);
  final List<String> violations = new ArrayList<>();
  final Spans clockWrong = new Spans();
  final SplittableRandom random;
  final Instant start;
  final Storage storage;
  final Plant plant;
  final Watch watch = new Watch(this);

  long faultsUntil;
  Duration clockOff = Duration.ZERO;
  KeyDates dates;
  long contentChangedAt = Long.MIN_VALUE / 2;
  long hash = 17;
  long posts;
  long ambiguous;
  final Map<EntryId, Long> changedAt = new HashMap<>();
  private List<String> untilViolated = List.of();
  private final Deque<String> tail = new ArrayDeque<>();

  World(long seed, Instant start, Storage storage, Plant plant) {
    this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
    this.start = start;
    this.storage = storage;
    this.plant = plant;
    this.dates = KeyDates.of(storage.keep(Library.empty()), ZONE, null, Recurrences.NONE);
  }

  /** What time it really is. */
  Instant now() {
    return start.plusNanos(clockwork.now());
  }

  /** What time the machine says it is. */
  Instant wall() {
    return now().plus(clockOff);
  }

  long at(Instant moment) {
    return Duration.between(start, moment).toNanos();
  }

  boolean isFaulty() {
    return clockwork.now() < faultsUntil;
  }

  /** Whether something happens that does so with this probability, while there are faults. */
  boolean strikes(double probability) {
    return isFaulty() && random.nextDouble() < probability;
  }

  void hit(Fault fault) {
    hits.merge(fault, 1L, Long::sum);
  }

  Duration between(Duration from, Duration to) {
    return Duration.ofNanos(random.nextLong(from.toNanos(), to.toNanos()));
  }

  /** Stores other content and has the bots know. */
  void publish(Library library) {
    dates = KeyDates.of(storage.keep(library), ZONE, null, Recurrences.NONE);
    contentChangedAt = clockwork.now();
    wakeBots();
  }

  /** When an entry was changed last; long ago if never. */
  long changedAt(EntryId entry) {
    return changedAt.getOrDefault(entry, Long.MIN_VALUE / 2);
  }

  void wakeBots() {
    if (plant != Plant.SLEEPS_ON_OLD_SCHEDULE) {
      bots.forEach(Bot::wake);
    }
  }

  void trace(String what) {
    hash = hash * 31 + what.hashCode();
    hash = hash * 31 + clockwork.now();
    tail.add(now() + " " + what);
    if (tail.size() > TAIL_MAX) {
      tail.remove();
    }
  }

  void violated(String invariant, String what) {
    trace("VIOLATED " + invariant + ": " + what);
    if (violations.isEmpty()) {
      untilViolated = List.copyOf(tail);
    }
    violations.add(invariant + ": " + what + " at " + now());
  }

  void run(Duration faults, Duration calm) {
    faultsUntil = faults.toNanos();
    clockwork.run(faults.plus(calm).toNanos());
    watch.atEnd();
  }

  /** What happened before the first violation. */
  List<String> tail() {
    return untilViolated;
  }
}
