package org.clarion.commands.entries;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Region;
import org.clarion.core.date.Timing;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/**
 * Says dates to one group: in its own time of day, with the regions that a day is for and with what
 * is special about it.
 */
public final class DateLines {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final PhraseKey FOR = PhraseKey.of("date.itemFor", "regions", "item");
  private static final PhraseKey NOTED = PhraseKey.of("date.itemNoted", "item", "note");
  private static final PhraseKey THERE = PhraseKey.of("date.there", "when", "time", "place");
  private static final PhraseKey THERE_ON =
      PhraseKey.of("date.thereOn", "when", "time", "day", "place");

  private final KeyDates dates;
  private final LocalDate today;

  public DateLines(KeyDates dates, LocalDate today) {
    this.dates = dates;
    this.today = today;
  }

  /** Every sentence it can say. */
  public static List<PhraseKey> phrases() {
    return Stream.concat(Stream.of(FOR, NOTED, THERE, THERE_ON), DateWording.PHRASES.stream())
        .toList();
  }

  /** One date in a list, as exactly as is known. */
  public Phrase item(Dated dated) {
    return item(dated, new Value.Said(when(dated.occurrence().timing())));
  }

  /** The same for a list that stays up: nothing of how long until then. */
  public Phrase lastingItem(Dated dated) {
    return item(dated, at(dated.occurrence().timing()));
  }

  private Phrase item(Dated dated, Value when) {
    Phrase item = DateWording.item(dated, when);
    List<String> regions = dated.occurrence().regions();
    if (!regions.isEmpty()) {
      item = FOR.with(regions(regions), new Value.Said(item));
    }
    String note = dated.occurrence().note();
    return note == null ? item : NOTED.with(new Value.Said(item), new Value.Text(note));
  }

  /** When it is by the group's clocks, and what the clocks then say where it is meant. */
  public Phrase when(Timing timing) {
    return switch (timing) {
      case Timing.Days _, Timing.Open _ -> DateWording.when(timing, today);
      case Timing.Timed(ZonedDateTime start, ZonedDateTime end) -> timed(start, end);
    };
  }

  /** When it is by the group's clocks, and nothing of how long until then. */
  public Value at(Timing timing) {
    return switch (timing) {
      case Timing.Days(LocalDate first, LocalDate last) -> new Value.Days(first, last);
      case Timing.Timed(ZonedDateTime start, ZonedDateTime end) -> {
        ZoneId zone = dates.almanac().zone();
        yield new Value.Timed(start.withZoneSameInstant(zone), end.withZoneSameInstant(zone));
      }
      // Where there is no day, there is nothing to count either.
      case Timing.Open _ -> new Value.Said(DateWording.when(timing, today));
    };
  }

  /** The titles of regions, in one line. */
  public Value regions(List<String> ids) {
    return new Value.Text(
        ids.stream()
            .map(it -> dates.library().region(it).map(Region::title).orElse(it))
            .collect(joining(", ")));
  }

  private Phrase timed(ZonedDateTime start, ZonedDateTime end) {
    ZoneId zone = dates.almanac().zone();
    ZonedDateTime here = start.withZoneSameInstant(zone);
    var when =
        new Value.Said(
            DateWording.when(new Timing.Timed(here, end.withZoneSameInstant(zone)), today));
    if (here.toLocalDateTime().equals(start.toLocalDateTime())) {
      return DateWording.when(new Timing.Timed(here, end.withZoneSameInstant(zone)), today);
    }
    var time = new Value.Text(TIME.format(start));
    return here.toLocalDate().equals(start.toLocalDate())
        ? THERE.with(when, time, place(start.getZone()))
        : THERE_ON.with(when, time, Value.day(start.toLocalDate()), place(start.getZone()));
  }

  /** The city after which a zone is called. */
  private static Value place(ZoneId zone) {
    String id = zone.getId();
    return new Value.Text(id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
  }
}
