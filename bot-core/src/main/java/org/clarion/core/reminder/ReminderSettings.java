package org.clarion.core.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.core.message.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a place wants its reminders.
 *
 * @param leads how long before a date; never empty
 * @param digest when the weekly digest comes; null for none
 * @param postsPerWeekMax from Monday to Sunday; 0 for as many as there are. Corrections and answers
 *     to {@code test} do not count
 * @param mention who is notified by each reminder; null for nobody
 * @param replies what was answered to reminders of single dates
 */
public record ReminderSettings(
    Interest interest,
    List<LeadTime> leads,
    QuietTimes quiet,
    @Nullable DigestTime digest,
    int postsPerWeekMax,
    @Nullable PersonId mention,
    Replies replies) {
  /** As many lead times as a place may have. */
  public static final int LEADS_MAX = 8;

  /** The highest cap; above it none is needed. */
  public static final int POSTS_PER_WEEK_MAX = 50;

  /** What a place has that said no more than that it wants reminders. */
  public static final ReminderSettings DEFAULT =
      new ReminderSettings(Interest.ALL, LeadTime.DEFAULTS, QuietTimes.NONE, null, 0, null);

  /** A day of the week and a wall-clock time in the group's zone. */
  public record DigestTime(DayOfWeek day, LocalTime at) {
    /** Names it in the store, such as {@code MONDAY@07:30}. */
    public String id() {
      return day + "@" + at;
    }

    /** What stands for a lead time in what the digest of a day says. */
    public String lead(LocalDate of) {
      return id() + SEPARATOR + of;
    }

    /** Whether it is this digest that says something. */
    public boolean isLead(String lead) {
      return lead.startsWith(id() + SEPARATOR);
    }

    private static final String SEPARATOR = "/";
  }

  /**
   * @throws IllegalArgumentException when there are no lead times or more than {@link #LEADS_MAX},
   *     or the cap is not 0 to {@link #POSTS_PER_WEEK_MAX}
   */
  public ReminderSettings {
    leads = List.copyOf(leads);
    if (leads.isEmpty() || leads.size() > LEADS_MAX) {
      throw new IllegalArgumentException(
          "Expected 1 to %d lead times but there are %d".formatted(LEADS_MAX, leads.size()));
    }
    if (postsPerWeekMax < 0 || postsPerWeekMax > POSTS_PER_WEEK_MAX) {
      throw new IllegalArgumentException(
          "Expected a cap of 0 to %d but was %d".formatted(POSTS_PER_WEEK_MAX, postsPerWeekMax));
    }
  }

  /** The settings of a place in which nobody has answered to a reminder. */
  public ReminderSettings(
      Interest interest,
      List<LeadTime> leads,
      QuietTimes quiet,
      @Nullable DigestTime digest,
      int postsPerWeekMax,
      @Nullable PersonId mention) {
    this(interest, leads, quiet, digest, postsPerWeekMax, mention, Replies.NONE);
  }

  /** The lead times of all dates, and those of single ones that were asked for once more. */
  public Set<LeadTime> leadsInUse() {
    return Stream.concat(leads.stream(), replies.onceMore().stream().map(Replies.OnceMore::lead))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether other dates are wanted than before, or the same at other times. */
  public boolean asksForOthersThan(ReminderSettings before) {
    return !interest.equals(before.interest)
        || !leads.equals(before.leads)
        || !Objects.equals(digest, before.digest);
  }

  public ReminderSettings withInterest(Interest other) {
    return new ReminderSettings(other, leads, quiet, digest, postsPerWeekMax, mention, replies);
  }

  public ReminderSettings withLeads(List<LeadTime> other) {
    return new ReminderSettings(interest, other, quiet, digest, postsPerWeekMax, mention, replies);
  }

  public ReminderSettings withQuiet(QuietTimes other) {
    return new ReminderSettings(interest, leads, other, digest, postsPerWeekMax, mention, replies);
  }

  public ReminderSettings withDigest(@Nullable DigestTime other) {
    return new ReminderSettings(interest, leads, quiet, other, postsPerWeekMax, mention, replies);
  }

  public ReminderSettings withPostsPerWeekMax(int other) {
    return new ReminderSettings(interest, leads, quiet, digest, other, mention, replies);
  }

  public ReminderSettings withMention(@Nullable PersonId other) {
    return new ReminderSettings(interest, leads, quiet, digest, postsPerWeekMax, other, replies);
  }

  public ReminderSettings withReplies(Replies other) {
    return new ReminderSettings(interest, leads, quiet, digest, postsPerWeekMax, mention, other);
  }
}
