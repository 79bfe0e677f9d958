package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Library;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Period;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

class DateLinesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final Entry DAY =
      entry("womens-day", "Women's Day", new Rule.YearlyDay(MonthDay.of(3, 8)), Certainty.FIXED);
  private static final Entry WEEK =
      entry(
          "refugee-week", "Refugee Week", new Rule.WeekHolding(MonthDay.of(6, 20)), Certainty.RULE);
  private static final Entry MEETING =
      entry(
          "meeting",
          "Meeting",
          noted(
              new Rule.OnceTimed(
                  LocalDateTime.of(2027, Month.JULY, 5, 17, 0),
                  LocalDateTime.of(2027, Month.JULY, 5, 19, 0)),
              Certainty.FIXED,
              "online",
              "wales",
              "london"));
  private static final Entry OPEN =
      entry(
          "half-term",
          "Delegation",
          noted(
              new Rule.Open("around half-term", MonthDay.of(10, 20), MonthDay.of(11, 2)),
              Certainty.TO_BE_CONFIRMED,
              "ask first"));

  @Test
  void whole_days_are_days_with_both_ends() {
    assertThat(json(DAY))
        .isEqualTo(
            """
            {"id":"date.womens-day","title":"Women's Day","start":"2027-03-08","end":"2027-03-08",\
            "certainty":"fixed","regions":[],"note":null}\
            """);
    assertThat(json(WEEK))
        .isEqualTo(
            """
            {"id":"date.refugee-week","title":"Refugee Week","start":"2027-06-14",\
            "end":"2027-06-20","certainty":"rule","regions":[],"note":null}\
            """);
  }

  @Test
  void hours_are_local_times_with_their_offset() {
    assertThat(json(MEETING))
        .isEqualTo(
            """
            {"id":"date.meeting","title":"Meeting","start":"2027-07-05T17:00:00+01:00",\
            "end":"2027-07-05T19:00:00+01:00","certainty":"fixed","regions":["wales","london"],\
            "note":"online"}\
            """);
  }

  @Test
  void a_date_without_a_day_is_given_none() {
    assertThat(json(OPEN))
        .isEqualTo(
            """
            {"id":"date.half-term","title":"Delegation","start":null,"end":null,\
            "certainty":"to-be-confirmed","regions":[],"note":"around half-term; ask first"}\
            """);
  }

  @Test
  void people_get_columns() {
    assertThat(DateLines.text(dates(DAY, WEEK, MEETING, OPEN)))
        .containsExactly(
            "Mon 8 Mar 2027                      Women's Day",
            "Mon 14 Jun 2027 to Sun 20 Jun 2027  Refugee Week (by rule)",
            "Mon 5 Jul 2027, 17:00               Meeting (wales, london)",
            "around half-term                    Delegation (to be confirmed)");
    assertThat(DateLines.text(List.of())).isEmpty();
  }

  private static String json(Entry entry) {
    return DateLines.json(dates(entry).getFirst());
  }

  private static List<Dated> dates(Entry... entries) {
    var info = new PackInfo("test", "1", "Test", "en", List.of(), List.of(), List.of());
    List<StoredEntry> stored =
        List.of(entries).stream().map(it -> new StoredEntry(it, false)).toList();
    var year = new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
    return KeyDates.of(Library.of(1, info, stored), LONDON, null, Recurrences.NONE).between(year);
  }

  private static Entry entry(String name, String title, Rule rule, Certainty certainty) {
    return entry(name, title, KeyDate.of(rule, certainty));
  }

  private static KeyDate noted(Rule rule, Certainty certainty, String note, String... regions) {
    return new KeyDate(
        rule,
        certainty,
        List.of(regions),
        Years.ALL,
        null,
        List.of(),
        List.of(),
        null,
        null,
        note,
        false,
        null);
  }

  private static Entry entry(String name, String title, KeyDate keyDate) {
    return new Entry(
        new EntryId("date." + name),
        title,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Provenance(List.of("toolkit"), "", LocalDate.of(2027, 8, 31), Years.ALL),
        List.of(),
        "",
        new Body.OnDate(keyDate));
  }
}
