package org.clarion.core.content;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** Small entries and libraries for tests. */
public final class Entries {
  public static final PackInfo INFO =
      new PackInfo(
          "test",
          "1",
          "Test pack",
          "en",
          List.of(
              new Source("page", "The page", List.of(Label.OFFICIAL), "not known", null),
              new Source("leaflet", "The leaflet", List.of(Label.PARTISAN), "2016", "old")),
          List.of(
              new Region("north-west", "North West", List.of("northwest", "nw")),
              new Region("wales", "Wales", List.of("Cymru"))),
          List.of(new Abbreviation("ISO", "international solidarity officer")),
          List.of(new GoldenQuestion("what is the weather like", List.of())));

  private Entries() {}

  /** An answer with this text. */
  public static Entry answer(String name, String text) {
    return entry("faq." + name, text, new Body.Answer(List.of()));
  }

  /** A date. */
  public static Entry date(String name, KeyDate keyDate) {
    return entry("date." + name, "", new Body.OnDate(keyDate));
  }

  /** An entry from the page, titled like its id. */
  public static Entry entry(String id, String text, Body body) {
    return new Entry(
        new EntryId(id),
        id,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Provenance(List.of("page"), "top", LocalDate.of(2027, 8, 31), Years.ALL),
        List.of(),
        text,
        body);
  }

  /** A library of unedited entries. */
  public static Library library(long revision, Entry... entries) {
    return Library.of(
        revision, INFO, Stream.of(entries).map(it -> new StoredEntry(it, false)).toList());
  }
}
