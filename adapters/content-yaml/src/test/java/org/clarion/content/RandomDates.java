package org.clarion.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;

/** Makes sound key dates of every rule. */
final class RandomDates {
  private static final int RULES = 9;

  private final Random random;
  private final Supplier<String> text;

  RandomDates(Random random, Supplier<String> text) {
    this.random = random;
    this.text = text;
  }

  KeyDate next(List<String> regions, Years years) {
    Rule rule = rule();
    return new KeyDate(
        rule,
        random.nextInt(4) == 0 ? Certainty.RETIRED : certainty(rule),
        regions,
        years,
        random.nextBoolean() ? text.get() : null,
        random.nextBoolean() ? day() : null,
        random.nextBoolean() ? text.get() : null,
        random.nextBoolean(),
        random.nextBoolean() ? text.get() : null);
  }

  private Rule rule() {
    LocalDate day = day();
    LocalDate later = day.plusDays(random.nextInt(20));
    LocalDateTime start = day.atTime(random.nextInt(24), random.nextInt(60));
    return switch (random.nextInt(RULES)) {
      case 0 -> new Rule.YearlyDay(MonthDay.from(day));
      case 1 -> new Rule.YearlySpan(MonthDay.from(day), MonthDay.from(later));
      case 2 -> new Rule.WholeMonth(Month.of(1 + random.nextInt(12)));
      case 3 -> new Rule.WeekHolding(MonthDay.from(day));
      case 4 -> new Rule.OnceDays(day, later);
      case 5 -> new Rule.OnceTimed(start, start.plusMinutes(random.nextInt(3000)));
      case 6 ->
          new Rule.Listed(
              Stream.of(2019, 2020, 2024).map(it -> listed(day.withYear(it))).toList(),
              open(day, later));
      case 7 -> open(day, later);
      default -> new Rule.OpenOnce(text.get(), day, later);
    };
  }

  private Rule.Open open(LocalDate day, LocalDate later) {
    return new Rule.Open(text.get(), MonthDay.from(day), MonthDay.from(later));
  }

  private Rule.OnceDays listed(LocalDate day) {
    return new Rule.OnceDays(day, day.plusDays(random.nextInt(8)));
  }

  private LocalDate day() {
    return LocalDate.of(1990 + random.nextInt(50), 1, 1).plusDays(random.nextInt(366));
  }

  private static Certainty certainty(Rule rule) {
    return switch (rule) {
      case Rule.YearlyDay _, Rule.YearlySpan _, Rule.WholeMonth _ -> Certainty.FIXED;
      case Rule.WeekHolding _ -> Certainty.RULE;
      case Rule.OnceDays _, Rule.OnceTimed _ -> Certainty.MOVED;
      case Rule.Listed _, Rule.OpenOnce _ -> Certainty.TO_BE_CONFIRMED;
      case Rule.Open _ -> Certainty.APPROXIMATE;
    };
  }
}
