package org.clarion.core.content;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Almanac;
import org.clarion.core.date.Occurrences;

/**
 * All occurrences that touch one calendar year, soonest first. What is under way on a day is found
 * without looking at all that is over.
 */
final class YearOfDates {
  private static final int ROOT = 1;

  private final int year;
  private final List<Dated> dates;

  /**
   * A binary tree over the occurrences: each knot holds the last day (as an epoch day) on which one
   * of those below it is still under way.
   */
  private final long[] lastDays;

  private YearOfDates(int year, List<Dated> dates) {
    this.year = year;
    this.dates = dates;
    this.lastDays = lastDays(dates);
  }

  static YearOfDates of(int year, List<Entry> entries, Almanac almanac) {
    LocalDate from = LocalDate.of(year, 1, 1);
    LocalDate to = LocalDate.of(year, 12, 31);
    List<Dated> found = new ArrayList<>();
    for (Entry entry : entries) {
      entry
          .keyDate()
          .ifPresent(it ->
              Occurrences.between(it, from, to, almanac)
                  .forEach(occurrence -> found.add(new Dated(entry, occurrence))));
    }
    found.sort(KeyDates.SOONEST_FIRST);
    return new YearOfDates(year, found);
  }

  /** Those that touch a day between the two. */
  List<Dated> between(LocalDate from, LocalDate to) {
    List<Dated> found = notOverBefore(from.toEpochDay(), dates.size());
    found.removeIf(it -> it.occurrence().timing().earliest().isAfter(to));
    return found;
  }

  /** The first of those that are not over before the day. */
  List<Dated> notOverBy(LocalDate day, int limit) {
    return notOverBefore(day.toEpochDay(), limit);
  }

  /** Those that begin in the year itself, by the given day. */
  List<Dated> beginningBy(LocalDate last) {
    return dates.subList(firstOf(LocalDate.of(year, 1, 1)), firstOf(last.plusDays(1)));
  }

  /** The first of those that begin in the year itself. */
  List<Dated> beginning(int limit) {
    int first = firstOf(LocalDate.of(year, 1, 1));
    return dates.subList(first, Math.min(dates.size(), first + limit));
  }

  /** The place of the first that begins on the day or later. */
  private int firstOf(LocalDate day) {
    int low = 0;
    int high = dates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dates.get(middle).occurrence().timing().earliest().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first of those whose last day is the given one or later, from left to right. */
  private List<Dated> notOverBefore(long day, int limit) {
    List<Dated> found = new ArrayList<>();
    Deque<Integer> knots = new ArrayDeque<>(List.of(ROOT));
    while (!knots.isEmpty() && found.size() < limit) {
      int knot = knots.pop();
      if (lastDays[knot] >= day) {
        if (knot >= leaves()) {
          found.add(dates.get(knot - leaves()));
        } else {
          knots.push(2 * knot + 1);
          knots.push(2 * knot);
        }
      }
    }
    return found;
  }

  private int leaves() {
    return lastDays.length / 2;
  }

  private static long[] lastDays(List<Dated> dates) {
    int leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * dates.size() - 1)));
    long[] lastDays = new long[2 * leaves];
    Arrays.fill(lastDays, Long.MIN_VALUE);
    for (int i = 0; i < dates.size(); i++) {
      lastDays[leaves + i] = dates.get(i).occurrence().timing().latest().toEpochDay();
    }
    for (int i = leaves - 1; i > 0; i--) {
      lastDays[i] = Math.max(lastDays[2 * i], lastDays[2 * i + 1]);
    }
    return lastDays;
  }
}
