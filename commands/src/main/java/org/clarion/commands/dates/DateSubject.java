package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.content.AnswerSearch;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Finding;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Region;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Period;
import org.clarion.core.date.TermPart;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** What a question about one date is about. */
sealed interface DateSubject {
  /**
   * A date of the content.
   *
   * @param occurrence null when it does not come again, or not in the year that is meant
   */
  record OfEntry(Entry entry, @Nullable Occurrence occurrence) implements DateSubject {}

  /**
   * Days that were named as such: 8 March, Easter.
   *
   * @param feast null for days of no name
   */
  record OfDays(Period days, @Nullable Feast feast) implements DateSubject {}

  /**
   * A part of a school year.
   *
   * @param days null when it is not published: all the weeks it may be are none to count with
   */
  record OfPart(TermPart part, @Nullable Period days) implements DateSubject {}

  /** Finds what is meant on a day, and by whose school year. */
  record Finder(KeyDates dates, AnswerSearch search, LocalDate today) {
    private static final int YEARS_AHEAD = 2;
    private static final int YEARS_BACK = 2;
    private static final Pattern END = Pattern.compile("^(?:the )?(?:very )?end of (?=\\w)");
    private static final Pattern START =
        Pattern.compile("^(?:the )?(?:very )?(?:start|beginning) of (?=\\w)");
    private static final Pattern PLACE = Pattern.compile("(.+) in (?:the )?(.+)");

    /**
     * What was found.
     *
     * @param schools the term calendar of the place that was named with it, or the group's own;
     *     null when there is none
     */
    record Found(DateSubject subject, @Nullable Entry schools) {}

    /** Nothing when the words name no date for sure. */
    Optional<Found> find(String about, @Nullable Integer year) {
      var schools = new Schools(dates);
      Matcher placed = PLACE.matcher(about);
      Optional<Region> region =
          placed.matches() ? dates.library().region(placed.group(2)) : Optional.empty();
      Optional<Entry> named = placed.matches() ? schools.named(placed.group(2)) : Optional.empty();
      boolean isPlaced = region.isPresent() || named.isPresent();
      String words = isPlaced ? placed.group(1) : about;
      Entry calendar = named.or(() -> schools.of(region.map(Region::id).orElse(""))).orElse(null);
      String whole = edge(year == null ? words : words + " " + year);
      Vantage now = Schools.vantage(today, calendar);
      Optional<PeriodPhrase> days =
          PeriodPhrase.in(whole, now).filter(it -> Filler.strip(it.rest()).isEmpty());
      if (days.isPresent() && days.get().stretch().basis() == Stretch.Basis.ANYWHERE) {
        return SchoolPart.in(whole, now)
            .filter(_ -> calendar != null)
            .map(it -> new Found(new OfPart(it.part().part(), null), calendar));
      }
      return days.map(it -> named(whole, it, now))
          .<DateSubject>map(it -> it)
          .or(() -> entry(words, year, region.map(Region::id).orElse("")))
          .map(it -> new Found(it, calendar));
    }

    /** The end of something is its last day to whoever counts the days until then. */
    private static String edge(String words) {
      return START
          .matcher(END.matcher(words).replaceFirst("last day of "))
          .replaceFirst("first day of ");
    }

    /** The last time that a date of the content began, today included. */
    Optional<Dated> last(String about) {
      return entry(about, null, "")
          .flatMap(it -> last(it.entry()).map(last -> new Dated(it.entry(), last)));
    }

    private Optional<Occurrence> last(Entry entry) {
      LocalDate from = today.minusYears(YEARS_BACK);
      return Occurrences.between(entry.keyDate().orElseThrow(), from, today, dates.almanac())
          .stream()
          .filter(Occurrence::hasDay)
          .filter(it -> it.certainty() != Certainty.CANCELLED)
          .filter(it -> it.regions().isEmpty())
          .filter(it -> !it.timing().earliest().isAfter(today))
          .reduce((_, later) -> later);
    }

    private static DateSubject named(String words, PeriodPhrase days, Vantage now) {
      return SchoolPart.in(words, now)
          .filter(it -> it.before().isEmpty() && it.after().isEmpty())
          .<DateSubject>map(it -> new OfPart(it.part().part(), it.part().days().days()))
          .orElseGet(() -> new OfDays(days.period(), Feast.named(days.words()).orElse(null)));
    }

    private Optional<OfEntry> entry(String words, @Nullable Integer year, String region) {
      if (!(search.findNamed(dates.library(), Kind.DATE, words)
          instanceof Finding.Clear(EntryId best, _))) {
        return Optional.empty();
      }
      return dates
          .library()
          .find(best)
          .filter(it -> DayWords.name(dates.library(), it, words))
          // Of one whose sources contradict each other only its card speaks.
          .filter(it -> it.keyDate().orElseThrow().contradiction() == null)
          .map(it -> new OfEntry(it, occurrence(it, year, region).orElse(null)));
    }

    /** The next one or the first of a year: that of the region, else the one for most. */
    private Optional<Occurrence> occurrence(Entry entry, @Nullable Integer year, String region) {
      LocalDate from = year == null ? today : LocalDate.of(year, 1, 1);
      LocalDate to =
          year == null
              ? dates
                  .next(entry, today)
                  .map(it -> it.occurrence().timing().earliest().plusYears(YEARS_AHEAD))
                  .orElse(today)
              : LocalDate.of(year, 12, 31);
      KeyDate keyDate = entry.keyDate().orElseThrow();
      List<Occurrence> all = Occurrences.between(keyDate, from, to, dates.almanac());
      return all.stream()
          .filter(it -> region.isEmpty() || keyDate.appliesTo(it, region))
          .filter(it -> !region.isEmpty() || it.regions().isEmpty())
          .findFirst()
          .or(() -> all.stream().findFirst());
    }
  }
}
