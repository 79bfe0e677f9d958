package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Hours;
import org.clarion.core.date.LeapDay;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Rule;
import org.clarion.core.date.TermPart;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleWordsTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 5);
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final Rule.Open OPEN =
      new Rule.Open("around 11 July", MonthDay.of(7, 1), MonthDay.of(7, 18));
  private static final String OPEN_WORDS =
      "{words: around 11 July, earliest: 1 July, latest: 18 July}";

  static Stream<Arguments> rules() {
    return Stream.of(yearly(), relative(), repeated(), imported(), once(), open())
        .flatMap(it -> it);
  }

  private static Stream<Arguments> yearly() {
    return Stream.of(
        Arguments.of("{every: 8 March}", new Rule.YearlyDay(MonthDay.of(3, 8))),
        Arguments.of(
            "{every: 29 February, leap-day: march-1}",
            new Rule.YearlyDay(MonthDay.of(2, 29), LeapDay.MARCH_1)),
        Arguments.of(
            "{every: 29 February, leap-day: skip}",
            new Rule.YearlyDay(MonthDay.of(2, 29), LeapDay.SKIP)),
        Arguments.of(
            "{every: 1 March to 4 March}",
            new Rule.YearlySpan(MonthDay.of(3, 1), MonthDay.of(3, 4))),
        Arguments.of(
            "{every: 1 March to 1 March}",
            new Rule.YearlySpan(MonthDay.of(3, 1), MonthDay.of(3, 1))),
        Arguments.of(
            "{every: last Sunday of October}",
            new Rule.NthWeekday(Ordinal.LAST, DayOfWeek.SUNDAY, Month.OCTOBER)),
        Arguments.of("{month: October}", new Rule.WholeMonth(Month.OCTOBER)),
        Arguments.of("{week-holding: 20 June}", new Rule.WeekHolding(MonthDay.of(6, 20))));
  }

  private static Stream<Arguments> relative() {
    return Stream.of(
        Arguments.of("{easter: day itself}", new Rule.EasterRelative(0, 0)),
        Arguments.of("{easter: 2 days before}", new Rule.EasterRelative(-2, -2)),
        Arguments.of("{easter: 2 days before to 1 day after}", new Rule.EasterRelative(-2, 1)),
        Arguments.of(
            """
            term: autumn-half-term
            at: during
            otherwise: %s
            """
                .formatted(OPEN_WORDS),
            new Rule.TermRelative(TermPart.AUTUMN_HALF_TERM, Rule.Side.DURING, 1, null, OPEN)),
        Arguments.of(
            """
            term: summer-holiday
            at: 3 school days before
            calendar: terms.wales
            otherwise: %s
            """
                .formatted(OPEN_WORDS),
            new Rule.TermRelative(
                TermPart.SUMMER_HOLIDAY,
                Rule.Side.DAYS_BEFORE,
                3,
                new EntryId("terms.wales"),
                OPEN)),
        Arguments.of(
            "{beside: date.refugee-day, at: 1 day after, words: the day after}",
            new Rule.RelativeTo(new EntryId("date.refugee-day"), 1, "the day after")),
        Arguments.of(
            "{beside: date.refugee-day, at: same days, words: that day}",
            new Rule.RelativeTo(new EntryId("date.refugee-day"), 0, "that day")));
  }

  private static Stream<Arguments> repeated() {
    return Stream.of(
        Arguments.of(
            "{repeats: every week, from: Tuesday 5 January 2027}",
            new Rule.Series(new Beat.Weeks(1), DAY, null, null)),
        Arguments.of(
            "{repeats: second Tuesday of every month, from: Tuesday 5 January 2027, time:"
                + " \"18:00\"}",
            new Rule.Series(
                new Beat.MonthWeekdays(1, Ordinal.SECOND, DayOfWeek.TUESDAY),
                DAY,
                null,
                new Hours(SIX, SIX))),
        Arguments.of(
            "{repeats: day 15 of every 3 months, from: Tuesday 5 January 2027, to: Thursday 15 July"
                + " 2027, time: \"18:00\", until: \"02:30\"}",
            new Rule.Series(
                new Beat.MonthDays(3, 15),
                DAY,
                LocalDate.of(2027, 7, 15),
                new Hours(SIX, LocalTime.of(2, 30)))));
  }

  private static Stream<Arguments> imported() {
    return Stream.of(
        Arguments.of(
            "{rrule: \"FREQ=WEEKLY;COUNT=5\", first: Tuesday 5 January 2027}",
            new Rule.Recurring(
                "FREQ=WEEKLY;COUNT=5", new Rule.OnceDays(DAY, DAY), List.of(), List.of())),
        Arguments.of(
            """
            rrule: "FREQ=WEEKLY;COUNT=5"
            first: Tuesday 5 January 2027 to Wednesday 6 January 2027
            without: [Tuesday 12 January 2027]
            """,
            new Rule.Recurring(
                "FREQ=WEEKLY;COUNT=5",
                new Rule.OnceDays(DAY, DAY.plusDays(1)),
                List.of(DAY.plusWeeks(1).atStartOfDay()),
                List.of())),
        Arguments.of(
            """
            rrule: "FREQ=WEEKLY;COUNT=5"
            first: Tuesday 5 January 2027
            time: "18:00"
            until: "19:30"
            without: ["Tuesday 12 January 2027 18:00"]
            also: ["Friday 15 January 2027 00:00"]
            """,
            new Rule.Recurring(
                "FREQ=WEEKLY;COUNT=5",
                new Rule.OnceTimed(DAY.atTime(SIX), DAY.atTime(19, 30)),
                List.of(DAY.plusWeeks(1).atTime(SIX)),
                List.of(DAY.plusDays(10).atStartOfDay()))));
  }

  private static Stream<Arguments> once() {
    LocalDateTime night = LocalDateTime.of(2027, 1, 6, 2, 30);
    return Stream.of(
        Arguments.of("{on: Tuesday 5 January 2027}", new Rule.OnceDays(DAY, DAY)),
        Arguments.of(
            "{on: Tuesday 5 January 2027 to Wednesday 6 January 2027}",
            new Rule.OnceDays(DAY, DAY.plusDays(1))),
        Arguments.of(
            "{on: Tuesday 5 January 2027, time: \"18:00\"}",
            new Rule.OnceTimed(DAY.atTime(SIX), DAY.atTime(SIX))),
        Arguments.of(
            "{on: Tuesday 5 January 2027, time: \"09:05\", until: \"18:00\"}",
            new Rule.OnceTimed(DAY.atTime(9, 5), DAY.atTime(SIX))),
        Arguments.of(
            "{on: Tuesday 5 January 2027 to Wednesday 6 January 2027, time: \"18:00\", until:"
                + " \"02:30\"}",
            new Rule.OnceTimed(DAY.atTime(SIX), night)));
  }

  private static Stream<Arguments> open() {
    return Stream.of(
        Arguments.of(
            """
            listed:
              - Tuesday 5 January 2027 to Tuesday 12 January 2027
            otherwise: %s
            """
                .formatted(OPEN_WORDS),
            new Rule.Listed(List.of(new Rule.OnceDays(DAY, DAY.plusDays(7))), OPEN)),
        Arguments.of(
            "listed: []\notherwise: " + OPEN_WORDS + "\n", new Rule.Listed(List.of(), OPEN)),
        Arguments.of("open: " + OPEN_WORDS + "\n", OPEN),
        Arguments.of(
            "open: {words: early 2027, earliest: 5 January 2027, latest: 4 February 2027}\n",
            new Rule.OpenOnce("early 2027", DAY, DAY.plusDays(30))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void says_every_rule(String words, Rule rule) {
    String written = YamlText.of(Documents.write(new Written(RuleWords.write(rule))));

    assertThat(written)
        .isEqualTo("when:" + (words.startsWith("{") ? " " + words + "\n" : below(words)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void reads_every_rule(String words, Rule rule) {
    assertThat(Checks.faults(it(new WhenForm()), words)).isEmpty();
    assertThat(read(words)).isEqualTo(rule);
  }

  @Test
  void knows_the_words_of_every_kind_of_rule() {
    Stream<Class<?>> known = rules().map(it -> it.get()[1].getClass());

    assertThat(known).containsOnly(kinds(Rule.class).toArray(Class<?>[]::new));
  }

  @Test
  void reads_days_without_their_weekdays() {
    assertThat(read("{on: 5 January 2027}")).isEqualTo(new Rule.OnceDays(DAY, DAY));
    assertThat(read("{repeats: every week, from: 5 January 2027}"))
        .isEqualTo(new Rule.Series(new Beat.Weeks(1), DAY, null, null));
  }

  @Test
  void does_not_accept_what_was_never_checked() {
    assertThatThrownBy(() -> read("{every: someday}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Expected a checked text but was [expected a day such as \"8 March\" but was"
                + " \"someday\"]");
  }

  /** A file in which the words stand as they do in one of dates. */
  private record Written(WhenDocument when) {}

  private static Rule read(String words) {
    return RuleWords.read(Documents.read(Checks.piece(words), WhenDocument.class));
  }

  private static String below(String words) {
    return "\n" + words.indent(2);
  }

  /** What the words refer to is not in these tests. */
  private static Form it(Form form) {
    return (key, value, inspection) -> {
      inspection.references().unsureOf(References.Target.DATE);
      inspection.references().unsureOf(References.Target.TERMS);
      form.check(key, value, inspection);
    };
  }

  /** The records of a sealed family, also those of the families in it. */
  private static Stream<Class<?>> kinds(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(RuleWordsTest::kinds)
        : Stream.of(family);
  }
}
