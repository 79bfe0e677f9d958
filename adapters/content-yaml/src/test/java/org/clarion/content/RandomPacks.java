package org.clarion.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clarion.core.content.Abbreviation;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Label;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Region;
import org.clarion.core.content.Slot;
import org.clarion.core.content.Source;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** Makes sound packs of everything that could go wrong in YAML; the same seed, the same pack. */
final class RandomPacks {
  private static final int ENTRIES_PER_KIND_MAX = 3;
  private static final int WORDS_MAX = 6;

  private static final List<String> WORDS =
      List.of("ISO", "SDG4", "014", "null", "0x1F", "on", "1e3", "ß", "日本", "عربي");

  private static final List<String> NASTY =
      List.of(
          " ",
          "  ",
          "\n",
          "\n\n",
          "\n  ",
          " \n",
          "\t",
          "- ",
          "-",
          "#",
          " # ",
          ":",
          ": ",
          "::",
          "?",
          "? ",
          "!",
          "!!str ",
          "&a",
          "*a",
          "%",
          "@",
          "`",
          "|",
          "|-",
          ">",
          ">+",
          "'",
          "''",
          "\"",
          "\\",
          "\\n",
          "{",
          "}",
          "{a: b}",
          "[",
          "]",
          "[a]",
          ",",
          ", ",
          "---",
          "\n---\n",
          "...",
          "\n...\n",
          "~",
          "null",
          "no",
          "Yes",
          "on",
          "true",
          "12:30",
          "014",
          "1e3",
          "0x1F",
          "2027-08-31",
          "1_000",
          ".5",
          "=",
          "<<",
          "entries:",
          "  - id: x",
          "text: |\n",
          "a",
          "B",
          "word",
          "two words",
          "é",
          "ñ",
          "ß",
          "日本",
          "عربي",
          "😀",
          "👩‍🏫",
          "\u00A0",
          "\u200B",
          "\u2028",
          "\u2029",
          "\uFEFF",
          "…",
          "–",
          "“”",
          "{0}",
          "${x}",
          "https://example.org/?a=b#c",
          "1. ",
          "\n- item\n- item",
          "\n1. step",
          "end.",
          "\n\n\n",
          "x ");

  private final Random random;
  private int number;

  RandomPacks(long seed) {
    this.random = new Random(seed);
  }

  Pack next() {
    List<Source> sources = several(this::source);
    sources.add(source());
    List<Region> regions = several(this::region);
    regions.add(region());
    List<EntryId> ids = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      several(() -> new EntryId(kind.prefix() + "." + id())).forEach(ids::add);
    }
    var info =
        new PackInfo(
            id(),
            text(),
            text(),
            "en",
            sources,
            regions,
            several(() -> new Abbreviation(word(), text())),
            several(() -> golden(ids)));
    List<Entry> entries = ids.stream().map(it -> entry(it, ids, info)).toList();
    List<String> edited = ids.stream().filter(_ -> chance()).map(EntryId::value).toList();
    return new Pack(info, entries, edited);
  }

  private GoldenQuestion golden(List<EntryId> ids) {
    return new GoldenQuestion(question(), ids.stream().filter(_ -> chance()).limit(3).toList());
  }

  private Source source() {
    return new Source(
        id(),
        text(),
        chance() ? List.of(Label.OFFICIAL) : List.of(Label.LOCAL, Label.HISTORICAL),
        text(),
        maybe(this::text));
  }

  private Region region() {
    return new Region(id(), text(), several(this::text));
  }

  private Entry entry(EntryId id, List<EntryId> ids, PackInfo info) {
    Kind kind = Kind.of(id.prefix()).orElseThrow();
    List<EntryId> others = ids.stream().filter(it -> !it.equals(id) && chance()).limit(5).toList();
    Years years = years();
    return new Entry(
        id,
        "T" + number++,
        several(this::text),
        several(this::question),
        several(this::text),
        others,
        new Provenance(
            info.sources().stream().map(Source::id).limit(1 + random.nextInt(2)).toList(),
            text(),
            day(),
            years),
        slots(kind, ids),
        text(),
        body(id, ids, info));
  }

  private Body body(EntryId id, List<EntryId> ids, PackInfo info) {
    return switch (Kind.of(id.prefix()).orElseThrow()) {
      case ANSWER ->
          new Body.Answer(several(() -> new Body.Earlier(info.sources().getFirst().id(), text())));
      case GUIDE -> new Body.Guide();
      case CAMPAIGN ->
          new Body.Campaign(
              chance(),
              several(this::text),
              maybe(this::text),
              maybe(this::text),
              maybe(this::text),
              ids.stream().filter(it -> isOf(Kind.DATE, it)).toList());
      case NETWORK -> new Body.Network(info.regions().getFirst().id());
      case CONTACT -> new Body.Contact();
      case DATE -> new Body.OnDate(dates(id, ids).next(regions(info), years()));
      case TERMS -> new Body.Terms(new RandomTerms(random).next(ownRegions(id, ids, info)));
    };
  }

  /** Dates that go by dates before this one, so that there are no circles. */
  private RandomDates dates(EntryId id, List<EntryId> ids) {
    return new RandomDates(
        random,
        this::text,
        ids.stream().takeWhile(it -> !it.equals(id)).filter(it -> isOf(Kind.DATE, it)).toList(),
        ids.stream().filter(it -> isOf(Kind.TERMS, it)).toList());
  }

  private List<String> regions(PackInfo info) {
    return info.regions().stream().map(Region::id).filter(_ -> chance()).toList();
  }

  /** Only the first calendar has regions: no region may be in two of them. */
  private List<String> ownRegions(EntryId id, List<EntryId> ids, PackInfo info) {
    boolean first =
        ids.stream().filter(it -> isOf(Kind.TERMS, it)).findFirst().equals(Optional.of(id));
    return first ? regions(info) : List.of();
  }

  private static boolean isOf(Kind kind, EntryId id) {
    return id.prefix().equals(kind.prefix());
  }

  private List<Slot> slots(Kind kind, List<EntryId> ids) {
    List<Slot> slots =
        several(() -> new Slot(id(), text(), chance() ? "" : text(), maybe(() -> any(ids))));
    if (kind == Kind.CONTACT) {
      slots.add(new Slot("address", text(), chance() ? "" : text(), null));
    }
    return slots;
  }

  private Years years() {
    return switch (random.nextInt(4)) {
      case 0 -> Years.only(2022);
      case 1 -> new Years(900, 2023);
      default -> Years.ALL;
    };
  }

  /** Text that says something; anything may stand around it. */
  String text() {
    var text = new StringBuilder();
    do {
      int words = 1 + random.nextInt(WORDS_MAX);
      Stream.generate(() -> any(NASTY)).limit(words).forEach(text::append);
    } while (text.toString().isBlank());
    return text.toString();
  }

  /** A question that is unlike all others, at most 200 characters long. */
  private String question() {
    return text() + " q" + number++ + any(NASTY);
  }

  private String word() {
    return any(WORDS);
  }

  private String id() {
    return "x" + number++;
  }

  private LocalDate day() {
    return LocalDate.of(2000 + random.nextInt(50), 1, 1).plusDays(random.nextInt(365));
  }

  private <T> List<T> several(Supplier<T> one) {
    List<T> several = new ArrayList<>();
    for (int i = random.nextInt(ENTRIES_PER_KIND_MAX + 1); i > 0; i--) {
      several.add(one.get());
    }
    return several;
  }

  private <T> @Nullable T maybe(Supplier<T> one) {
    return chance() ? one.get() : null;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance() {
    return random.nextBoolean();
  }
}
