package org.clarion.store;

import static org.clarion.core.content.ImportPlan.Edited.KEEP;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.content.Abbreviation;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.Label;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Region;
import org.clarion.core.content.Slot;
import org.clarion.core.content.Source;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** Content to store: at least one of every kind there is. */
final class Samples {
  private static final Rule.Open AROUND_JULY =
      new Rule.Open("around 11 July", MonthDay.of(7, 1), MonthDay.of(7, 18));

  /** One or more of each rule; a test sees to it that none is missing. */
  static final List<Rule> RULES =
      List.of(
          new Rule.YearlyDay(MonthDay.of(2, 29)),
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

  /** One or more of each body; a test sees to it that none is missing. */
  static final List<Body> BODIES =
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
                  RULES.getFirst(),
                  Certainty.TO_BE_CONFIRMED,
                  List.of("london"),
                  new Years(2020, 2031),
                  "international team",
                  LocalDate.of(2027, 1, 31),
                  "A minute's silence",
                  true,
                  "The sources disagree.")));

  static final PackInfo INFO =
      new PackInfo(
          "iso-toolkit",
          "1",
          "International solidarity toolkit",
          "en",
          List.of(
              new Source(
                  "toolkit",
                  "ISO toolkit",
                  List.of(Label.OFFICIAL, Label.HISTORICAL),
                  "about December 2021",
                  "As handed out"),
              new Source("letter", "Letter", List.of(Label.LOCAL), "not known", null)),
          List.of(new Region("north-west", "North West", List.of("nw", "northwest"))),
          List.of(new Abbreviation("ISO", "international solidarity officer")));

  private Samples() {}

  /** An entry of every body, and a date of every rule. */
  static List<Entry> everyKind() {
    List<Entry> entries = new ArrayList<>();
    for (Body body : BODIES) {
      entries.add(entry(body.kind().prefix() + ".sample", "A sample", body));
    }
    for (Rule rule : RULES) {
      var body = new Body.OnDate(KeyDate.of(rule, Certainty.FIXED));
      entries.add(entry("date.number-" + entries.size(), "A date", body));
    }
    return entries;
  }

  static Entry entry(String id, String text, Body body) {
    return new Entry(
        new EntryId(id),
        "Title of " + id,
        List.of("a name"),
        List.of("What is it?", "Which one is it?"),
        List.of("tag"),
        List.of(new EntryId("faq.sample")),
        new Provenance(
            List.of("toolkit", "letter"), "Page 3", LocalDate.of(2027, 8, 31), Years.only(2022)),
        List.of(
            new Slot("address", "Address", "", new EntryId("contact.sample")),
            new Slot("meeting", "Next meeting", "to be found", null)),
        text,
        body);
  }

  /** An answer with this text. */
  static Entry answer(String name, String text) {
    return entry("faq." + name, text, new Body.Answer(List.of()));
  }

  /** What importing these entries in place of all others comes to. */
  static ImportPlan plan(Library stored, Entry... entries) {
    return plan(stored, List.of(entries));
  }

  static ImportPlan plan(Library stored, List<Entry> entries) {
    return ImportPlan.of(stored, new Pack(INFO, entries, List.of()), KEEP);
  }
}
