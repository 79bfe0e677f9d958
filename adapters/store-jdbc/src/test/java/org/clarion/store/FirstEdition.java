package org.clarion.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.LeapDay;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** What the documents in {@code entries-v1.jsonl} mean, for ever. */
final class FirstEdition {
  private static final Rule.Open AROUND_JULY =
      new Rule.Open("around 11 July", MonthDay.of(7, 1), MonthDay.of(7, 18));

  private static final Rule.YearlyDay LEAP_DAY =
      new Rule.YearlyDay(MonthDay.of(2, 29), LeapDay.FEBRUARY_28);

  private static final List<Rule> RULES =
      List.of(
          LEAP_DAY,
          new Rule.YearlySpan(MonthDay.of(12, 30), MonthDay.of(1, 2)),
          new Rule.WholeMonth(Month.OCTOBER),
          new Rule.WeekHolding(MonthDay.of(6, 20)),
          new Rule.OnceDays(LocalDate.of(2023, 3, 15), LocalDate.of(2023, 3, 16)),
          new Rule.OnceTimed(
              LocalDateTime.of(2022, 1, 10, 17, 0), LocalDateTime.of(2022, 1, 10, 17, 0)),
          new Rule.Listed(
              List.of(new Rule.OnceDays(LocalDate.of(2019, 7, 7), LocalDate.of(2019, 7, 14))),
              AROUND_JULY),
          AROUND_JULY,
          new Rule.OpenOnce(
              "early December", LocalDate.of(2016, 12, 1), LocalDate.of(2016, 12, 10)));

  private static final List<Body> BODIES =
      List.of(
          new Body.Answer(List.of(new Body.Earlier("toolkit", "Four pillars."))),
          new Body.Guide(),
          new Body.Campaign(
              true,
              List.of("Write to your MP.", "Hold a meeting."),
              "The section is lost.",
              "Cuba Solidarity Campaign",
              "Affiliate as a branch.",
              List.of(new EntryId("date.number-0"))),
          new Body.Network("north-west"),
          new Body.Contact(),
          new Body.OnDate(
              new KeyDate(
                  LEAP_DAY,
                  Certainty.TO_BE_CONFIRMED,
                  List.of("london"),
                  new Years(2020, 2031),
                  null,
                  List.of(),
                  List.of(),
                  "international team",
                  LocalDate.of(2027, 1, 31),
                  "A minute's silence",
                  true,
                  "The sources disagree.")));

  private FirstEdition() {}

  /** An entry of every body, and a date of every rule there was. */
  static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Body body : BODIES) {
      entries.add(Samples.entry(body.kind().prefix() + ".sample", "A sample", body));
    }
    for (Rule rule : RULES) {
      var body = new Body.OnDate(KeyDate.of(rule, Certainty.FIXED));
      entries.add(Samples.entry("date.number-" + entries.size(), "A date", body));
    }
    return entries;
  }
}
