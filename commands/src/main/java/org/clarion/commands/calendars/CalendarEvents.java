package org.clarion.commands.calendars;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.entries.DateWording;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.calendar.OccurrenceUid;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Prose;
import org.clarion.core.content.Region;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;
import org.clarion.core.message.Line;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;
import org.jspecify.annotations.Nullable;

/** Words dates as the events of a calendar file, one for each time that a date comes round. */
public final class CalendarEvents {
  /** A file never holds more. */
  public static final int EVENTS_MAX = 2_000;

  private static final int BACK_DAYS = 31;
  private static final int AHEAD_MONTHS = 18;
  private static final int TEXT_LINES_MAX = 3;

  /** A title with the regions in brackets whose days these are. */
  static final PhraseKey REGIONAL = PhraseKey.of("calendars.regional", "title", "regions");

  private static final PhraseKey OPEN =
      PhraseKey.of("calendars.open", "title", "when", "certainty");
  private static final PhraseKey SOURCE = PhraseKey.of("calendars.source", "source", "where");

  /** Every sentence beside those of the dates themselves. */
  static final List<PhraseKey> PHRASES = List.of(REGIONAL, OPEN, SOURCE);

  private final Library library;
  private final List<Entry> campaigns;
  private final PhraseBook book;
  private final @Nullable Duration alarm;

  /**
   * @param alarm how long before a date that has a day the calendar is to remind; null for never
   */
  public CalendarEvents(KeyDates dates, PhraseBook book, @Nullable Duration alarm) {
    this.library = dates.library();
    this.campaigns = library.of(Kind.CAMPAIGN);
    this.book = book;
    this.alarm = alarm;
  }

  /** What a calendar file is about that is made on this day. */
  public static Period horizon(LocalDate today) {
    return new Period(today.minusDays(BACK_DAYS), today.plusMonths(AHEAD_MONTHS));
  }

  /** The events of these dates, in the same order; of very many the first. */
  public List<CalendarEvent> of(List<Dated> wanted) {
    return wanted.stream().limit(EVENTS_MAX).map(this::event).toList();
  }

  private CalendarEvent event(Dated dated) {
    Entry entry = dated.entry();
    Occurrence occurrence = dated.occurrence();
    return new CalendarEvent(
        new OccurrenceUid(entry.id(), occurrence.key()).text(),
        Objects.requireNonNull(library.byId().get(entry.id())).revision(),
        title(dated),
        text(dated),
        occurrence.timing(),
        status(occurrence),
        tags(dated),
        occurrence.hasDay() && occurrence.certainty() != Certainty.CANCELLED ? alarm : null);
  }

  private static CalendarEvent.Status status(Occurrence occurrence) {
    if (occurrence.certainty() == Certainty.CANCELLED) {
      return CalendarEvent.Status.CANCELLED;
    }
    return occurrence.hasDay() ? CalendarEvent.Status.CONFIRMED : CalendarEvent.Status.TENTATIVE;
  }

  private String title(Dated dated) {
    Occurrence occurrence = dated.occurrence();
    String title = regional(library, dated, book);
    return occurrence.timing() instanceof Timing.Open open
        ? book.plain(
            OPEN.with(
                new Value.Text(title),
                // Without a day there is no countdown, so any day of asking will do.
                new Value.Said(DateWording.when(open, open.earliest())),
                new Value.Said(DateWording.certainty(openly(occurrence.certainty())))))
        : title;
  }

  /** The title of a date, with the regions in brackets that have this day for themselves. */
  static String regional(Library library, Dated dated, PhraseBook book) {
    String title = dated.entry().title();
    List<String> regions = dated.occurrence().regions();
    return regions.isEmpty()
        ? title
        : book.plain(
            REGIONAL.with(new Value.Text(title), new Value.Text(regionTitles(library, regions))));
  }

  /** The titles of these regions, one after the other. */
  static String regionTitles(Library library, List<String> regions) {
    return regions.stream().map(it -> regionTitle(library, it)).collect(joining(", "));
  }

  /** However sure a date may be in other years: without a day it is to be confirmed. */
  private static Certainty openly(Certainty certainty) {
    return switch (certainty) {
      case APPROXIMATE, CANCELLED, RETIRED, TO_BE_CONFIRMED -> certainty;
      case FIXED, RULE, WEEK, MOVED -> Certainty.TO_BE_CONFIRMED;
    };
  }

  private String text(Dated dated) {
    List<String> lines =
        new ArrayList<>(
            Prose.lines(dated.entry().text()).stream()
                .limit(TEXT_LINES_MAX)
                .map(Line::plain)
                .toList());
    Stream.of(dated.keyDate().note(), dated.occurrence().note())
        .flatMap(it -> Optional.ofNullable(it).stream())
        .distinct()
        .forEach(lines::add);
    library.sourcesOf(dated.entry()).stream()
        .limit(1)
        .map(it ->
            book.plain(
                SOURCE.with(
                    new Value.Text(it.title()),
                    new Value.Text(dated.entry().provenance().where()))))
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private List<String> tags(Dated dated) {
    Entry entry = dated.entry();
    return Stream.of(
            entry.tags().stream(),
            campaigns.stream().filter(it -> isOf(it, entry)).map(Entry::title),
            Stream.of(dated.keyDate().regions(), dated.occurrence().regions())
                .flatMap(List::stream)
                .map(it -> regionTitle(library, it)))
        .flatMap(it -> it)
        .distinct()
        .toList();
  }

  /** Whether a date is one of a campaign's. */
  static boolean isOf(Entry campaign, Entry date) {
    boolean named =
        campaign.body() instanceof Body.Campaign body && body.dates().contains(date.id());
    return named
        || campaign.related().contains(date.id())
        || date.related().contains(campaign.id());
  }

  private static String regionTitle(Library library, String id) {
    return library.region(id).map(Region::title).orElse(id);
  }
}
