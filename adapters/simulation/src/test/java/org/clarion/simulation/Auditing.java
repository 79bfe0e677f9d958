package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.clarion.core.delivery.Audit;
import org.clarion.core.delivery.State;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Kind;

/** Counts all deliveries in memory, and those that must not be. Looks at each row once. */
final class Auditing {
  private static final Duration NOTICED_WITHIN = Duration.ofMinutes(1);

  /** One lead time and one repeat. */
  private static final int NEVER_TOO_MANY = 2;

  private final MemoryStore store;
  private final Instant now;
  private final Instant noticed;
  private final Map<State, AtomicLong> states = new EnumMap<>(State.class);
  private final Map<Story, List<Row>> stories = new HashMap<>();
  private long early;
  private long past;
  private long stuck;
  private long unwanted;
  private long overdue;

  /** What one place is told of one date. */
  private record Story(PlaceRow place, EntryId entry, String occurrence) {
    static Story of(Row row) {
      return new Story(row.place, row.trigger.entry(), row.trigger.occurrence());
    }
  }

  Auditing(MemoryStore store, Instant now) {
    this.store = store;
    this.now = now;
    this.noticed = now.minus(NOTICED_WITHIN);
  }

  Audit run() {
    store.rows.values().forEach(this::count);
    Map<State, Long> counts = new EnumMap<>(State.class);
    states.forEach((state, count) -> counts.put(state, count.get()));
    long crowded =
        stories.values().stream()
            .filter(it -> it.size() > NEVER_TOO_MANY)
            .filter(Auditing::isCrowded)
            .count();
    return new Audit(
        counts, store.planned, store.forgotten, early, past, stuck, unwanted, crowded, overdue);
  }

  private void count(Row row) {
    states.computeIfAbsent(row.state, _ -> new AtomicLong()).incrementAndGet();
    Instant begins = row.trigger.expiresAt();
    early += row.firstSendAt != null && row.firstSendAt.isBefore(row.trigger.dueAt()) ? 1 : 0;
    past += row.state == State.SENT && !row.lastSendAt.isBefore(begins) ? 1 : 0;
    stuck += row.state == State.SENDING && row.leaseUntil.isBefore(noticed) ? 1 : 0;
    unwanted += isUnwanted(row) ? 1 : 0;
    overdue += isWaiting(row) && begins.isBefore(noticed) ? 1 : 0;
    if (begins.isAfter(now) && isTold(row)) {
      stories.computeIfAbsent(Story.of(row), _ -> new ArrayList<>()).add(row);
    }
  }

  private static boolean isTold(Row row) {
    return row.trigger.kind() == Kind.REMINDER || row.trigger.kind() == Kind.CORRECTION;
  }

  private static boolean isWaiting(Row row) {
    return row.state == State.PLANNED || row.state == State.CLAIMED;
  }

  /** Begun while its topic was off, or before it was turned on again. */
  private static boolean isUnwanted(Row row) {
    if (row.lastSendAt == null) {
      return false;
    }
    Instant off = row.place.offSince.get(row.trigger.topic());
    Instant on = row.place.since.get(row.trigger.topic());
    return off != null
        && row.lastSendAt.isAfter(off)
        && (on == null || row.lastSendAt.isBefore(on));
  }

  /** Of dates still ahead: each lead time once, once more after each correction, and one repeat. */
  private static boolean isCrowded(List<Row> story) {
    long sent = story.stream().filter(it -> it.state == State.SENT).count();
    long corrections = story.stream().filter(it -> it.trigger.kind() == Kind.CORRECTION).count();
    long leads =
        story.stream()
            .filter(it -> it.trigger.kind() == Kind.REMINDER)
            .map(it -> it.trigger.lead())
            .distinct()
            .count();
    return sent > (leads + 1) * (corrections + 1);
  }
}
