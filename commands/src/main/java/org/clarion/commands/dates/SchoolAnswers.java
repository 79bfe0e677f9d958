package org.clarion.commands.dates;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clarion.commands.Surroundings;
import org.clarion.commands.dates.Stretch.Basis;
import org.clarion.commands.entries.DateWording;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.commands.entries.TermParts;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.TermPart;
import org.clarion.core.date.Timing;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers what people ask about the school year itself, for the place they name or by the group's
 * own term calendar, which it names.
 *
 * <pre>
 * when do we break up for easter
 * → Easter holiday: the last school day before it is Thursday 25 March 2027.
 *   School terms in Town.
 * </pre>
 */
final class SchoolAnswers {
  private static final int SHOWN_MAX = 5;

  private static final PhraseKey IS = PhraseKey.of("terms.is", "part", "when", "calendar");
  private static final PhraseKey LAST_BEFORE =
      PhraseKey.of("terms.lastBefore", "part", "day", "calendar");
  private static final PhraseKey FIRST_AFTER =
      PhraseKey.of("terms.firstAfter", "part", "day", "calendar");
  private static final PhraseKey LAST_OF = PhraseKey.of("terms.lastOf", "part", "day", "calendar");
  private static final PhraseKey FIRST_OF =
      PhraseKey.of("terms.firstOf", "part", "day", "calendar");
  private static final PhraseKey UNKNOWN = PhraseKey.of("terms.unknown", "part", "calendar");
  private static final PhraseKey NOT_THERE = PhraseKey.of("terms.notThere", "place");

  /** Every sentence it can say beside those of {@link TermParts} and {@link DateWording}. */
  static final List<PhraseKey> PHRASES =
      List.of(IS, LAST_BEFORE, FIRST_AFTER, LAST_OF, FIRST_OF, UNKNOWN, NOT_THERE);

  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:and )?(?:when|whens|is it(?: nearly| already)?(?= half)|are we (?:in|on)(?="
              + " half)|when's|what(?:'s| is| are)? (?:the )?(?:day|date|dates)|which"
              + " (?:day|week)|dates? (?:of|for))\\b");
  private static final Pattern BREAK_UP = Pattern.compile("\\bbreak(?:s|ing)? up\\b");
  private static final Pattern GO_BACK =
      Pattern.compile(
          "\\b(?:go(?:es|ing)?|start|be) back\\b|\\bstarts? again\\b|\\b(?:re)?opens?\\b"
              + "|\\bback (?:to|at|in) school\\b|\\breturn\\b|\\bday back\\b");
  private static final Pattern LAST =
      Pattern.compile("\\blast (?:school )?day\\b|\\bend of\\b|\\b(?:ends?|finish(?:es)?)\\b");
  private static final Pattern FIRST =
      Pattern.compile("\\bfirst (?:school )?day\\b|\\bstart of\\b|\\b(?:starts?|begins?)\\b");

  /** Words of such questions that name neither a part of the year nor a place. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          ("a after all and are at back be before begin begins break breaks breaking children come"
               + " date dates day days do does end ends finish finishes first for from go goes"
               + " going holiday holidays i in is it kids last my of off on our please pupils"
               + " return school schools start starts students teachers term the then they this to"
               + " up us we week what what's when when's whens which will you again next yet"
               + " already now nearly half-term open opens reopen reopens")
              .split(" ", -1));

  /** What people say for a holiday when they break up or go back: a feast, or a month. */
  private record NamedBreak(TermPart holiday, Pattern words) {
    NamedBreak(TermPart holiday, String words) {
      this(holiday, Pattern.compile("\\b(?:" + words + ")\\b"));
    }
  }

  private static final List<NamedBreak> NAMED_BREAKS =
      List.of(
          new NamedBreak(TermPart.EASTER_HOLIDAY, "easter|april"),
          new NamedBreak(
              TermPart.CHRISTMAS_HOLIDAY, "christmas|xmas|new year|dec(?:ember)?|jan(?:uary)?"),
          new NamedBreak(TermPart.SUMMER_HOLIDAY, "summer|july|august|sept?(?:ember)?"));

  private static final List<TermPart> BREAKS =
      Arrays.stream(TermPart.values()).filter(TermPart::isHoliday).toList();

  private final Surroundings around;

  SchoolAnswers(Surroundings around) {
    this.around = around;
  }

  /** Nothing when the question is about anything else, or about a place that is not known. */
  Optional<Reply> answer(String question, Invocation invocation) {
    String text = PeriodPhrase.normal(question);
    LocalDate today = invocation.today(around.zone());
    var schools = new Schools(around.dates().get());
    var found = SchoolPart.in(text, new Vantage(today, null));
    boolean asksWhen = WHEN.matcher(text).find();
    boolean moves = BREAK_UP.matcher(text).find() || GO_BACK.matcher(text).find();
    String rest =
        moves && found.isEmpty()
            ? withoutNames(text)
            : found.map(it -> it.before() + " " + it.after()).orElse("");
    String place = place(rest);
    boolean isAsked =
        found.isPresent()
            ? asksWhen || moves || isDay(text) || !place.isEmpty()
            : (asksWhen || isDay(text)) && moves;
    if (!isAsked) {
      return Optional.empty();
    }
    return (place.isEmpty() ? schools.of("") : schools.named(place))
        .map(it -> answer(text, it, today))
        .or(() -> notThere(place));
  }

  /** Another place's school year would only mislead. */
  private Optional<Reply> notThere(String place) {
    List<Entry> all = around.library().of(Kind.TERMS);
    return around
        .library()
        .region(place)
        .filter(_ -> !all.isEmpty())
        .map(it ->
            new Reply.Note(
                NOT_THERE.with(new Value.Text(it.title())),
                all.stream().limit(SHOWN_MAX).map(EntryCalls::choice).toList()));
  }

  private static boolean isDay(String text) {
    return text.contains("last day")
        || text.contains("first day")
        || text.contains("school day before")
        || text.contains("school day after");
  }

  private Reply answer(String text, Entry calendar, LocalDate today) {
    Vantage now = Schools.vantage(today, calendar);
    SchoolPart part =
        SchoolPart.in(text, now)
            .map(SchoolPart.Found::part)
            .orElseGet(() ->
                BREAK_UP.matcher(text).find()
                    ? SchoolPart.next(breaks(text), now)
                    : SchoolPart.coming(breaks(text), now));
    boolean holiday = part.part().isHoliday();
    if (BREAK_UP.matcher(text).find() || (holiday && LAST.matcher(text).find())) {
      return holiday ? lastBefore(part, calendar, now) : lastOf(part, calendar);
    }
    if (GO_BACK.matcher(text).find()) {
      return holiday ? firstAfter(part, calendar) : firstOf(part, calendar);
    }
    if (!holiday && LAST.matcher(text).find()) {
      return lastOf(part, calendar);
    }
    if (!holiday && FIRST.matcher(text).find()) {
      return firstOf(part, calendar);
    }
    return holiday && text.contains("day after")
        ? firstAfter(part, calendar)
        : is(part, calendar, today);
  }

  private static Reply is(SchoolPart part, Entry calendar, LocalDate today) {
    Stretch days = part.days();
    if (days.basis() != Basis.TERMS) {
      return unknown(part, calendar);
    }
    var when = DateWording.when(new Timing.Days(days.from(), days.to()), today);
    return note(IS, part, new Value.Said(when), calendar);
  }

  /** School ends where the term before a holiday does, also when the holiday's end is not known. */
  private static Reply lastBefore(SchoolPart part, Entry calendar, Vantage now) {
    Optional<TermPart> term = termBefore(part.part());
    if (term.isPresent()) {
      Stretch days = new SchoolTime(now.schools()).coming(term.get(), now.today());
      return day(LAST_BEFORE, part, days, schoolDayBy(calendar, days.to()), calendar);
    }
    return day(
        LAST_BEFORE,
        part,
        part.days(),
        terms(calendar).schoolDayBefore(part.days().from(), 1),
        calendar);
  }

  private static Optional<TermPart> termBefore(TermPart holiday) {
    return switch (holiday) {
      case CHRISTMAS_HOLIDAY -> Optional.of(TermPart.AUTUMN_TERM);
      case EASTER_HOLIDAY -> Optional.of(TermPart.SPRING_TERM);
      case SUMMER_HOLIDAY -> Optional.of(TermPart.SUMMER_TERM);
      case AUTUMN_TERM,
          AUTUMN_HALF_TERM,
          SPRING_TERM,
          SPRING_HALF_TERM,
          SUMMER_TERM,
          SUMMER_HALF_TERM ->
          Optional.empty();
    };
  }

  private static Reply firstAfter(SchoolPart part, Entry calendar) {
    return day(
        FIRST_AFTER,
        part,
        part.days(),
        terms(calendar).schoolDayAfter(part.days().to(), 1),
        calendar);
  }

  private static Reply lastOf(SchoolPart part, Entry calendar) {
    return day(LAST_OF, part, part.days(), schoolDayBy(calendar, part.days().to()), calendar);
  }

  private static Reply firstOf(SchoolPart part, Entry calendar) {
    Optional<LocalDate> first = terms(calendar).schoolDayAfter(part.days().from().minusDays(1), 1);
    return day(
        FIRST_OF, part, part.days(), first.or(() -> Optional.of(part.days().from())), calendar);
  }

  private static Optional<LocalDate> schoolDayBy(Entry calendar, LocalDate day) {
    TermCalendar terms = terms(calendar);
    return terms.isSchoolDay(day).orElse(true) ? Optional.of(day) : terms.schoolDayBefore(day, 1);
  }

  private static Reply day(
      PhraseKey key, SchoolPart part, Stretch by, Optional<LocalDate> day, Entry calendar) {
    return by.basis() == Basis.TERMS && day.isPresent()
        ? note(key, part, Value.day(day.get()), calendar)
        : unknown(part, calendar);
  }

  private static Reply unknown(SchoolPart part, Entry calendar) {
    return unknown(part.part(), calendar);
  }

  /** Says that a part of the school year is not published. */
  static Reply unknown(TermPart part, Entry calendar) {
    return new Reply.Note(
        UNKNOWN.with(new Value.Said(TermParts.name(part).with()), new Value.Text(calendar.title())),
        List.of(calendar.id()),
        List.of(EntryCalls.choice(calendar)));
  }

  private static Reply note(PhraseKey key, SchoolPart part, Value when, Entry calendar) {
    return new Reply.Note(
        key.with(name(part), when, new Value.Text(calendar.title())),
        List.of(calendar.id()),
        List.of(EntryCalls.choice(calendar)));
  }

  private static Value name(SchoolPart part) {
    return new Value.Said(TermParts.name(part.part()).with());
  }

  private static TermCalendar terms(Entry calendar) {
    return calendar.terms().orElseThrow();
  }

  /** The holiday that people break up for and come back from, if they say which, else any. */
  private static List<TermPart> breaks(String text) {
    return NAMED_BREAKS.stream()
        .filter(it -> it.words().matcher(text).find())
        .findFirst()
        .map(it -> List.of(it.holiday()))
        .orElse(BREAKS);
  }

  private static String withoutNames(String text) {
    String without = text;
    for (NamedBreak named : NAMED_BREAKS) {
      without = named.words().matcher(without).replaceAll("");
    }
    return without;
  }

  private static String place(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(it -> !it.isEmpty() && !SMALL_WORDS.contains(it))
        .collect(joining(" "));
  }
}
