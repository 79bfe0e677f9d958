package org.clarion.core.calendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.calendar.Readings.SCHOOL;
import static org.clarion.core.calendar.Readings.TODAY;
import static org.clarion.core.calendar.Readings.after;
import static org.clarion.core.calendar.Readings.at;
import static org.clarion.core.calendar.Readings.changed;
import static org.clarion.core.calendar.Readings.dates;
import static org.clarion.core.calendar.Readings.days;
import static org.clarion.core.calendar.Readings.event;
import static org.clarion.core.calendar.Readings.in;
import static org.clarion.core.calendar.Readings.on;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarImport.Changed;
import org.clarion.core.calendar.CalendarImport.Origin;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entries;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Label;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Slot;
import org.clarion.core.content.Source;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events of other people's calendars. */
class CalendarImportTest {
  private static final EntryId ID = CalendarEntries.id("one@school");
  private static final KeyDate FIXED = KeyDate.of(on("2027-03-04"), Certainty.FIXED);
  private static final Read EVENT = event("one@school", "Book day", on("2027-03-04"));
  private static final KeyDates NOTHING = dates();

  @Test
  void an_event_becomes_a_date_of_its_own() {
    CalendarImport taken = take(NOTHING, EVENT);

    assertThat(ID).isEqualTo(new EntryId("date.cal-" + ID.value().substring(9)));
    assertThat(ID.value()).matches("date\\.cal-[0-9a-v]{12}");
    assertThat(taken.added()).containsExactly(entry("Book day", FIXED));
    assertThat(taken.changed()).isEmpty();
    assertThat(taken.gone()).isEmpty();
    assertThat(taken.refused()).isEmpty();
    assertThat(taken.unchanged()).isZero();
    assertThat(taken.plan().base()).isEqualTo(3);
    assertThat(taken.plan().added()).containsExactly(ID);
    assertThat(taken.plan().after())
        .containsExactly(new StoredEntry(entry("Book day", FIXED), true));
    assertThat(taken.plan().info().sources().getLast())
        .isEqualTo(new Source("cal-school", "School", List.of(Label.LOCAL), "not known", null));
    assertThat(taken.plan().info().golden()).isEqualTo(Entries.INFO.golden());
  }

  @Test
  void keeps_hours_in_their_zone_repetitions_and_their_exceptions() {
    var paris = ZoneId.of("Europe/Paris");
    Rule rule =
        new Rule.Recurring(
            "FREQ=DAILY;INTERVAL=7",
            at("2027-03-04T18:00", "2027-03-04T19:00"),
            List.of(),
            List.of());
    var change = new Change.Cancelled("2027-03-11T18:00", null);

    assertThat(take(NOTHING, changed(in(paris, event("a", "Club", rule)), change)).added())
        .extracting(it -> it.keyDate().orElseThrow())
        .containsExactly(
            new KeyDate(
                rule,
                Certainty.FIXED,
                List.of(),
                Years.ALL,
                paris,
                List.of(),
                List.of(change),
                null,
                null,
                null,
                false,
                null));
  }

  @Test
  void a_tentative_event_brings_in_its_month_and_never_its_day() {
    CalendarImport taken =
        take(
            NOTHING,
            event("a", "Trip", on("2027-03-04"), Status.TENTATIVE),
            event("b", "Tour", at("2027-03-31T22:00", "2027-04-01T02:00"), Status.TENTATIVE));

    assertThat(taken.added())
        .extracting(it -> it.keyDate().orElseThrow())
        .containsExactly(
            open("March 2027", "2027-03-01", "2027-03-31"),
            open("March 2027 – April 2027", "2027-03-01", "2027-04-30"));
  }

  @Test
  void a_tentative_series_is_refused_because_it_would_need_days() {
    var rule = new Rule.Recurring("FREQ=DAILY;INTERVAL=7", on("2027-03-04"), List.of(), List.of());

    assertThat(take(NOTHING, event("a", "Club", rule, Status.TENTATIVE)).refused())
        .containsExactly(new Fault(7, Reason.UNKNOWN_REPETITION, "Club"));
  }

  @Test
  void a_cancelled_event_is_a_cancelled_date() {
    assertThat(take(NOTHING, event("a", "Trip", on("2027-03-04"), Status.CANCELLED)).added())
        .extracting(it -> it.keyDate().orElseThrow())
        .containsExactly(KeyDate.of(on("2027-03-04"), Certainty.CANCELLED));
  }

  @Test
  void an_event_on_another_day_says_both() {
    KeyDates before = after(NOTHING, take(NOTHING, EVENT));
    CalendarImport taken = take(before, event("one@school", "Book day", on("2027-03-05")));

    assertThat(taken.changed())
        .containsExactly(
            new Changed(
                entry("Book day", FIXED),
                once("2027-03-04", Certainty.FIXED),
                once("2027-03-05", Certainty.FIXED)));
    assertThat(taken.plan().changed()).containsExactly(ID);
    assertThat(taken.plan().infoChanged()).isFalse();
  }

  @Test
  void an_event_in_other_words_says_no_days() {
    KeyDates before = after(NOTHING, take(NOTHING, EVENT));

    assertThat(take(before, event("one@school", "World book day", on("2027-03-04"))).changed())
        .containsExactly(new Changed(entry("Book day", FIXED), null, null));
  }

  @Test
  void leaves_what_the_group_added_to_a_date() {
    Entry mine =
        new Entry(
            ID,
            "Old title",
            List.of("WBD"),
            List.of("When is it?"),
            List.of("old"),
            List.of(new EntryId("faq.x")),
            new Provenance(List.of("page"), "p. 1", LocalDate.of(2030, 1, 1), Years.ALL),
            List.of(new Slot("s", "Where", "Hall", null)),
            "Old text",
            new Body.OnDate(withExtras(on("2027-03-01"))));

    assertThat(after(dates(mine), take(dates(mine), EVENT)).library().all())
        .containsExactly(
            new Entry(
                ID,
                "Book day",
                mine.names(),
                mine.questions(),
                List.of("school"),
                mine.related(),
                mine.provenance(),
                mine.slots(),
                "About it.",
                new Body.OnDate(withExtras(on("2027-03-04")))));
  }

  /** A date with everything that no calendar says. */
  private static KeyDate withExtras(Rule rule) {
    return new KeyDate(
        rule,
        Certainty.FIXED,
        List.of("wales"),
        Years.ALL,
        null,
        List.of(),
        List.of(),
        "the branch",
        LocalDate.of(2027, 1, 1),
        "Bring books",
        true,
        null);
  }

  @Test
  void the_same_file_changes_nothing_on_a_later_day() {
    KeyDates before = after(NOTHING, take(NOTHING, EVENT));
    var again = CalendarImport.of(before, Readings.of(EVENT), SCHOOL, LocalDate.of(2029, 12, 31));

    assertThat(again.plan().changesNothing()).isTrue();
    assertThat(again.unchanged()).isEqualTo(1);
  }

  @Test
  void what_is_in_the_calendar_no_more_goes_unless_it_is_over() {
    Read over = event("old@school", "Old day", on("2027-01-31"));
    Read other = event("two@school", "Two", on("2027-05-01"));
    KeyDates before = after(NOTHING, take(NOTHING, EVENT, over, other));
    CalendarImport taken = take(before, other);

    assertThat(taken.gone()).containsExactly(entry("Book day", FIXED));
    assertThat(taken.plan().removed()).containsExactly(ID);
    assertThat(titles(taken)).isEqualTo("Old day, Two");
    assertThat(taken.unchanged()).isEqualTo(1);
  }

  @Test
  void what_comes_from_elsewhere_stays() {
    KeyDates before = after(NOTHING, take(NOTHING, EVENT));
    var other = new Origin("cal-other", "Other", "not known", "other.ics");

    assertThat(CalendarImport.of(before, Readings.of(), other, TODAY).plan().changesNothing())
        .isTrue();
    assertThat(take(dates(Entries.date("mine", FIXED))).plan().changesNothing()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"NOT_A_CALENDAR", "TOO_LARGE", "TOO_MANY_EVENTS", "TOO_SLOW"})
  void nothing_goes_when_the_file_was_not_read_to_its_end(Reason reason) {
    KeyDates before = after(NOTHING, take(NOTHING, EVENT));
    CalendarReading cut = Readings.with(List.of(new Fault(9, reason, "")));

    assertThat(CalendarImport.of(before, cut, SCHOOL, TODAY).plan().changesNothing()).isTrue();
  }

  @Test
  void faults_of_the_file_stand_among_the_refused_by_line() {
    var twice = new Fault(2, Reason.TWICE, "x");
    var last = new Fault(99, Reason.NO_START, "");
    var reading = Readings.with(List.of(last, twice), EVENT, EVENT);

    assertThat(CalendarImport.of(NOTHING, reading, SCHOOL, TODAY).refused())
        .containsExactly(twice, new Fault(7, Reason.TWICE, "Book day"), last);
  }

  @Test
  void refuses_what_goes_beyond_the_limit_of_the_library() {
    Entry[] many =
        IntStream.range(1, CalendarImport.ENTRIES_MAX)
            .mapToObj(it -> Entries.answer("a" + it, ""))
            .toArray(Entry[]::new);
    CalendarImport taken = take(dates(many), EVENT, event("b", "Too much", on("2027-03-04")));

    assertThat(taken.added()).extracting(Entry::title).containsExactly("Book day");
    assertThat(taken.refused()).containsExactly(new Fault(7, Reason.TOO_MANY_EVENTS, "Too much"));
  }

  @Test
  void cleans_and_cuts_what_is_shown() {
    CalendarImport taken =
        take(
            NOTHING,
            event("a", " Two\u202e\n lines\u0007 ", on("2027-03-04")),
            event("b", "x".repeat(81), on("2027-03-04")),
            event("c", "\u200b", on("2027-03-04")));

    assertThat(taken.added())
        .extracting(Entry::title)
        .containsExactly("Two lines", "x".repeat(79) + "…");
    assertThat(taken.refused()).containsExactly(new Fault(7, Reason.NO_TITLE, "\u200b"));
  }

  @Test
  void says_the_title_again_where_there_is_no_text() {
    Read bare =
        new Read(
            1,
            "a",
            0,
            "Book day",
            " \n ",
            on("2027-03-04"),
            null,
            List.of(),
            Status.CONFIRMED,
            List.of(" ", "a", "a"));

    assertThat(take(NOTHING, bare).added()).extracting(Entry::text).containsExactly("Book day");
    assertThat(take(NOTHING, bare).added()).extracting(Entry::tags).containsExactly(List.of("a"));
  }

  @Test
  void tells_calendars_apart_by_their_names() {
    assertThat(Stream.of("School dates!", "école", "日程", "x".repeat(50)).map(Origin::sourceId))
        .containsExactly("cal-school-dates", "cal-cole", "cal-cd0c6", "cal-" + "x".repeat(40));
  }

  private static CalendarImport take(KeyDates dates, Read... events) {
    return CalendarImport.of(dates, Readings.of(events), SCHOOL, TODAY);
  }

  private static Entry entry(String title, KeyDate keyDate) {
    return new Entry(
        ID,
        title,
        List.of(),
        List.of(),
        List.of("school"),
        List.of(),
        new Provenance(List.of("cal-school"), "school.ics", LocalDate.of(2028, 12, 31), Years.ALL),
        List.of(),
        "About it.",
        new Body.OnDate(keyDate));
  }

  private static KeyDate open(String words, String earliest, String latest) {
    return new KeyDate(
        new Rule.OpenOnce(words, LocalDate.parse(earliest), LocalDate.parse(latest)),
        Certainty.TO_BE_CONFIRMED,
        List.of(),
        Years.ALL,
        null,
        List.of(),
        List.of(),
        "School",
        null,
        null,
        false,
        null);
  }

  private static Occurrence once(String day, Certainty certainty) {
    return new Occurrence(
        "once", new Timing.Days(days(day, day).first(), days(day, day).last()), certainty);
  }

  private static String titles(CalendarImport taken) {
    return taken.plan().after().stream().map(it -> it.entry().title()).collect(joining(", "));
  }
}
