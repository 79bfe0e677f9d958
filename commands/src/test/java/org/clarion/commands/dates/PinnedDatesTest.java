package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.IntStream;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Button;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Interest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the message with the coming dates says that stays up. */
class PinnedDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

  private final PinnedDates wording = new PinnedDates(Toolkit.ENGLISH);

  @Test
  void names_the_coming_dates_by_their_days_and_says_nothing_of_how_long_until_then() {
    Message message =
        of(
            TODAY,
            yearly("tea", "Tea Day", 3, 8),
            yearly("cake", "Cake Day", 6, 12),
            date(
                "open",
                "Open Day",
                new Rule.Open("spring", MonthDay.of(4, 1), MonthDay.of(4, 30))));

    assertThat(message.plain())
        .isEqualTo(
            """
            Coming dates
            - Tea Day: Monday 8 March 2027
            - Cake Day: Saturday 12 June 2027
            No day yet
            - Open Day: spring 2027
            I keep this message up to date. All dates: /dates\
            """);
    assertThat(message.buttons())
        .extracting(Button::label)
        .containsExactly("Tea Day", "Cake Day", "Open Day", "Add to my calendar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-02-02", "2027-03-07", "2027-03-08"})
  void is_the_same_on_every_day_until_one_of_them_is_over(String day) {
    Draft[] dates = {yearly("tea", "Tea Day", 3, 8), yearly("cake", "Cake Day", 6, 12)};

    assertThat(of(LocalDate.parse(day), dates)).isEqualTo(of(TODAY, dates));
  }

  @Test
  void begins_with_what_comes_next_when_one_is_over() {
    Draft[] dates = {yearly("tea", "Tea Day", 3, 8), yearly("cake", "Cake Day", 6, 12)};

    assertThat(of(LocalDate.of(2027, 3, 9), dates).plain())
        .isEqualTo(
            """
            Coming dates
            - Cake Day: Saturday 12 June 2027
            - Tea Day: Wednesday 8 March 2028
            I keep this message up to date. All dates: /dates\
            """);
  }

  @Test
  void names_ten_at_most() {
    Draft[] many =
        IntStream.rangeClosed(1, 28)
            .mapToObj(it -> yearly("day-" + it, "Day " + it, 6, it))
            .toArray(Draft[]::new);

    assertThat(of(TODAY, many).plain().lines()).hasSize(1 + PinnedDates.SHOWN_MAX + 1);
  }

  @Test
  void says_so_when_there_are_none_for_the_place() {
    var elsewhere = new Interest(Set.of(), Set.of(), Set.of("nothing is tagged so"));

    assertThat(
            wording
                .of(elsewhere, SmallPack.calendar(yearly("tea", "Tea Day", 3, 8)), TODAY)
                .plain())
        .isEqualTo(
            """
            Coming dates
            There are none within the next year.
            I keep this message up to date. All dates: /dates\
            """);
  }

  @Test
  void says_so_when_it_is_kept_no_longer() {
    assertThat(wording.ended().plain())
        .isEqualTo(
            "This message with the coming dates is not kept up to date any more. What is coming"
                + " up: /next");
    assertThat(wording.ended().buttons()).extracting(Button::label).containsExactly("/next");
  }

  private Message of(LocalDate today, Draft... dates) {
    return wording.of(Interest.ALL, SmallPack.calendar(dates), today);
  }

  private static Draft yearly(String name, String title, int month, int day) {
    return date(name, title, new Rule.YearlyDay(MonthDay.of(month, day)));
  }
}
