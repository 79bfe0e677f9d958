package org.clarion.commands.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.Timing;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/** What the card of a date says about when it is. */
final class DateParts {
  /** How many of a series of meetings are shown. */
  private static final int SERIES_SHOWN_MAX = 3;

  private static final int YEARS_AHEAD = 2;

  private static final PhraseKey SURE = PhraseKey.of("entry.sure", "when", "certainty");
  private static final PhraseKey SURE_FOR =
      PhraseKey.of("entry.sureFor", "regions", "when", "certainty");
  private static final PhraseKey THEN = PhraseKey.of("entry.then", "when");
  private static final PhraseKey THEN_UNSURE =
      PhraseKey.of("entry.thenUnsure", "when", "certainty");
  private static final PhraseKey WAS = PhraseKey.of("entry.was", "when");
  private static final PhraseKey NO_DAY = PhraseKey.of("entry.noDay");
  private static final PhraseKey RETIRED = PhraseKey.of("entry.retired");
  private static final PhraseKey OWNER = PhraseKey.of("entry.owner", "owner");
  private static final PhraseKey SCHOOL = PhraseKey.of("entry.school", "day", "calendar");
  private static final PhraseKey CONTRADICTION = PhraseKey.of("entry.contradiction");
  private static final PhraseKey CONTRADICTION_DETAIL =
      PhraseKey.of("entry.contradictionDetail", "contradiction");
  private static final PhraseKey NOTE = PhraseKey.of("entry.note", "note");
  private static final PhraseKey REGIONS = PhraseKey.of("entry.regions", "regions");

  private final KeyDates dates;
  private final LocalDate today;
  private final boolean forOrganiser;
  private final DateLines lines;

  DateParts(KeyDates dates, LocalDate today, boolean forOrganiser) {
    this.dates = dates;
    this.today = today;
    this.forOrganiser = forOrganiser;
    this.lines = new DateLines(dates, today);
  }

  static List<PhraseKey> phrases() {
    return Stream.concat(
            Stream.of(
                SURE,
                SURE_FOR,
                THEN,
                THEN_UNSURE,
                WAS,
                NO_DAY,
                RETIRED,
                OWNER,
                SCHOOL,
                CONTRADICTION,
                CONTRADICTION_DETAIL,
                NOTE,
                REGIONS),
            DateLines.phrases().stream())
        .toList();
  }

  List<Part> of(Entry entry, KeyDate keyDate) {
    List<Phrase> said = new ArrayList<>(days(entry, keyDate));
    if (forOrganiser && keyDate.contradiction() != null) {
      said.add(CONTRADICTION_DETAIL.with(new Value.Text(keyDate.contradiction())));
    }
    if (keyDate.note() != null) {
      said.add(NOTE.with(new Value.Text(keyDate.note())));
    }
    if (!keyDate.regions().isEmpty()) {
      said.add(REGIONS.with(lines.regions(keyDate.regions())));
    }
    return said.stream().<Part>map(Part.Said::new).toList();
  }

  private List<Phrase> days(Entry entry, KeyDate keyDate) {
    if (keyDate.contradiction() != null) {
      return List.of(CONTRADICTION.with());
    }
    if (keyDate.certainty() == Certainty.RETIRED) {
      return List.of(RETIRED.with());
    }
    List<Occurrence> ahead =
        dates
            .next(entry, today)
            .map(it -> it.occurrence().timing().earliest().plusYears(YEARS_AHEAD))
            .map(it -> Occurrences.between(keyDate, today, it, dates.almanac()))
            .orElse(List.of());
    return ahead.isEmpty() ? List.of(was(keyDate)) : coming(keyDate, ahead);
  }

  private List<Phrase> coming(KeyDate keyDate, List<Occurrence> ahead) {
    Map<List<String>, Occurrence> firsts = new LinkedHashMap<>();
    ahead.stream()
        .filter(it -> it.regions().isEmpty())
        .findFirst()
        .ifPresent(it -> firsts.put(it.regions(), it));
    ahead.forEach(it -> firsts.putIfAbsent(it.regions(), it));
    List<Phrase> said = new ArrayList<>();
    for (Occurrence first : firsts.values()) {
      said.add(sure(first));
      if (first.note() != null) {
        said.add(NOTE.with(new Value.Text(first.note())));
      }
    }
    Occurrence first = firsts.values().iterator().next();
    later(keyDate, first, ahead).forEach(it -> said.add(then(it)));
    if (keyDate.owner() != null && !first.hasDay()) {
      said.add(OWNER.with(new Value.Text(keyDate.owner())));
    }
    forSchool(keyDate, first).ifPresent(said::add);
    return said;
  }

  /** The next meetings of a series; of other dates the next one that is not called off. */
  private static Stream<Occurrence> later(
      KeyDate keyDate, Occurrence first, List<Occurrence> ahead) {
    Stream<Occurrence> rest =
        ahead.stream()
            .filter(it -> it.regions().equals(first.regions()))
            .filter(it -> !it.key().equals(first.key()));
    if (isSeries(keyDate.rule())) {
      return rest.limit(SERIES_SHOWN_MAX - 1L);
    }
    return first.certainty() == Certainty.CANCELLED && keyDate.certainty() != Certainty.CANCELLED
        ? rest.filter(it -> it.certainty() != Certainty.CANCELLED).limit(1)
        : Stream.empty();
  }

  private Phrase sure(Occurrence occurrence) {
    var when = new Value.Said(lines.when(occurrence.timing()));
    var certainty = new Value.Said(DateWording.certainty(occurrence.certainty()));
    return occurrence.regions().isEmpty()
        ? SURE.with(when, certainty)
        : SURE_FOR.with(lines.regions(occurrence.regions()), when, certainty);
  }

  private Phrase then(Occurrence occurrence) {
    var when = new Value.Said(lines.when(occurrence.timing()));
    return DateWording.isSure(occurrence.certainty())
        ? THEN.with(when)
        : THEN_UNSURE.with(when, new Value.Said(DateWording.certainty(occurrence.certainty())));
  }

  /**
   * The school day on which pupils can mark a day of observance that finds schools closed; the
   * observance itself stays where it is.
   */
  private Optional<Phrase> forSchool(KeyDate keyDate, Occurrence next) {
    if (!isObservance(keyDate.rule())
        || next.certainty() == Certainty.CANCELLED
        || !(next.timing() instanceof Timing.Days(LocalDate day, LocalDate last))
        || !day.equals(last)) {
      return Optional.empty();
    }
    String region = keyDate.regions().size() == 1 ? keyDate.regions().getFirst() : "";
    return dates
        .schools(region)
        .flatMap(schools ->
            schools
                .terms()
                .flatMap(it -> otherDay(it, day))
                .map(it -> SCHOOL.with(Value.day(it), new Value.Text(schools.title()))));
  }

  private Optional<LocalDate> otherDay(TermCalendar schools, LocalDate day) {
    return schools
        .nearestSchoolDay(day)
        .filter(it -> !it.equals(day))
        .filter(it -> !it.isBefore(today));
  }

  /** Whether it is a day of the year that people mark, not something that takes place. */
  private static boolean isObservance(Rule rule) {
    return switch (rule) {
      case Rule.YearlyDay _,
          Rule.NthWeekday _,
          Rule.EasterRelative _,
          Rule.RelativeTo _,
          Rule.Listed _ ->
          true;
      case Rule.YearlySpan _,
          Rule.WholeMonth _,
          Rule.WeekHolding _,
          Rule.TermRelative _,
          Rule.Series _,
          Rule.Recurring _,
          Rule.Once _,
          Rule.Open _,
          Rule.OpenOnce _ ->
          false;
    };
  }

  private static boolean isSeries(Rule rule) {
    return rule instanceof Rule.Series || rule instanceof Rule.Recurring;
  }

  /** For a date that will not come again: when it last was, if it ever had a day. */
  private Phrase was(KeyDate keyDate) {
    LocalDate past = today.minusYears(Occurrences.YEARS_MAX / 4);
    return Occurrences.between(keyDate, past, today, dates.almanac()).stream()
        .filter(Occurrence::hasDay)
        .reduce((_, last) -> last)
        .map(it -> WAS.with(new Value.Said(lines.when(it.timing()))))
        .orElseGet(NO_DAY::with);
  }
}
