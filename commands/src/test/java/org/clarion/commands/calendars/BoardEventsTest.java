package org.clarion.commands.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.calendar.BoardEvent;
import org.clarion.core.calendar.BoardPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Rule;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class BoardEventsTest {
  private static final Instant NOW = Instant.parse("2027-02-01T18:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2027, 3, 8);
  private static final Rule ON_8_MARCH = new Rule.OnceDays(DAY, DAY);

  @Test
  void say_what_it_is_and_where_it_comes_from() {
    BoardEvent event = event(date("tea", "Tea Day", ON_8_MARCH).says("A day for tea.\n\n- Cups"));

    assertThat(event.title()).isEqualTo("Tea Day");
    assertThat(event.text())
        .isEqualTo(
            """
            A day for tea.
            Cups
            Source: The handbook, “page 7”\
            """);
    assertThat(event.start()).isEqualTo("2027-03-08T00:00:00Z");
    assertThat(event.end()).isEqualTo("2027-03-09T00:00:00Z");
    assertThat(event.link()).isNull();
  }

  @Test
  void name_the_regions_whose_day_it_is() {
    assertThat(
            event(
                    date(
                        "tea",
                        "Tea Day",
                        SmallPack.only(new Rule.YearlyDay(MonthDay.of(3, 8)), "wales")))
                .title())
        .startsWith("Tea Day");
  }

  @Test
  void end_with_dots_where_there_is_no_more_room() {
    BoardEvent event =
        event(date("tea", "T".repeat(98) + "🙂🙂", ON_8_MARCH).says("x".repeat(900)));

    assertThat(event.title()).isEqualTo("T".repeat(98) + "…");
    assertThat(event.text()).isEqualTo("x".repeat(799) + "…");
  }

  @Test
  void hold_everything_of_the_toolkit() {
    try (TestGroup group = Toolkit.group()) {
      KeyDates dates = group.dates().get();
      var wording = new BoardEvents(Toolkit.ENGLISH);

      assertThat(BoardPlan.of(dates, _ -> true, NOW))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(wording.of(it, dates).title()).isNotBlank());
    }
  }

  private static BoardEvent event(Draft entry) {
    KeyDates dates = SmallPack.calendar(entry);
    return new BoardEvents(Toolkit.ENGLISH)
        .of(BoardPlan.of(dates, _ -> true, NOW).getFirst(), dates);
  }
}
