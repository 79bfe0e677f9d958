package org.clarion.commands.dates;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.dates.DateQuestion.Asked;
import org.clarion.commands.dates.DateQuestion.Unit;
import org.clarion.commands.entries.DateWording;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.commands.entries.TermParts;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Period;
import org.clarion.core.date.TermPart;
import org.clarion.core.date.Timing;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about one date in a sentence, and never with a day or a number of days for a
 * date that has none.
 *
 * <pre>
 * how many days till iwd
 * → 35 days until International Women's Day, Monday 8 March 2027.
 * </pre>
 */
final class DateAnswers {
  private static final int NEXT_SHOWN_MAX = 3;
  private static final int YEARS_AHEAD = 1;

  private static final PhraseKey DATED = PhraseKey.of("asked.dated", "title", "when");
  private static final PhraseKey DATED_BY =
      PhraseKey.of("asked.datedBy", "title", "when", "calendar");
  private static final PhraseKey AND = PhraseKey.of("asked.and", "one", "other");
  private static final PhraseKey NEXT = PhraseKey.of("asked.next", "date", "next");
  private static final PhraseKey NOTHING_NEXT = PhraseKey.of("asked.nothingNext", "date");
  private static final PhraseKey NO_DAY = PhraseKey.of("asked.noDay", "title", "when", "certainty");
  private static final PhraseKey NO_DAY_OWNED =
      PhraseKey.of("asked.noDayOwned", "title", "when", "certainty", "owner");
  private static final PhraseKey NONE = PhraseKey.of("asked.none", "title");
  private static final PhraseKey NONE_IN = PhraseKey.of("asked.noneIn", "title", "year");
  private static final PhraseKey LAST_AND_NEXT =
      PhraseKey.of("asked.lastAndNext", "title", "last", "next");
  private static final PhraseKey CANCELLED = PhraseKey.of("asked.cancelled", "date");

  /** Every sentence it can say beside those of {@link DateWording}. */
  static final List<PhraseKey> PHRASES =
      Stream.concat(
              Stream.of(
                  DATED,
                  DATED_BY,
                  AND,
                  NEXT,
                  LAST_AND_NEXT,
                  NOTHING_NEXT,
                  NO_DAY,
                  NO_DAY_OWNED,
                  NONE,
                  NONE_IN,
                  CANCELLED),
              Stream.concat(DateSentences.PHRASES.stream(), Feast.ALL.stream().map(Feast::title)))
          .toList();

  private final KeyDates dates;
  private final LocalDate today;
  private final DateSubject.Finder finder;
  private final DateSentences sentences;

  DateAnswers(Surroundings around, Invocation invocation) {
    this.dates = around.dates().get();
    this.today = invocation.today(around.zone());
    this.finder = new DateSubject.Finder(dates, around.search(), today);
    this.sentences = new DateSentences(today);
  }

  /** Nothing when it is no such question, or the date it is about is not known for sure. */
  Optional<Reply> answer(String question) {
    return DateQuestion.read(question, today.getYear()).flatMap(this::answer);
  }

  /** The day in another year of a date that is named with that year, and with nothing else. */
  Optional<Reply> inYear(String text) {
    return DateQuestion.named(text)
        .flatMap(asked ->
            finder
                .find(asked.about(), asked.year())
                .filter(it ->
                    it.subject() instanceof DateSubject.OfEntry(Entry entry, _)
                        && isInAnotherYear(entry, asked.year()))
                .flatMap(it -> answer(asked, it)));
  }

  /** The card of a date shows the next time it is, whatever the year that was said. */
  private boolean isInAnotherYear(Entry entry, @Nullable Integer year) {
    return dates
        .next(entry, today)
        .filter(it -> year == null || it.occurrence().timing().earliest().getYear() != year)
        .isPresent();
  }

  private Optional<Reply> answer(DateQuestion question) {
    return switch (question.asked()) {
      case Asked.Since() -> since(question.about());
      case Asked.LastAndNext() when question.year() == null ->
          lastAndNext(question.about())
              .or(() ->
                  finder
                      .find(question.about(), null)
                      .filter(it -> !(it.subject() instanceof DateSubject.OfEntry))
                      .flatMap(it -> answer(question, it)));
      case Asked.LastAndNext(),
          Asked.HowLong _,
          Asked.NextAfter(),
          Asked.FallsOn _,
          Asked.WhatDay(),
          Asked.LastSchoolDay() ->
          finder.find(question.about(), question.year()).flatMap(it -> answer(question, it));
    };
  }

  /** Days by their number go before the dates of the content that are on them. */
  private Optional<Reply> since(String about) {
    return PeriodPhrase.in("since " + about, new Vantage(today, null))
        .filter(it -> Filler.strip(it.rest()).isEmpty())
        .map(it -> it.period().from())
        .map(it -> new Subject(null, null, new Timing.Days(it, it), Value.day(it), null))
        .or(() -> finder.last(about).map(this::subject))
        .map(it -> it.note(sentences.since(it)));
  }

  private Subject subject(Dated last) {
    Timing timing = inZone(last.occurrence().timing());
    var title = new Value.Text(last.entry().title());
    var date = new Value.Said(DATED.with(title, day(timing)));
    return new Subject(last.entry(), title, timing, date, null);
  }

  private static Subject subject(
      Period days, @Nullable Value title, Value date, @Nullable Entry schools) {
    return new Subject(null, title, new Timing.Days(days.from(), days.to()), date, schools);
  }

  private Optional<Reply> lastAndNext(String about) {
    return finder
        .last(about)
        .flatMap(it ->
            dates
                .next(it.entry(), it.occurrence().timing().latest().plusDays(1))
                .filter(next -> next.occurrence().hasDay())
                .map(next ->
                    new Reply.Note(
                        LAST_AND_NEXT.with(
                            new Value.Text(it.entry().title()),
                            when(it.occurrence()),
                            when(next.occurrence())),
                        List.of(it.entry().id()),
                        List.of(EntryCalls.choice(it.entry())))));
  }

  private Value when(Occurrence occurrence) {
    return new Value.Said(DateWording.when(occurrence.timing(), today));
  }

  private Optional<Reply> answer(DateQuestion question, DateSubject.Finder.Found found) {
    return switch (found.subject()) {
      case DateSubject.OfPart(TermPart part, var days) -> {
        Entry schools = requireNonNull(found.schools());
        if (days == null) {
          yield Optional.of(SchoolAnswers.unknown(part, schools));
        }
        var title = new Value.Said(TermParts.name(part).with());
        var when = new Value.Days(days.from(), days.to());
        var named =
            namesSchools(question.asked())
                ? DATED.with(title, when)
                : DATED_BY.with(title, when, new Value.Text(schools.title()));
        yield answer(
            question.asked(), subject(days, title, new Value.Said(named), found.schools()));
      }
      case DateSubject.OfDays(Period days, var feast) -> {
        var title = feast == null ? null : new Value.Said(feast.title().with());
        var when = new Value.Days(days.from(), days.to());
        Value date = title == null ? when : new Value.Said(DATED.with(title, when));
        yield answer(question.asked(), subject(days, title, date, found.schools()));
      }
      case DateSubject.OfEntry(Entry entry, var occurrence) -> {
        if (question.open()) {
          yield Optional.empty();
        }
        Optional<Phrase> noDay = noDay(entry, occurrence, question.year());
        if (noDay.isPresent() || occurrence == null) {
          yield noDay.map(
              it -> new Reply.Note(it, List.of(entry.id()), List.of(EntryCalls.choice(entry))));
        }
        var title = new Value.Text(entry.title());
        var date = new Value.Said(DATED.with(title, day(occurrence.timing())));
        yield answer(
            question.asked(),
            new Subject(entry, title, inZone(occurrence.timing()), date, found.schools()));
      }
    };
  }

  /** Whether the answer itself says whose school year it goes by. */
  private static boolean namesSchools(Asked asked) {
    return switch (asked) {
      case Asked.HowLong(Unit unit) -> unit == Unit.SCHOOL_DAYS;
      case Asked.FallsOn _, Asked.LastSchoolDay _, Asked.Since _, Asked.LastAndNext _ -> true;
      case Asked.NextAfter _, Asked.WhatDay _ -> false;
    };
  }

  /** What there is to say of a date that has no day to count with. */
  private Optional<Phrase> noDay(
      Entry entry, @Nullable Occurrence occurrence, @Nullable Integer year) {
    var title = new Value.Text(entry.title());
    if (occurrence == null) {
      return Optional.of(
          year == null
              ? NONE.with(title)
              : NONE_IN.with(title, new Value.Text(Integer.toString(year))));
    }
    if (!occurrence.hasDay()) {
      var when = new Value.Said(DateWording.when(occurrence.timing(), today));
      var certainty = new Value.Said(DateWording.certainty(occurrence.certainty()));
      String owner = entry.keyDate().orElseThrow().owner();
      return Optional.of(
          owner == null
              ? NO_DAY.with(title, when, certainty)
              : NO_DAY_OWNED.with(title, when, certainty, new Value.Text(owner)));
    }
    return occurrence.certainty() == Certainty.CANCELLED
        ? Optional.of(CANCELLED.with(new Value.Said(DATED.with(title, day(occurrence.timing())))))
        : Optional.empty();
  }

  private Optional<Reply> answer(Asked asked, Subject subject) {
    return switch (asked) {
      case Asked.HowLong(Unit unit) -> Optional.of(subject.note(sentences.howLong(unit, subject)));
      case Asked.NextAfter() -> Optional.of(nextAfter(subject));
      case Asked.FallsOn(String kind) ->
          Optional.of(subject.note(sentences.fallsOn(kind, subject)));
      case Asked.WhatDay(), Asked.LastAndNext() ->
          Optional.of(subject.note(sentences.whatDay(subject)));
      case Asked.Since() -> Optional.of(subject.note(sentences.since(subject)));
      case Asked.LastSchoolDay() -> DateSentences.lastSchoolDay(subject).map(subject::note);
    };
  }

  /** All that begin on the first day on which anything begins after it. */
  private Reply nextAfter(Subject subject) {
    LocalDate from = subject.timing().latest().plusDays(1);
    List<Dated> after =
        dates.between(new Period(from, from.plusYears(YEARS_AHEAD))).stream()
            .filter(it -> it.occurrence().hasDay())
            .filter(it -> it.occurrence().certainty() != Certainty.CANCELLED)
            .filter(it -> !it.occurrence().timing().earliest().isBefore(from))
            .toList();
    if (after.isEmpty()) {
      return subject.note(NOTHING_NEXT.with(subject.date()));
    }
    LocalDate first = after.getFirst().occurrence().timing().earliest();
    List<Dated> next =
        after.stream()
            .filter(it -> it.occurrence().timing().earliest().equals(first))
            .limit(NEXT_SHOWN_MAX)
            .toList();
    Value named =
        next.stream()
            .<Value>map(it -> new Value.Said(dated(it)))
            .reduce((one, other) -> new Value.Said(AND.with(one, other)))
            .orElseThrow();
    return new Reply.Note(
        NEXT.with(subject.date(), named),
        next.stream().map(it -> it.entry().id()).toList(),
        Stream.concat(
                next.stream().map(Dated::entry).map(EntryCalls::choice), subject.choices().stream())
            .toList());
  }

  private Phrase dated(Dated dated) {
    return DATED.with(new Value.Text(dated.entry().title()), day(dated.occurrence().timing()));
  }

  private Value day(Timing timing) {
    return switch (inZone(timing)) {
      case Timing.Days(LocalDate first, LocalDate last) -> new Value.Days(first, last);
      case Timing.Timed(var start, var end) -> new Value.Timed(start, end);
      case Timing.Open(_, _, String words) -> new Value.Text(words);
    };
  }

  /** As the group's clocks have it. */
  private Timing inZone(Timing timing) {
    return switch (timing) {
      case Timing.Days days -> days;
      case Timing.Open open -> open;
      case Timing.Timed(var start, var end) ->
          new Timing.Timed(
              start.withZoneSameInstant(dates.almanac().zone()),
              end.withZoneSameInstant(dates.almanac().zone()));
    };
  }
}
