package org.clarion.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.core.picture.WallPlanner;

/**
 * What is drawn on the days of a month.
 *
 * @param stays soonest first
 * @param lanes how many bars stand beside each other at most
 */
record PlannedMonth(YearMonth month, List<Stay> stays, int lanes) {
  static final int LANES_MAX = 3;

  /** The days that a mark has in this month, from 1 to 31. */
  record Stay(WallPlanner.Mark mark, int first, int last, int lane) {
    /** Whether it is drawn as a bar; also when only one of its days lies in this month. */
    boolean isSpan() {
      return !mark.first().equals(mark.last());
    }
  }

  static PlannedMonth of(YearMonth month, List<WallPlanner.Mark> marks) {
    List<Stay> stays = new ArrayList<>();
    int[] taken = new int[LANES_MAX];
    int lanes = 0;
    for (WallPlanner.Mark mark : sorted(marks)) {
      if (mark.last().isBefore(month.atDay(1)) || mark.first().isAfter(month.atEndOfMonth())) {
        continue;
      }
      int first = mark.first().isBefore(month.atDay(1)) ? 1 : mark.first().getDayOfMonth();
      int last =
          mark.last().isAfter(month.atEndOfMonth())
              ? month.lengthOfMonth()
              : mark.last().getDayOfMonth();
      boolean span = !mark.first().equals(mark.last());
      int lane = span ? lane(taken, first) : 0;
      if (span) {
        taken[lane] = Math.max(taken[lane], last);
        lanes = Math.max(lanes, lane + 1);
      }
      stays.add(new Stay(mark, first, last, lane));
    }
    stays.sort(Comparator.comparingInt(Stay::first).thenComparing(Stay::isSpan));
    return new PlannedMonth(month, List.copyOf(stays), lanes);
  }

  LocalDate day(int day) {
    return month.atDay(day);
  }

  List<Stay> on(int day) {
    return stays.stream().filter(stay -> !stay.isSpan() && stay.first() == day).toList();
  }

  private static List<WallPlanner.Mark> sorted(List<WallPlanner.Mark> marks) {
    return marks.stream().sorted(Comparator.comparing(WallPlanner.Mark::first)).toList();
  }

  /** The first lane that is free again; the last one is shared when all are taken. */
  private static int lane(int[] taken, int first) {
    return IntStream.range(0, LANES_MAX)
        .filter(lane -> taken[lane] < first)
        .findFirst()
        .orElse(LANES_MAX - 1);
  }
}
