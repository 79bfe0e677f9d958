package org.clarion.calendar;

import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.stream.Collectors.joining;

import java.time.LocalDateTime;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clarion.calendar.Rrule.Frequency;
import org.clarion.calendar.Rrule.Part;
import org.clarion.core.date.Recurrences;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Works out recurrence rules with lib-recur. What that library is known to get wrong is put to it
 * in another way, and what the well-kept programs disagree on is turned down.
 *
 * <p>These are the instances of the rule alone: the first event itself is among them only if the
 * rule gives it. Ends are counted here and not by the library, which could not skip ahead then.
 */
public final class LibRecurRecurrences implements Recurrences {
  /** So many instances are passed over to find those that are asked for. */
  private static final int STEPS_MAX = 100_000;

  /** One year, month, week or day may hold so many instances. */
  private static final int SET_MAX = 100_000;

  private static final String HOURS =
      IntStream.range(0, 24).mapToObj(Integer::toString).collect(joining(","));

  private static final Part[] EXPANDING = {
    Part.BYSECOND,
    Part.BYMINUTE,
    Part.BYHOUR,
    Part.BYDAY,
    Part.BYMONTHDAY,
    Part.BYYEARDAY,
    Part.BYWEEKNO,
    Part.BYMONTH
  };

  private static final LocalDateTime LATEST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

  @Override
  public List<LocalDateTime> expand(
      String rrule, LocalDateTime start, LocalDateTime from, LocalDateTime to) {
    Rrule rule = yearly(Rrule.of(rrule));
    checkCertain(rule);
    try {
      return expand(rule, start, from, to);
    } catch (InvalidRecurrenceRuleException | IllegalStateException | IndexOutOfBoundsException e) {
      // The library says so in these three ways, the last at a day 366 of a shorter year.
      throw new IllegalArgumentException(
          "Expected a rule that ends up somewhere but was " + rule, e);
    }
  }

  private static List<LocalDateTime> expand(
      Rrule rule, LocalDateTime start, LocalDateTime from, LocalDateTime to)
      throws InvalidRecurrenceRuleException {
    List<LocalDateTime> found = new ArrayList<>();
    LocalDateTime last = last(rule, to);
    if (last.isBefore(start) || last.isBefore(from)) {
      return found;
    }
    Predicate<LocalDateTime> wanted = rule.has(Part.BYWEEKNO) ? inWeeks(rule, start) : _ -> true;
    RecurrenceRuleIterator candidates = candidates(rule, start);
    if (!rule.has(Part.COUNT) && from.isAfter(start)) {
      candidates.fastForward(foreign(from));
    }
    int left = rule.count();
    for (int step = 0; candidates.hasNext() && left > 0; step++) {
      LocalDateTime next = local(candidates.nextDateTime());
      if (next.isAfter(last) || found.size() == INSTANCES_MAX) {
        break;
      }
      if (step == STEPS_MAX) {
        throw new IllegalArgumentException(
            "Expected at most %d instances before %s but was %s".formatted(STEPS_MAX, from, rule));
      }
      if (!next.isBefore(start) && wanted.test(next)) {
        left--;
        if (!next.isBefore(from)) {
          found.add(next);
        }
      }
    }
    return found;
  }

  /** The library loses its way from one day of the year to the next if it goes by the hour. */
  private static Rrule yearly(Rrule rule) {
    return rule.frequency() == Frequency.HOURLY
            && rule.interval() == 1
            && rule.has(Part.BYYEARDAY)
            && !rule.hasAny(Part.BYMONTH, Part.BYMONTHDAY, Part.BYDAY, Part.BYSETPOS)
        ? rule.with(Part.FREQ, "YEARLY")
            .with(Part.BYHOUR, rule.parts().getOrDefault(Part.BYHOUR, HOURS))
        : rule;
  }

  private static LocalDateTime last(Rrule rule, LocalDateTime to) {
    LocalDateTime until = rule.until();
    LocalDateTime last = to.isAfter(LATEST) ? LATEST : to;
    return until == null || last.isBefore(until) ? last : until;
  }

  /** Instances of the rule and perhaps more, in order, from the start or before it. */
  private static RecurrenceRuleIterator candidates(Rrule rule, LocalDateTime start)
      throws InvalidRecurrenceRuleException {
    Rrule asked = rule.without(Part.COUNT, Part.UNTIL);
    LocalDateTime first = start;
    if (rule.has(Part.BYWEEKNO)) {
      // The library gives days of week 53 in years without one, and takes the days around New Year
      // for those of the wrong year; so it gives every week, and the weeks are picked here.
      asked = withDay(asked, start).with(Part.FREQ, "WEEKLY").without(Part.BYWEEKNO, Part.INTERVAL);
    } else if (rule.has(Part.BYSETPOS)) {
      // The library would number the instances of the first year from the start on.
      asked = withDay(asked, start);
      first = wholeSetBefore(rule, start);
      check(first.getYear() > 0, rule);
    }
    return new RecurrenceRule(asked.toString(), RfcMode.RFC5545_STRICT).iterator(foreign(first));
  }

  /** The same rule, saying itself what it otherwise takes from the day of the first event. */
  private static Rrule withDay(Rrule rule, LocalDateTime start) {
    String day = Integer.toString(start.getDayOfMonth());
    return switch (rule.frequency()) {
      case YEARLY -> {
        if (rule.hasAny(Part.BYDAY, Part.BYMONTHDAY, Part.BYYEARDAY)) {
          yield rule;
        }
        if (rule.has(Part.BYWEEKNO)) {
          yield rule.with(Part.BYDAY, Rrule.word(start.getDayOfWeek()));
        }
        Rrule dated = rule.with(Part.BYMONTHDAY, day);
        yield rule.has(Part.BYMONTH)
            ? dated
            : dated.with(Part.BYMONTH, Integer.toString(start.getMonthValue()));
      }
      case MONTHLY ->
          rule.hasAny(Part.BYDAY, Part.BYMONTHDAY) ? rule : rule.with(Part.BYMONTHDAY, day);
      case WEEKLY ->
          rule.has(Part.BYDAY) ? rule : rule.with(Part.BYDAY, Rrule.word(start.getDayOfWeek()));
      case DAILY, HOURLY, MINUTELY, SECONDLY -> rule;
    };
  }

  /** The beginning of the year, month or week before the one in which the rule starts. */
  private static LocalDateTime wholeSetBefore(Rrule rule, LocalDateTime start) {
    int interval = rule.interval();
    return switch (rule.frequency()) {
      case YEARLY -> start.withDayOfYear(1).minusYears(interval);
      case MONTHLY -> start.withDayOfMonth(1).minusMonths(interval);
      case WEEKLY -> start.with(previousOrSame(rule.weekStart())).minusWeeks(interval);
      case DAILY -> start.minusDays(interval);
      case HOURLY, MINUTELY, SECONDLY -> start;
    };
  }

  /** Whether a day is in a week that the rule names; weeks belong to years as in ISO 8601. */
  private static Predicate<LocalDateTime> inWeeks(Rrule rule, LocalDateTime start) {
    WeekFields weeks = WeekFields.of(rule.weekStart(), 4);
    TemporalField week = weeks.weekOfWeekBasedYear();
    int firstYear = start.get(weeks.weekBasedYear());
    Set<Integer> numbers = Set.copyOf(rule.numbers(Part.BYWEEKNO));
    Predicate<LocalDateTime> numbered =
        day -> {
          int number = day.get(week);
          int fromEnd = number - (int) week.rangeRefinedBy(day).getMaximum() - 1;
          return numbers.contains(number) || numbers.contains(fromEnd);
        };
    // Around New Year a first event that the rule does not give leaves open which year is first.
    check(
        rule.interval() == 1
            || firstYear == start.getYear()
            || (numbered.test(start) && rule.fallsOn(start.getDayOfWeek())),
        rule);
    return day ->
        (day.get(weeks.weekBasedYear()) - firstYear) % rule.interval() == 0 && numbered.test(day);
  }

  private static void checkCertain(Rrule rule) {
    boolean yearly = rule.frequency() == Frequency.YEARLY;
    boolean withinDays = rule.frequency().compareTo(Frequency.DAILY) > 0;
    // RFC 5545 lets BYMONTHDAY expand a year; most programs keep to the month of the first event.
    check(!yearly || !rule.has(Part.BYMONTHDAY) || rule.has(Part.BYMONTH), rule);
    // Whether such parts make each other larger or smaller is read in three ways.
    check(
        !rule.has(Part.BYWEEKNO)
            || (yearly
                && !rule.numbersWeekdays()
                && !rule.hasAny(Part.BYMONTH, Part.BYMONTHDAY, Part.BYYEARDAY, Part.BYSETPOS)),
        rule);
    // RFC 5545 lets it pick only among what another part has given.
    check(!rule.has(Part.BYSETPOS) || rule.hasAny(EXPANDING), rule);
    // The library takes the last day of a year for the last but one.
    check(!withinDays || !rule.has(Part.BYYEARDAY), rule);
    // The library stumbles over the weekday of a day that shorter years do not have.
    check(!rule.has(Part.BYDAY) || !rule.numbers(Part.BYYEARDAY).contains(-366), rule);
    check((long) days(rule) * rule.timesADay() <= SET_MAX, rule);
  }

  private static int days(Rrule rule) {
    return switch (rule.frequency()) {
      case YEARLY -> 366;
      case MONTHLY -> rule.has(Part.BYMONTHDAY) ? rule.numbers(Part.BYMONTHDAY).size() : 31;
      case WEEKLY -> 7;
      case DAILY, HOURLY, MINUTELY, SECONDLY -> 1;
    };
  }

  private static void check(boolean certain, Rrule rule) {
    if (!certain) {
      throw new IllegalArgumentException("Expected a rule with one meaning but was " + rule);
    }
  }

  private static DateTime foreign(LocalDateTime local) {
    return new DateTime(
        local.getYear(),
        local.getMonthValue() - 1,
        local.getDayOfMonth(),
        local.getHour(),
        local.getMinute(),
        local.getSecond());
  }

  private static LocalDateTime local(DateTime foreign) {
    return LocalDateTime.of(
        foreign.getYear(),
        foreign.getMonth() + 1,
        foreign.getDayOfMonth(),
        foreign.getHours(),
        foreign.getMinutes(),
        foreign.getSeconds());
  }
}
