package org.clarion.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.KeyDates;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Posts from the moment they are planned until it is known what became of them. Each method is one
 * transaction; what it returned for is on disk. It finds and guards rows; what is to become of them
 * is decided by {@link PostingRules}, {@link Judge}, {@link Corrections} and {@link Verdicts}.
 */
public interface Outbox {
  /** As many triggers as fall due in one pass; the others are a matter of the next. */
  int DUE_MAX = 200;

  /**
   * What is to be planned.
   *
   * @param dates the calendar as it was planned from; its library's revision tells plans apart
   */
  record Plan(KeyDates dates, List<Trigger> triggers) {
    public Plan {
      triggers = List.copyOf(triggers);
    }
  }

  /**
   * Under what conditions a post may be started.
   *
   * @param dates the calendar that it will be worded from
   * @param fresh whether it is certain that no earlier attempt was posted, so that a new window for
   *     repeats begins
   * @param leaseUntil nobody else takes it before
   */
  record Start(KeyDates dates, boolean fresh, Instant leaseUntil) {}

  /**
   * What one look shows.
   *
   * @param isIdle whether nothing is due, and nobody left anything lying
   * @param subscriptions the revision of {@link org.clarion.core.reminder.Rhythm}
   */
  record Glance(boolean isIdle, long subscriptions) {}

  /** Looks whether there is anything to do; cheap enough to be asked every few seconds. */
  Glance glance(Instant now);

  /**
   * Makes the pending triggers exactly these: new ones come in, pending ones that are not among
   * them go, those that were carried out stay as they are and do not come back. Then holds what
   * places were told, or may have been, against the calendar: what waits with another time than the
   * date has now is skipped as {@link Reason#MOVED}, what was skipped so and is right again waits
   * again, and every place that knows or may know another time gets a correction, see {@link
   * Corrections}; with the first, a {@link Report.Corrected}.
   *
   * @return false when a plan from later content is there already; then nothing was changed
   */
  boolean plan(Plan plan, Instant now);

  /**
   * Writes one delivery for every due trigger and every place that wants it, see {@link
   * PostingRules#wants}. Of several lead times that are overdue for one place and occurrence only
   * the latest is kept, and none after a correction that came later. Repeating it changes nothing.
   *
   * @return how many triggers were carried out, at most {@link #DUE_MAX}; none when the content is
   *     another than that of the calendar given
   */
  int fanOut(KeyDates dates, Instant now);

  /**
   * Gives back what was claimed by a sender whose lease is over, and skips what has expired and
   * what a later lead time or a correction has taken the place of.
   *
   * @return how many deliveries were given back
   */
  int tidy(Instant now);

  /**
   * Takes over posts whose sender vanished while they were being sent. They stay {@link
   * State#SENDING}, under a new fence.
   */
  List<Post> lapsed(Instant now, Instant leaseUntil, int limit);

  /**
   * Takes posts for one sender until the lease runs out; nobody else gets them meanwhile. What is
   * due together in a place and of one kind is one post of at most {@link PostingRules#membersMax}
   * members; what was begun under a key stays together. Soonest event first. Nothing for places
   * that cannot be posted to and whose next probe is not due.
   */
  List<Post> claim(Instant now, Instant leaseUntil, int limit);

  /**
   * Marks a claimed post as being sent, just before it is, after {@link Judge} has looked at it.
   *
   * @return the post with the members that are to be sent; nothing when it must not be sent now:
   *     then its members were skipped, put off or given back, or belong to somebody else, or the
   *     content is another than that of the calendar given
   */
  Optional<Post> start(Post post, Start start, Instant now);

  /**
   * Writes down what became of a post that was claimed, taken over or started, and what that says
   * about its place. A place that turns out unreachable is reported once.
   *
   * @param report what organisers should hear of it; null for nothing
   * @return false when another sender had taken it over; then nothing was written
   */
  boolean settle(Post post, Verdict verdict, PlaceNews news, @Nullable Report report, Instant now);
}
