package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Region;
import org.jspecify.annotations.Nullable;

/** Whose school year is meant: that of a place somebody names, or the group's own. */
record Schools(KeyDates dates) {
  /** The school year of a region, or the group's own; nothing when there is none at all. */
  Optional<Entry> of(String region) {
    return dates.schools(region);
  }

  /** From where words are meant in a region, or by the group's own school year. */
  Vantage vantage(LocalDate today, String region) {
    return vantage(today, of(region).orElse(null));
  }

  static Vantage vantage(LocalDate today, @Nullable Entry calendar) {
    return new Vantage(today, calendar == null ? null : calendar.terms().orElse(null));
  }

  /** The calendar of a council, a nation or a region by its own name, and of none near it. */
  Optional<Entry> named(String place) {
    List<Entry> all = dates.library().of(Kind.TERMS);
    return all.stream()
        .filter(it -> goesBy(it, place))
        .findFirst()
        .or(() ->
            dates
                .library()
                .region(place)
                .flatMap(region -> all.stream().filter(it -> isOf(it, region)).findFirst()));
  }

  private static boolean goesBy(Entry calendar, String place) {
    return calendar.id().name().replace('-', ' ').equals(place)
        || calendar.title().toLowerCase(Locale.ROOT).equals(place);
  }

  private static boolean isOf(Entry calendar, Region region) {
    return calendar.terms().orElseThrow().regions().contains(region.id());
  }
}
