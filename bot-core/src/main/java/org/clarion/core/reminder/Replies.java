package org.clarion.core.reminder;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of a place have answered to reminders of single dates: that it is done, that it
 * is not for them, that they want to hear of it once more.
 */
public record Replies(Set<Dismissed> dismissed, Set<OnceMore> onceMore) {
  /** As many answers of each kind as are kept for a place. */
  public static final int KEPT_MAX = 100;

  /** Nobody has answered anything. */
  public static final Replies NONE = new Replies(Set.of(), Set.of());

  /**
   * A date that the place wants no reminders of.
   *
   * @param occurrence the one that is meant; null for all of them
   */
  public record Dismissed(EntryId entry, @Nullable String occurrence) {}

  /** One reminder more of one occurrence. */
  public record OnceMore(EntryId entry, String occurrence, LeadTime lead) {}

  /**
   * @throws IllegalArgumentException when there are more than {@link #KEPT_MAX} of a kind
   */
  public Replies {
    dismissed = Set.copyOf(dismissed);
    onceMore = Set.copyOf(onceMore);
    if (dismissed.size() > KEPT_MAX || onceMore.size() > KEPT_MAX) {
      throw new IllegalArgumentException(
          "Expected at most %d replies of a kind but there are %d and %d"
              .formatted(KEPT_MAX, dismissed.size(), onceMore.size()));
    }
  }

  /** Whether there is room for one more of each kind. */
  public boolean hasRoom() {
    return dismissed.size() < KEPT_MAX && onceMore.size() < KEPT_MAX;
  }

  /** Whether no reminder of the occurrence is wanted any more. */
  public boolean dismisses(EntryId entry, String occurrence) {
    return dismissed.stream()
        .anyMatch(it ->
            it.entry().equals(entry)
                && (it.occurrence() == null || it.occurrence().equals(occurrence)));
  }

  /** Whether one more reminder was asked for that is this one. */
  public boolean asksFor(Trigger trigger) {
    return onceMore.stream()
        .anyMatch(it ->
            it.entry().equals(trigger.entry())
                && it.occurrence().equals(trigger.occurrence())
                && it.lead().id().equals(trigger.lead()));
  }

  public Replies with(Dismissed one) {
    return new Replies(joined(dismissed, one), onceMore);
  }

  public Replies with(OnceMore one) {
    return new Replies(dismissed, joined(onceMore, one));
  }

  /** Without anything that was said about the date. */
  public Replies without(EntryId entry) {
    Set<Dismissed> otherDismissed = new HashSet<>(dismissed);
    otherDismissed.removeIf(it -> it.entry().equals(entry));
    Set<OnceMore> otherOnceMore = new HashSet<>(onceMore);
    otherOnceMore.removeIf(it -> it.entry().equals(entry));
    return new Replies(otherDismissed, otherOnceMore);
  }

  /** What was said about dates as a whole, and about such occurrences. */
  public Replies about(BiPredicate<EntryId, String> occurrences) {
    Set<Dismissed> stillDismissed = new HashSet<>(dismissed);
    stillDismissed.removeIf(it -> {
      String occurrence = it.occurrence();
      return occurrence != null && !occurrences.test(it.entry(), occurrence);
    });
    Set<OnceMore> stillOnceMore = new HashSet<>(onceMore);
    stillOnceMore.removeIf(it -> !occurrences.test(it.entry(), it.occurrence()));
    return new Replies(stillDismissed, stillOnceMore);
  }

  private static <T> Set<T> joined(Set<T> some, T more) {
    Set<T> all = new HashSet<>(some);
    all.add(more);
    return all;
  }
}
