package org.clarion.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Label;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Region;
import org.clarion.core.content.Slot;
import org.clarion.core.content.Source;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;

/** Packs of a few made-up entries, so that a test can compare whole answers. */
public final class SmallPack {
  /** The small print of every entry that a test says nothing else about. */
  public static final String SMALL_PRINT =
      """

      Source: The handbook, “page 7” (official, published: June 2025).
      To be checked again by Tuesday 31 August 2027.\
      """;

  public static final Body.Campaign CURRENT = campaign(false);
  public static final Body.Campaign PAST = campaign(true);

  private static final LocalDate CHECK_BY = LocalDate.of(2027, 8, 31);
  private static final PackInfo INFO =
      new PackInfo(
          "small",
          "3",
          "Small pack",
          "en",
          List.of(
              source("handbook", "The handbook", "June 2025", Label.OFFICIAL),
              source("leaflet", "A leaflet", "May 2024", Label.LOCAL),
              source("blog", "A blog", "2023", Label.PARTISAN, Label.HISTORICAL),
              source("flyer", "A flyer", "1999", Label.LOCAL, Label.PARTISAN, Label.HISTORICAL)),
          List.of(
              new Region("north", "North", List.of("up north")),
              new Region("wales", "Wales", List.of("Cymru"))),
          List.of());

  private SmallPack() {}

  /** A pack of these entries, in this order. */
  public static Pack of(Draft... entries) {
    return new Pack(INFO, Arrays.stream(entries).map(Draft::entry).toList(), List.of());
  }

  /** The same entries as a group would have them after an import. */
  public static Library library(Draft... entries) {
    return Library.of(
        1, INFO, Arrays.stream(entries).map(it -> new StoredEntry(it.entry(), false)).toList());
  }

  public static Draft faq(String name, String title, Body.Earlier... earlier) {
    return new Draft("faq." + name, title, new Body.Answer(List.of(earlier)));
  }

  public static Draft guide(String name, String title) {
    return new Draft("guide." + name, title, new Body.Guide());
  }

  public static Draft campaign(String name, String title, Body.Campaign body) {
    return new Draft("campaign." + name, title, body);
  }

  public static Draft network(String name, String title, String region) {
    return new Draft("network." + name, title, new Body.Network(region));
  }

  public static Draft contact(String name, String title) {
    return new Draft("contact." + name, title, new Body.Contact());
  }

  public static Draft date(String name, String title, KeyDate keyDate) {
    return new Draft("date." + name, title, new Body.OnDate(keyDate));
  }

  /** A date whose day is certain. */
  public static Draft date(String name, String title, Rule rule) {
    return date(name, title, KeyDate.of(rule, Certainty.FIXED));
  }

  public static Draft terms(String name, String title, TermCalendar calendar) {
    return new Draft("terms." + name, title, new Body.Terms(calendar));
  }

  /** The calendar of a group that knows these entries. */
  public static KeyDates calendar(Draft... entries) {
    return KeyDates.of(library(entries), TestGroup.ZONE, null, Recurrences.NONE);
  }

  /** A date for these regions only. */
  public static KeyDate only(Rule rule, String... regions) {
    return new KeyDate(
        rule,
        Certainty.FIXED,
        List.of(regions),
        Years.ALL,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }

  /** A campaign with these actions and dates and nothing else. */
  public static Body.Campaign doing(List<String> actions, String... dates) {
    return new Body.Campaign(
        false, actions, null, null, null, Arrays.stream(dates).map(EntryId::new).toList());
  }

  private static Body.Campaign campaign(boolean past) {
    return new Body.Campaign(past, List.of(), null, null, null, List.of());
  }

  private static Source source(String id, String title, String published, Label... labels) {
    return new Source(id, title, List.of(labels), published, null);
  }

  /** An entry in the making; what is not said of it is empty. */
  public static final class Draft {
    private final String id;
    private final String title;
    private final Body body;
    private final List<Slot> slots = new ArrayList<>();
    private List<String> names = List.of();
    private List<String> questions = List.of();
    private List<String> tags = List.of();
    private List<EntryId> related = List.of();
    private List<String> sources = List.of("handbook");
    private LocalDate checkBy = CHECK_BY;
    private Years years = Years.ALL;
    private String text = "";

    private Draft(String id, String title, Body body) {
      this.id = id;
      this.title = title;
      this.body = body;
    }

    public Draft says(String words) {
      text = words;
      return this;
    }

    public Draft alsoCalled(String... others) {
      names = List.of(others);
      return this;
    }

    public Draft asked(String... phrasings) {
      questions = List.of(phrasings);
      return this;
    }

    public Draft tagged(String... words) {
      tags = List.of(words);
      return this;
    }

    public Draft related(String... ids) {
      related = Arrays.stream(ids).map(EntryId::new).toList();
      return this;
    }

    public Draft from(String... ids) {
      sources = List.of(ids);
      return this;
    }

    public Draft checkBy(LocalDate day) {
      checkBy = day;
      return this;
    }

    public Draft about(int first, int last) {
      years = new Years(first, last);
      return this;
    }

    public Draft slot(String slotTitle, String value, @Nullable String ask) {
      EntryId whom = ask == null ? null : new EntryId(ask);
      slots.add(new Slot("slot-" + slots.size(), slotTitle, value, whom));
      return this;
    }

    public Entry entry() {
      return new Entry(
          new EntryId(id),
          title,
          names,
          questions,
          tags,
          related,
          new Provenance(sources, "page 7", checkBy, years),
          slots,
          text,
          body);
    }
  }
}
