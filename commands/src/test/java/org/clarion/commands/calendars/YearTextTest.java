package org.clarion.commands.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.junit.jupiter.api.Test;

class YearTextTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final Phrase TITLE = PhraseKey.of("dates.withoutDay").with();

  @Test
  void lists_days_spans_and_whole_months_below_their_month() {
    assertThat(
            text(
                date("aids", "World AIDS Day", new Rule.YearlyDay(MonthDay.of(12, 1))),
                date(
                    "march",
                    "March days",
                    new Rule.YearlySpan(MonthDay.of(3, 1), MonthDay.of(3, 4))),
                date(
                    "long",
                    "Long days",
                    new Rule.YearlySpan(MonthDay.of(3, 30), MonthDay.of(4, 2))),
                date("black", "Black History Month", new Rule.WholeMonth(Month.OCTOBER))))
        .isEqualTo(
            """
            March 2027
            - 1 Mon to 4 Thu: March days
            - 30 Tue to 2 Fri Apr: Long days
            October 2027
            - all month: Black History Month
            December 2027
            - 1 Wed: World AIDS Day\
            """);
  }

  @Test
  void names_the_years_of_what_runs_over_new_year() {
    assertThat(
            text(
                date(
                    "winter",
                    "Winter",
                    new Rule.YearlySpan(MonthDay.of(12, 30), MonthDay.of(1, 2)))))
        .isEqualTo(
            """
            January 2027
            - Wednesday 30 December 2026 to Saturday 2 January 2027: Winter
            December 2027
            - Thursday 30 December 2027 to Sunday 2 January 2028: Winter\
            """);
  }

  @Test
  void says_what_is_not_certain_and_never_gives_a_day_for_what_has_none() {
    assertThat(
            text(
                date(
                    "week",
                    "Week",
                    KeyDate.of(new Rule.WeekHolding(MonthDay.of(6, 20)), Certainty.WEEK)),
                date(
                    "off",
                    "Off",
                    KeyDate.of(new Rule.YearlyDay(MonthDay.of(6, 1)), Certainty.CANCELLED)),
                date(
                    "trip",
                    "Trip",
                    KeyDate.of(
                        new Rule.Open("mid-June", MonthDay.of(6, 8), MonthDay.of(6, 20)),
                        Certainty.TO_BE_CONFIRMED))))
        .isEqualTo(
            """
            June 2027
            - 1 Tue: Off (cancelled)
            - 14 Mon to 20 Sun: Week (only the week is known)
            No day yet
            - Trip: mid-June 2027 (to be confirmed)\
            """);
  }

  @Test
  void names_the_regions_that_have_a_day_of_their_own() {
    var keyDate =
        new KeyDate(
            new Rule.YearlyDay(MonthDay.of(3, 8)),
            Certainty.FIXED,
            List.of(),
            Years.ALL,
            null,
            List.of(new Variant(List.of("wales"), new Rule.YearlyDay(MonthDay.of(3, 1)))),
            List.of(),
            null,
            null,
            null,
            false,
            null);

    assertThat(text(date("tea", "Tea", keyDate)))
        .isEqualTo("March 2027\n- 1 Mon: Tea (Wales)\n- 8 Mon: Tea");
  }

  @Test
  void is_empty_for_a_year_without_dates() {
    assertThat(YearText.of(SmallPack.calendar(), 2027, TODAY)).isEmpty();
  }

  private static String text(Draft... entries) {
    var card =
        new Reply.Card(
            Call.of("year"),
            TITLE,
            YearText.of(SmallPack.calendar(entries), 2027, TODAY),
            List.of(),
            List.of(),
            List.of());
    return Toolkit.ENGLISH.say(card).plain().replaceFirst("No day yet\n", "");
  }
}
