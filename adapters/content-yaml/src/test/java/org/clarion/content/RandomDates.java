package org.clarion.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.Hours;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.LeapDay;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Rule;
import org.clarion.core.date.TermPart;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Makes sound key dates of every rule.
 *
 * @param others dates that they may go by
 * @param calendars term calendars that they may go by
 */
record RandomDates(
    Random random, Supplier<String> text, List<EntryId> others, List<EntryId> calendars) {
  private static final int RULES = 15;
  private static final int RELATIVE = 14;

  KeyDate next(List<String> regions, Years years) {
    int kind = random.nextInt(RULES);
    Rule rule = rule(kind);
    boolean varied = !regions.isEmpty() && random.nextInt(4) == 0;
    List<Variant> variants = varied ? List.of(new Variant(regions, rule(kind))) : List.of();
    return new KeyDate(
        rule,
        random.nextInt(4) == 0 ? Certainty.RETIRED : certainty(rule),
        regions,
        years,
        zone(),
        variants,
        changes(rule, varied ? "@" + regions.getFirst() : ""),
        text.get(),
        random.nextBoolean() ? day() : null,
        random.nextBoolean() ? text.get() : null,
        random.nextBoolean(),
        random.nextBoolean() ? text.get() : null);
  }

  private Rule rule(int kind) {
    LocalDate day = day();
    LocalDate later = day.plusDays(random.nextInt(20));
    return switch (kind == RELATIVE && others.isEmpty() ? 0 : kind) {
      case 0 -> yearly(MonthDay.from(day));
      case 1 -> new Rule.YearlySpan(MonthDay.from(day), MonthDay.from(later));
      case 2 -> new Rule.WholeMonth(day.getMonth());
      case 3 -> new Rule.WeekHolding(MonthDay.from(day));
      case 4 -> new Rule.OnceDays(day, later);
      case 5 -> timed();
      case 6 ->
          new Rule.Listed(
              Stream.of(2019, 2020, 2024).map(it -> listed(day.withYear(it))).toList(),
              open(day, later));
      case 7 -> open(day, later);
      case 8 -> new Rule.OpenOnce(text.get(), day, later);
      case 9 -> new Rule.NthWeekday(any(Ordinal.values()), day.getDayOfWeek(), day.getMonth());
      case 10 -> easter();
      case 11 -> term(open(day, later));
      case 12 -> new Rule.Series(beat(), day, random.nextBoolean() ? later : null, hours());
      case 13 -> recurring();
      default -> new Rule.RelativeTo(any(others), random.nextInt(801) - 400, text.get());
    };
  }

  private Rule yearly(MonthDay day) {
    return random.nextBoolean()
        ? new Rule.YearlyDay(MonthDay.of(2, 29), any(LeapDay.values()))
        : new Rule.YearlyDay(day);
  }

  private Rule easter() {
    int first = random.nextInt(201) - 100;
    return new Rule.EasterRelative(first, first + random.nextInt(2) * random.nextInt(100));
  }

  private Rule term(Rule.Open otherwise) {
    Rule.Side side = any(Rule.Side.values());
    return new Rule.TermRelative(
        any(TermPart.values()),
        side,
        side == Rule.Side.DURING ? 1 : 1 + random.nextInt(30),
        calendars.isEmpty() || random.nextBoolean() ? null : any(calendars),
        otherwise);
  }

  private Beat beat() {
    int every = 1 + random.nextInt(Beat.EVERY_MAX);
    return switch (random.nextInt(3)) {
      case 0 -> new Beat.Weeks(every);
      case 1 -> new Beat.MonthDays(every, 1 + random.nextInt(31));
      default -> new Beat.MonthWeekdays(every, any(Ordinal.values()), any(DayOfWeek.values()));
    };
  }

  private @Nullable Hours hours() {
    return random.nextBoolean() ? null : new Hours(time(), time());
  }

  private Rule recurring() {
    String rrule = any(List.of("FREQ=WEEKLY;COUNT=5", "FREQ=MONTHLY;BYDAY=-1SU,2MO", text.get()));
    return random.nextBoolean()
        ? new Rule.Recurring(rrule, timed(), List.of(moment(), moment()), List.of(moment()))
        : new Rule.Recurring(
            rrule, listed(day()), List.of(day().atStartOfDay()), List.of(day().atStartOfDay()));
  }

  private Rule.OnceTimed timed() {
    LocalDateTime start = moment();
    return new Rule.OnceTimed(start, start.plusMinutes(random.nextInt(3000)));
  }

  private Rule.Open open(LocalDate day, LocalDate later) {
    return new Rule.Open(text.get(), MonthDay.from(day), MonthDay.from(later));
  }

  private Rule.OnceDays listed(LocalDate day) {
    return new Rule.OnceDays(day, day.plusDays(random.nextInt(8)));
  }

  private List<Change> changes(Rule rule, String suffix) {
    return Stream.of("", suffix)
        .distinct()
        .filter(_ -> random.nextInt(4) == 0)
        .map(it -> change(key(rule) + it))
        .toList();
  }

  private Change change(String occurrence) {
    String note = random.nextBoolean() ? text.get() : null;
    return switch (random.nextInt(4)) {
      case 0 -> new Change.Set(occurrence, listed(day()), note);
      case 1 -> new Change.Set(occurrence, timed(), note);
      case 2 -> new Change.Cancelled(occurrence, note);
      default -> new Change.Noted(occurrence, text.get());
    };
  }

  private String key(Rule rule) {
    return switch (rule) {
      case Rule.Once _, Rule.OpenOnce _ -> Occurrence.ONCE;
      case Rule.Series _ -> day().toString();
      case Rule.Recurring(_, Rule.OnceDays _, _, _) -> day().toString();
      case Rule.Recurring(_, Rule.OnceTimed _, _, _) -> moment().toString();
      case Rule.YearlyDay _,
          Rule.YearlySpan _,
          Rule.WholeMonth _,
          Rule.WeekHolding _,
          Rule.NthWeekday _,
          Rule.EasterRelative _,
          Rule.TermRelative _,
          Rule.RelativeTo _,
          Rule.Listed _,
          Rule.Open _ ->
          "2027";
    };
  }

  private LocalDateTime moment() {
    return day().atTime(time());
  }

  private LocalTime time() {
    return LocalTime.of(random.nextInt(24), random.nextInt(60));
  }

  private LocalDate day() {
    return LocalDate.of(1990 + random.nextInt(50), 1, 1).plusDays(random.nextInt(366));
  }

  private @Nullable ZoneId zone() {
    return random.nextBoolean() ? null : ZoneId.of(any(List.of("Europe/London", "Asia/Kolkata")));
  }

  @SafeVarargs
  private <T> T any(T... all) {
    return all[random.nextInt(all.length)];
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static Certainty certainty(Rule rule) {
    return switch (rule) {
      case Rule.YearlyDay _, Rule.YearlySpan _, Rule.WholeMonth _ -> Certainty.FIXED;
      case Rule.WeekHolding _, Rule.NthWeekday _, Rule.EasterRelative _ -> Certainty.RULE;
      case Rule.Once _, Rule.Series _, Rule.Recurring _, Rule.RelativeTo _ -> Certainty.MOVED;
      case Rule.Listed _, Rule.OpenOnce _, Rule.TermRelative _ -> Certainty.TO_BE_CONFIRMED;
      case Rule.Open _ -> Certainty.APPROXIMATE;
    };
  }
}
