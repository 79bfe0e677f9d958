package org.clarion.commands.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.clarion.commands.dates.DateQuestion.Unit;
import org.clarion.commands.entries.DateWording;
import org.clarion.core.content.Entry;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.Weekend;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/** Says how long it is until a day, and what kind of day it is. */
record DateSentences(LocalDate today) {
  private static final int DAYS_A_WEEK = 7;

  private static final PhraseKey DAYS = PhraseKey.counted("asked.days", "days", "date");
  private static final PhraseKey WEEKS = PhraseKey.counted("asked.weeks", "weeks", "date");
  private static final PhraseKey WEEKS_AND =
      PhraseKey.counted("asked.weeksAnd", "weeks", "days", "date");
  private static final PhraseKey COUNT_DAYS = PhraseKey.counted("asked.countDays", "days");
  private static final PhraseKey SCHOOL_DAYS =
      PhraseKey.counted("asked.schoolDays", "days", "date", "calendar");
  private static final PhraseKey NO_SCHOOL_YEAR =
      PhraseKey.of("asked.noSchoolYear", "date", "calendar");
  private static final PhraseKey NO_SCHOOLS = PhraseKey.of("asked.noSchools", "date");
  private static final PhraseKey SINCE = PhraseKey.counted("asked.since", "days", "date");
  private static final PhraseKey TODAY = PhraseKey.of("asked.today", "date");
  private static final PhraseKey UNDER_WAY = PhraseKey.of("asked.underWay", "date");
  private static final PhraseKey OVER = PhraseKey.of("asked.over", "date");
  private static final PhraseKey IS = PhraseKey.of("asked.is", "title", "when");
  private static final PhraseKey THAT_IS = PhraseKey.of("asked.thatIs", "when");
  private static final PhraseKey YES = PhraseKey.of("asked.yes", "date");
  private static final PhraseKey NO = PhraseKey.of("asked.no", "date");
  private static final PhraseKey PARTLY = PhraseKey.of("asked.partly", "date");
  private static final PhraseKey OPEN = PhraseKey.of("asked.schoolsOpen", "date", "calendar");
  private static final PhraseKey CLOSED = PhraseKey.of("asked.schoolsClosed", "date", "calendar");
  private static final PhraseKey LAST_SCHOOL_DAY =
      PhraseKey.of("asked.lastSchoolDay", "date", "day", "calendar");

  /** Every sentence it can say beside those of {@link DateWording}. */
  static final List<PhraseKey> PHRASES =
      List.of(
          DAYS,
          WEEKS,
          WEEKS_AND,
          COUNT_DAYS,
          SCHOOL_DAYS,
          NO_SCHOOL_YEAR,
          NO_SCHOOLS,
          SINCE,
          TODAY,
          UNDER_WAY,
          OVER,
          IS,
          THAT_IS,
          YES,
          NO,
          PARTLY,
          OPEN,
          CLOSED,
          LAST_SCHOOL_DAY);

  Phrase howLong(Unit unit, Subject subject) {
    LocalDate first = subject.timing().earliest();
    if (first.equals(today)) {
      return TODAY.with(subject.date());
    }
    if (first.isBefore(today)) {
      return (subject.timing().latest().isBefore(today) ? OVER : UNDER_WAY).with(subject.date());
    }
    long days = ChronoUnit.DAYS.between(today, first);
    return switch (unit) {
      case DAYS -> DAYS.with(new Value.Count(days), subject.date());
      case WEEKS -> weeks(days, subject.date());
      case SCHOOL_DAYS -> schoolDays(first, subject);
    };
  }

  /** What began today or before. */
  Phrase since(Subject subject) {
    LocalDate last = subject.timing().latest();
    if (!last.isBefore(today)) {
      return (subject.timing().earliest().equals(last) ? TODAY : UNDER_WAY).with(subject.date());
    }
    return SINCE.with(new Value.Count(ChronoUnit.DAYS.between(last, today)), subject.date());
  }

  private static Phrase weeks(long days, Value date) {
    long rest = days % DAYS_A_WEEK;
    var weeks = new Value.Count(days / DAYS_A_WEEK);
    if (days < DAYS_A_WEEK) {
      return DAYS.with(new Value.Count(days), date);
    }
    return rest == 0
        ? WEEKS.with(weeks, date)
        : WEEKS_AND.with(weeks, new Value.Said(COUNT_DAYS.with(new Value.Count(rest))), date);
  }

  private Phrase schoolDays(LocalDate until, Subject subject) {
    Entry schools = subject.schools();
    if (schools == null) {
      return NO_SCHOOLS.with(subject.date());
    }
    OptionalInt count = schools.terms().orElseThrow().schoolDays(today, until);
    var calendar = new Value.Text(schools.title());
    return count.isPresent()
        ? SCHOOL_DAYS.with(new Value.Count(count.getAsInt()), subject.date(), calendar)
        : NO_SCHOOL_YEAR.with(subject.date(), calendar);
  }

  Phrase fallsOn(String kind, Subject subject) {
    LocalDate first = subject.timing().earliest();
    if (kind.equals("weekend")) {
      boolean all = subject.days().allMatch(Weekend::isOn);
      boolean any = subject.days().anyMatch(Weekend::isOn);
      return (all ? YES : any ? PARTLY : NO).with(subject.date());
    }
    if (kind.equals("weekday")) {
      return (Weekend.isOn(first) ? NO : YES).with(subject.date());
    }
    return Stream.of(DayOfWeek.values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(kind))
        .findFirst()
        .map(it -> (first.getDayOfWeek() == it ? YES : NO).with(subject.date()))
        .orElseGet(() -> atSchool(subject));
  }

  private static Phrase atSchool(Subject subject) {
    Entry schools = subject.schools();
    if (schools == null) {
      return NO_SCHOOLS.with(subject.date());
    }
    TermCalendar terms = schools.terms().orElseThrow();
    var calendar = new Value.Text(schools.title());
    List<Optional<Boolean>> days = subject.days().map(terms::isSchoolDay).toList();
    if (days.stream().anyMatch(Optional::isEmpty)) {
      return NO_SCHOOL_YEAR.with(subject.date(), calendar);
    }
    boolean open = days.contains(Optional.of(true));
    boolean closed = days.contains(Optional.of(false));
    return open && closed && subject.isLong()
        ? PARTLY.with(subject.date())
        : (open ? OPEN : CLOSED).with(subject.date(), calendar);
  }

  Phrase whatDay(Subject subject) {
    var when = new Value.Said(DateWording.when(subject.timing(), today));
    Value title = subject.title();
    return title == null ? THAT_IS.with(when) : IS.with(title, when);
  }

  static Optional<Phrase> lastSchoolDay(Subject subject) {
    Entry schools = subject.schools();
    if (schools == null) {
      return Optional.empty();
    }
    var calendar = new Value.Text(schools.title());
    return Optional.of(
        schools
            .terms()
            .orElseThrow()
            .schoolDayBefore(subject.timing().earliest(), 1)
            .map(it -> LAST_SCHOOL_DAY.with(subject.date(), Value.day(it), calendar))
            .orElseGet(() -> NO_SCHOOL_YEAR.with(subject.date(), calendar)));
  }
}
