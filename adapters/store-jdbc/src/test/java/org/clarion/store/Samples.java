package org.clarion.store;

import static org.clarion.core.content.ImportPlan.Edited.KEEP;

import java.time.LocalDate;
import java.util.List;
import org.clarion.core.content.Abbreviation;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.Label;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Region;
import org.clarion.core.content.Slot;
import org.clarion.core.content.Source;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** Content to store. */
final class Samples {
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

  /** The same description with golden questions. */
  static PackInfo golden() {
    return new PackInfo(
        INFO.id(),
        INFO.edition(),
        INFO.title(),
        INFO.language(),
        INFO.sources(),
        INFO.regions(),
        INFO.abbreviations(),
        List.of(
            new GoldenQuestion(
                "who pays, and ça?",
                List.of(new EntryId("faq.sample"), new EntryId("guide.sample"))),
            new GoldenQuestion("what is the weather like", List.of())));
  }

  /** Entries of every kind, and dates with everything that a date can have. */
  static List<Entry> everyKind() {
    return SecondEdition.entries();
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
