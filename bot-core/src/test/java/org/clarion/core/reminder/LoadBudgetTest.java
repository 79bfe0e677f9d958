package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Period;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.QuietTimes.Nightly;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole year of a place that has a cap, in a quiet, a busy and an overwhelming year. */
class LoadBudgetTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final Instant END = Instant.parse("2028-01-01T00:00:00Z");
  private static final DigestTime MONDAY = new DigestTime(DayOfWeek.MONDAY, LocalTime.of(7, 30));

  @ParameterizedTest
  @CsvSource({"30, 1", "30, 3", "200, 1", "200, 3", "1000, 1", "1000, 3", "1000, 7"})
  void a_place_never_gets_more_posts_in_a_week_than_its_cap(int entries, int cap) {
    List<Foreseen> year = year(entries, cap);

    Map<LocalDate, Integer> weeks = new HashMap<>();
    year.forEach(it -> weeks.merge(week(it.at()), 1, Integer::sum));
    assertThat(weeks.values()).isNotEmpty().allMatch(it -> it <= cap);
    assertThat(year).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
  }

  @ParameterizedTest
  @CsvSource({"30, 1", "200, 3", "1000, 7"})
  void nothing_is_posted_early_late_in_quiet_hours_or_twice(int entries, int cap) {
    Set<String> said = new HashSet<>();

    assertThat(year(entries, cap))
        .allSatisfy(post -> {
          assertThat(settings(cap).quiet().holds(post.at(), Reminders.LONDON)).isFalse();
          assertThat(post.members())
              .hasSizeLessThanOrEqualTo(PostingRules.membersMax(post.kind()))
              .isSortedAccordingTo(PostingRules.ORDER)
              .allMatch(it -> !it.dueAt().isAfter(post.at()) && it.expiresAt().isAfter(post.at()))
              .allMatch(it -> said.add(it.entry() + it.occurrence() + it.lead()));
        });
  }

  /** Of the posts of one moment, none holds a later date than the next one does. */
  @ParameterizedTest
  @CsvSource({"200, 3", "1000, 7"})
  void what_was_put_off_keeps_the_order_of_its_deadlines(int entries, int cap) {
    List<Foreseen> year = year(entries, cap);

    for (int index = 1; index < year.size(); index++) {
      Foreseen one = year.get(index - 1);
      Foreseen next = year.get(index);
      if (one.at().equals(next.at()) && one.kind() == next.kind()) {
        assertThat(one.members().getLast().expiresAt())
            .isBeforeOrEqualTo(next.members().getFirst().expiresAt());
      }
    }
  }

  private static List<Foreseen> year(int entries, int cap) {
    KeyDates dates = Reminders.dates(randomDays(entries));
    ReminderSettings settings = settings(cap);
    var rhythm = new Rhythm(1, Set.copyOf(settings.leads()), Set.of(MONDAY));
    List<Trigger> triggers = Planner.plan(dates, rhythm, Reminders.NEW_YEAR);
    return Forecast.of(
        Reminders.hall(settings),
        dates,
        triggers,
        Forecast.Open.NOTHING,
        new Forecast.Window(Reminders.NEW_YEAR, END));
  }

  private static ReminderSettings settings(int cap) {
    var summer = new Period(LocalDate.of(2027, 7, 22), LocalDate.of(2027, 8, 31));
    var nights = new Nightly(LocalTime.of(20, 0), LocalTime.of(8, 0));
    return ReminderSettings.DEFAULT
        .withPostsPerWeekMax(cap)
        .withDigest(MONDAY)
        .withQuiet(new QuietTimes(nights, List.of(summer), null));
  }

  private static Entry[] randomDays(int count) {
    var random = new Random(count);
    Entry[] entries = new Entry[count];
    for (int index = 0; index < count; index++) {
      LocalDate day = NEW_YEAR.plusDays(random.nextInt(365));
      String when = index % 3 == 0 ? day.atTime(random.nextInt(24), 0).toString() : day.toString();
      entries[index] = Reminders.once("d" + index, when);
    }
    return entries;
  }

  private static LocalDate week(Instant at) {
    return LocalDate.ofInstant(at, Reminders.LONDON)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
