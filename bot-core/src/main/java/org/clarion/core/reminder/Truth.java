package org.clarion.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Timing;
import org.clarion.core.message.EntryId;

/**
 * What the calendar says at the moment, to hold what people were told against.
 *
 * @param dates the calendar
 */
public record Truth(KeyDates dates) {
  private static final String REGION = "@";

  /** How an occurrence stands that a place with these interests was told of. */
  public Standing of(EntryId entry, String occurrence, Interest interest) {
    return now(entry, occurrence, interest)
        .map(it -> standing(it.occurrence()))
        .orElseGet(Standing.Gone::new);
  }

  /** The occurrence as it is now; that of the place's own region where it has got one meanwhile. */
  public Optional<Dated> now(EntryId entry, String occurrence, Interest interest) {
    return dates
        .library()
        .find(entry)
        .flatMap(it -> it.keyDate().flatMap(date -> now(entry, date, occurrence, interest)));
  }

  /**
   * The occurrence with this key, or that of a region instead, which has this version; nothing when
   * none has it any more.
   */
  public Optional<Dated> versioned(EntryId entry, String occurrence, int version) {
    return dates
        .library()
        .find(entry)
        .flatMap(it ->
            it.keyDate()
                .flatMap(date ->
                    candidates(entry, date, occurrence)
                        .filter(found -> standing(found.occurrence()).version() == version)
                        .findFirst()));
  }

  /** The occurrence with exactly this key as it is now. */
  public Optional<Dated> exactly(EntryId entry, String occurrence) {
    return dates.find(entry, occurrence);
  }

  /**
   * The moment from which nobody is reminded any more: a whole day has begun for good only when it
   * is over, because people read on the day itself.
   */
  public static Instant begins(Timing timing, ZoneId zone) {
    return switch (timing) {
      case Timing.Days(LocalDate first, _) -> first.plusDays(1).atStartOfDay(zone).toInstant();
      case Timing.Timed(var start, _) -> start.toInstant();
      case Timing.Open(LocalDate earliest, _, _) -> earliest.atStartOfDay(zone).toInstant();
    };
  }

  private Optional<Dated> now(EntryId entry, KeyDate date, String key, Interest interest) {
    List<Dated> candidates = candidates(entry, date, key).toList();
    return candidates.stream()
        .filter(it -> interest.holds(it, dates.library()))
        .findFirst()
        .or(() -> candidates.stream().filter(it -> it.occurrence().key().equals(key)).findFirst());
  }

  private Stream<Dated> candidates(EntryId entry, KeyDate date, String key) {
    return keys(date, key).flatMap(it -> dates.find(entry, it).stream());
  }

  /** The key itself first, then those under which regions have days of their own. */
  private static Stream<String> keys(KeyDate date, String key) {
    int region = key.indexOf(REGION);
    String base = region < 0 ? key : key.substring(0, region);
    Stream<String> regional =
        date.variants().stream().map(it -> base + REGION + it.regions().getFirst());
    return Stream.concat(Stream.of(key, base), regional).distinct();
  }

  private static Standing standing(Occurrence occurrence) {
    return occurrence.certainty() == Certainty.CANCELLED
        ? new Standing.Cancelled(occurrence.timing())
        : new Standing.On(occurrence.timing());
  }
}
