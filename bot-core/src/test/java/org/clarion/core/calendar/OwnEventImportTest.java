package org.clarion.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.calendar.Readings.SCHOOL;
import static org.clarion.core.calendar.Readings.TODAY;
import static org.clarion.core.calendar.Readings.after;
import static org.clarion.core.calendar.Readings.at;
import static org.clarion.core.calendar.Readings.dates;
import static org.clarion.core.calendar.Readings.days;
import static org.clarion.core.calendar.Readings.event;
import static org.clarion.core.calendar.Readings.in;
import static org.clarion.core.calendar.Readings.on;

import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarImport.Changed;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.content.Entries;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Variant;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

/** Events that the group itself gave to a calendar and gets back. */
class OwnEventImportTest {
  private static final String UID = "date.tea/2027@clarion";
  private static final KeyDate TEA =
      KeyDate.of(new Rule.YearlyDay(MonthDay.of(3, 8)), Certainty.FIXED);
  private static final KeyDate OPEN =
      KeyDate.of(
          new Rule.Open("spring", MonthDay.of(3, 8), MonthDay.of(4, 20)),
          Certainty.TO_BE_CONFIRMED);

  @Test
  void on_the_same_day_it_changes_nothing_whatever_its_words() {
    CalendarImport taken = take(TEA, event(UID, "Tea party!", on("2027-03-08")));

    assertThat(taken.plan().changesNothing()).isTrue();
    assertThat(taken.unchanged()).isEqualTo(1);
  }

  @Test
  void on_another_day_it_moves_that_occurrence_alone() {
    CalendarImport taken = take(TEA, event(UID, "Tea", on("2027-03-09")));

    assertThat(keyDate(taken))
        .isEqualTo(TEA.withChanges(List.of(new Change.Set("2027", on("2027-03-09"), null))));
    assertThat(taken.changed())
        .containsExactly(
            new Changed(
                tea(TEA),
                occurrence("2027-03-08", Certainty.FIXED),
                occurrence("2027-03-09", Certainty.MOVED)));
    assertThat(taken.plan().after()).extracting(StoredEntry::edited).containsExactly(true);
    assertThat(taken.plan().changed()).containsExactly(new EntryId("date.tea"));
  }

  @Test
  void a_later_day_takes_the_place_of_an_earlier_one_and_keeps_its_note() {
    KeyDate moved =
        TEA.withChanges(
            List.of(
                new Change.Set("2027", on("2027-03-09"), "in the hall"),
                new Change.Noted("2028", "leap year")));

    assertThat(keyDate(take(moved, event(UID, "Tea", on("2027-03-10")))))
        .isEqualTo(
            TEA.withChanges(
                List.of(
                    new Change.Noted("2028", "leap year"),
                    new Change.Set("2027", on("2027-03-10"), "in the hall"))));
  }

  @Test
  void back_on_its_own_day_it_is_not_moved_any_more() {
    var set = new Change.Set("2027", on("2027-03-09"), null);
    var noted = new Change.Set("2027", on("2027-03-09"), "in the hall");
    Read back = event(UID, "Tea", on("2027-03-08"));

    assertThat(keyDate(take(TEA.withChanges(List.of(set)), back))).isEqualTo(TEA);
    assertThat(keyDate(take(TEA.withChanges(List.of(noted)), back)))
        .isEqualTo(TEA.withChanges(List.of(new Change.Noted("2027", "in the hall"))));
  }

  @Test
  void cancelled_it_cancels_that_occurrence_alone() {
    CalendarImport taken = take(TEA, event(UID, "Tea", on("2027-03-30"), Status.CANCELLED));

    assertThat(keyDate(taken))
        .isEqualTo(TEA.withChanges(List.of(new Change.Cancelled("2027", null))));
    assertThat(taken.changed())
        .extracting(Changed::after)
        .containsExactly(occurrence("2027-03-08", Certainty.CANCELLED));
  }

  @Test
  void an_old_file_does_not_bring_back_what_was_cancelled() {
    KeyDate cancelled = TEA.withChanges(List.of(new Change.Cancelled("2027", null)));

    assertThat(take(cancelled, event(UID, "Tea", on("2027-03-08"))).plan().changesNothing())
        .isTrue();
  }

  @Test
  void over_whole_months_it_is_still_without_a_day() {
    Read told = event(UID, "Tea", days("2027-03-01", "2027-04-30"), Status.TENTATIVE);

    assertThat(take(OPEN, told).plan().changesNothing()).isTrue();
  }

  @Test
  void on_a_day_it_confirms_a_date_without_one() {
    CalendarImport taken = take(OPEN, event(UID, "Tea", on("2027-03-19")));

    assertThat(taken.changed())
        .containsExactly(
            new Changed(
                tea(OPEN),
                new Occurrence(
                    "2027",
                    new Timing.Open(on("2027-03-08").first(), on("2027-04-20").first(), "spring"),
                    Certainty.TO_BE_CONFIRMED),
                occurrence("2027-03-19", Certainty.FIXED)));
  }

  @Test
  void hours_are_compared_as_moments_and_kept_on_the_wall_clock_of_the_date() {
    KeyDate tea = KeyDate.of(at("2027-07-01T17:00", "2027-07-01T18:00"), Certainty.FIXED);
    Read same = event("date.tea/once@clarion", "Tea", at("2027-07-01T16:00", "2027-07-01T17:00"));
    Read later = event("date.tea/once@clarion", "Tea", at("2027-07-01T19:00", "2027-07-01T20:00"));
    var paris = ZoneId.of("Europe/Paris");

    assertThat(take(tea, in(ZoneOffset.UTC, same)).plan().changesNothing()).isTrue();
    assertThat(keyDate(take(tea, in(paris, later))))
        .isEqualTo(
            tea.withChanges(
                List.of(new Change.Set("once", at("2027-07-01T18:00", "2027-07-01T19:00"), null))));
  }

  @Test
  void hours_in_the_doubled_hour_stay_in_order_and_settle_at_once() {
    KeyDate tea = KeyDate.of(at("2027-07-01T17:00", "2027-07-01T18:00"), Certainty.FIXED);
    Read night = event("date.tea/once@clarion", "Tea", at("2027-10-31T00:30", "2027-10-31T01:15"));
    Read utc = in(ZoneOffset.UTC, night);
    CalendarImport taken = take(tea, utc);

    assertThat(keyDate(taken))
        .isEqualTo(
            tea.withChanges(
                List.of(new Change.Set("once", at("2027-10-31T01:30", "2027-10-31T01:30"), null))));
    assertThat(take(after(dates(tea(tea)), taken), utc).plan().changesNothing()).isTrue();
  }

  @Test
  void hours_that_are_skipped_settle_at_once() {
    KeyDate tea = KeyDate.of(at("2027-07-01T17:00", "2027-07-01T18:00"), Certainty.FIXED);
    Read night = event("date.tea/once@clarion", "Tea", at("2027-03-28T01:30", "2027-03-28T02:00"));
    CalendarImport taken = take(tea, night);

    assertThat(keyDate(taken))
        .isEqualTo(
            tea.withChanges(
                List.of(new Change.Set("once", at("2027-03-28T02:30", "2027-03-28T02:30"), null))));
    assertThat(take(after(dates(tea(tea)), taken), night).plan().changesNothing()).isTrue();
  }

  @Test
  void of_a_region_it_changes_the_day_of_that_region_alone() {
    var variant = new Variant(List.of("wales"), new Rule.YearlyDay(MonthDay.of(3, 1)));
    KeyDate tea =
        new KeyDate(
            TEA.rule(),
            TEA.certainty(),
            List.of(),
            TEA.years(),
            null,
            List.of(variant),
            List.of(),
            null,
            null,
            null,
            false,
            null);
    Read read = event("date.tea/2027@wales@clarion", "Tea", on("2027-03-02"));

    assertThat(keyDate(take(tea, read)).changes())
        .containsExactly(new Change.Set("2027@wales", on("2027-03-02"), null));
  }

  @Test
  void refuses_an_occurrence_that_its_date_does_not_have() {
    assertThat(take(TEA, event("date.tea/once@clarion", "Tea", on("2027-03-08"))).refused())
        .containsExactly(new Fault(7, Reason.CHANGES_NOTHING, "Tea"));
    assertThat(
            take(KeyDate.of(TEA.rule(), Certainty.RETIRED), event(UID, "Tea", on("2027-03-08")))
                .refused())
        .containsExactly(new Fault(7, Reason.CHANGES_NOTHING, "Tea"));
  }

  @Test
  void refuses_one_occurrence_that_repeats() {
    var rule = new Rule.Recurring("FREQ=DAILY;INTERVAL=7", on("2027-03-08"), List.of(), List.of());

    assertThat(take(TEA, event(UID, "Tea", rule)).refused())
        .containsExactly(new Fault(7, Reason.UNKNOWN_REPETITION, "Tea"));
  }

  @Test
  void of_an_entry_that_is_not_here_it_is_an_event_like_any_other() {
    assertThat(take(TEA, event("date.gone/2027@clarion", "Gone", on("2027-03-09"))).added())
        .extracting(Entry::id)
        .containsExactly(CalendarEntries.id("date.gone/2027@clarion"));
  }

  @Test
  void the_event_and_what_was_made_of_it_are_one_and_the_same() {
    Read first = event("a", "Tea", on("2027-03-08"));
    Read second = event(CalendarEntries.id("a") + "/once@clarion", "Tea", on("2027-03-09"));
    CalendarImport taken = take(dates(), second, first);

    assertThat(taken.added()).hasSize(1);
    assertThat(taken.refused()).containsExactly(new Fault(7, Reason.TWICE, "Tea"));
    assertThat(take(after(dates(), taken), second, first).plan().changesNothing()).isTrue();
  }

  @Test
  void a_date_that_hangs_on_another_is_compared_with_where_it_will_be() {
    Entry after =
        Entries.date(
            "after",
            KeyDate.of(new Rule.RelativeTo(new EntryId("date.tea"), 1, "later"), Certainty.FIXED));
    KeyDates before = dates(after, tea(TEA));
    Read[] moved = {
      event("date.after/2027@clarion", "After", on("2027-03-10")),
      event(UID, "Tea", on("2027-03-09"))
    };
    CalendarImport taken = take(before, moved);

    assertThat(taken.unchanged()).isEqualTo(1);
    assertThat(taken.plan().changed()).containsExactly(new EntryId("date.tea"));
    assertThat(take(after(before, taken), moved).plan().changesNothing()).isTrue();
  }

  private static CalendarImport take(KeyDate tea, Read... events) {
    return take(dates(tea(tea)), events);
  }

  private static CalendarImport take(KeyDates dates, Read... events) {
    return CalendarImport.of(dates, Readings.of(events), SCHOOL, TODAY);
  }

  private static Entry tea(KeyDate keyDate) {
    return Entries.date("tea", keyDate);
  }

  private static KeyDate keyDate(CalendarImport taken) {
    return taken.plan().after().getFirst().entry().keyDate().orElseThrow();
  }

  private static Occurrence occurrence(String day, Certainty certainty) {
    Rule.OnceDays on = on(day);
    return new Occurrence("2027", new Timing.Days(on.first(), on.last()), certainty);
  }
}
