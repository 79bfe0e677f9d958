package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done now and then beside the posts: notes, audits, forgetting. */
final class Housekeeping {
  /** How often it is noted that the bot runs. Each note is a write that the disk has to take. */
  static final Duration BEAT_EVERY = Duration.ofMinutes(10);

  /** Who was away for longer says so on return. */
  static final Duration AWAY_AFTER = Duration.ofMinutes(20);

  static final Duration AUDIT_EVERY = Duration.ofHours(1);
  static final Duration FORGET_EVERY = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Ledger ledger;
  private final Inbox inbox;
  private @Nullable Instant before;
  private @Nullable Instant beat;
  private @Nullable Instant audited;
  private @Nullable Instant forgotten;

  Housekeeping(Ledger ledger, Inbox inbox) {
    this.ledger = ledger;
    this.inbox = inbox;
  }

  /** When it was noted last that the bot runs, now or before its start; null when it never was. */
  @Nullable Instant lastBeat() {
    if (beat == null && before == null) {
      before = ledger.lastBeat().orElse(null);
    }
    return beat == null ? before : beat;
  }

  /** Has organisers hear that the clock was wrong, now that it is right again. */
  void clockWasWrong(Instant ours, Instant theirs, Instant now) {
    ledger.report(new Report.WrongClock(ours, theirs), now);
  }

  /** What comes before a pass: the note that there is one. */
  void beat(Instant now) {
    if (isDue(beat, BEAT_EVERY, now)) {
      note(now);
    }
  }

  /** What comes after a pass, when nothing is left over from the time before it. */
  void look(Instant now) {
    if (isDue(audited, AUDIT_EVERY, now)) {
      audited = now;
      audit(now);
    }
    if (isDue(forgotten, FORGET_EVERY, now)) {
      forgotten = now;
      ledger.forget(now.minus(Ledger.KEPT_FOR), now.minus(ProbeWaits.GIVE_UP_AFTER));
      // Last, because it gives back the room of what is forgotten.
      inbox.forget(now.minus(Inbox.KEPT_FOR));
    }
  }

  private void note(Instant now) {
    // Another bot may have had the role meanwhile: then nobody was away.
    Instant last = ledger.lastBeat().orElse(null);
    if (last != null && Duration.between(last, now).compareTo(AWAY_AFTER) > 0) {
      ledger.report(new Report.Away(last, now), now);
    }
    ledger.beat(now);
    beat = now;
  }

  private void audit(Instant now) {
    Audit audit = ledger.audit(now);
    audit.breaches().forEach(it -> LOG.error("audit: {} {}", it.count(), it.rule()));
    LOG.info(
        "audit: {} sent, {} skipped, {} held, {} waiting, {} breaches",
        audit.count(State.SENT),
        audit.count(State.SKIPPED),
        audit.count(State.HELD),
        audit.count(State.PLANNED),
        audit.breaches().size());
  }

  private static boolean isDue(@Nullable Instant last, Duration every, Instant now) {
    return last == null || Duration.between(last, now).abs().compareTo(every) >= 0;
  }
}
