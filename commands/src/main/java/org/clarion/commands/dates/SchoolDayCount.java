package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.commands.Surroundings;
import org.clarion.commands.dates.Stretch.Basis;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Region;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Counts the school days of a time that is named, by the calendar of the place that is named with
 * it or by the group's own, and only where all of it is published.
 *
 * <pre>
 * how many school days in june
 * → 18 school days: Tuesday 1 to Wednesday 30 June 2027. School terms in Town.
 * </pre>
 */
final class SchoolDayCount {
  private static final PhraseKey COUNT =
      PhraseKey.counted("terms.schoolDays", "days", "period", "calendar");
  private static final PhraseKey NOT_PUBLISHED =
      PhraseKey.of("terms.schoolDaysUnknown", "period", "calendar");

  static final List<PhraseKey> PHRASES = List.of(COUNT, NOT_PUBLISHED);

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:and )?how many (?:more )?school days(?!.*"
              + " (?:until|untill|unitl|till?|before|since)\\b)((?:"
              + " (?:are|is|do|does|we|i|have|has|got|there|left|remaining|to go|still))*)"
              + " (?:(?:in|during|of|for|over|on) )?(?:the )?(.+?)( left| to go)?(?: please)?");
  private static final Pattern PLACE = Pattern.compile("(.+) in (?:the )?(.+)");

  /** A year is a school year where school days are counted. */
  private static final Pattern NEAR_YEAR = Pattern.compile("\\b(this|next|last) year$");

  private final KeyDates dates;
  private final LocalDate today;

  SchoolDayCount(Surroundings around, Invocation invocation) {
    this.dates = around.dates().get();
    this.today = invocation.today(around.zone());
  }

  /** Nothing when the text asks for something else, or no schools are known. */
  Optional<Reply> answer(String text) {
    Matcher asked = QUESTION.matcher(PeriodPhrase.normal(text));
    if (!asked.matches()) {
      return Optional.empty();
    }
    boolean left =
        asked.group(3) != null || asked.group(1).contains("left") || asked.group(1).contains("rem");
    var schools = new Schools(dates);
    Matcher placed = PLACE.matcher(asked.group(2));
    if (placed.matches()) {
      Optional<Entry> named = schools.named(placed.group(2));
      Optional<Region> region = dates.library().region(placed.group(2));
      if (named.isPresent() || region.isPresent()) {
        return named
            .or(() -> schools.of(region.map(Region::id).orElseThrow()))
            .flatMap(it -> count(placed.group(1), left, it));
      }
    }
    return schools.of("").flatMap(it -> count(asked.group(2), left, it));
  }

  private Optional<Reply> count(String words, boolean left, Entry calendar) {
    String time = NEAR_YEAR.matcher(words).replaceFirst("$1 school year");
    return PeriodPhrase.in(time, Schools.vantage(today, calendar))
        .filter(it -> Filler.strip(it.rest()).isEmpty())
        .map(PeriodPhrase::stretch)
        .map(it -> left ? NearReadings.rest(it, today) : it)
        .map(it ->
            new Reply.Note(
                say(it, calendar), List.of(calendar.id()), List.of(EntryCalls.choice(calendar))));
  }

  private static Phrase say(Stretch days, Entry calendar) {
    var period = new Value.Days(days.from(), days.to());
    var name = new Value.Text(calendar.title());
    OptionalInt count =
        days.basis() == Basis.ANYWHERE
            ? OptionalInt.empty()
            : calendar.terms().orElseThrow().schoolDays(days.from(), days.to().plusDays(1));
    return count.isPresent()
        ? COUNT.with(new Value.Count(count.getAsInt()), period, name)
        : NOT_PUBLISHED.with(period, name);
  }
}
