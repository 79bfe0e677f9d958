package org.clarion.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Works out when a key date falls, on local dates in its own zone or the group's. */
public final class Occurrences {
  /** The longest stretch that may be asked for at once. */
  public static final int YEARS_MAX = 400;

  private static final int NEXT_WITHIN_YEARS = 8;

  private Occurrences() {}

  /**
   * All occurrences that touch a day between the two, both included, in order of their first day;
   * those of regions with other days are among them. Dates that are retired or whose sources
   * contradict each other have none.
   *
   * @throws IllegalArgumentException when the stretch is backwards or longer than 400 years
   */
  public static List<Occurrence> between(
      KeyDate keyDate, LocalDate from, LocalDate to, Almanac almanac) {
    if (to.isBefore(from) || to.getYear() - from.getYear() > YEARS_MAX) {
      throw new IllegalArgumentException(
          "Expected at most %d years in order but was %s to %s".formatted(YEARS_MAX, from, to));
    }
    return between(keyDate, new Period(from, to), almanac, 0);
  }

  /** The first occurrence that is not over by the given day, or nothing within eight years. */
  public static Optional<Occurrence> next(KeyDate keyDate, LocalDate today, Almanac almanac) {
    return between(keyDate, today, today.plusYears(NEXT_WITHIN_YEARS), almanac).stream()
        .findFirst();
  }

  /**
   * The occurrence with this key, on whatever days it is now; nothing when the date has none, or
   * none that is shown.
   */
  public static Optional<Occurrence> find(KeyDate keyDate, String key, Almanac almanac) {
    return isSilent(keyDate)
        ? Optional.empty()
        : new Changes(keyDate, new Expansion(keyDate, almanac, 0)).find(key);
  }

  private static boolean isSilent(KeyDate keyDate) {
    return keyDate.certainty() == Certainty.RETIRED || keyDate.contradiction() != null;
  }

  /**
   * @param depth how many dates hang on this one already, so that a circle comes to an end
   */
  static List<Occurrence> between(KeyDate keyDate, Period wanted, Almanac almanac, int depth) {
    if (isSilent(keyDate)) {
      return List.of();
    }
    var expansion = new Expansion(keyDate, almanac, depth);
    List<Occurrence> found = new ArrayList<>();
    expansion.all(wanted).forEach(found::add);
    if (!keyDate.changes().isEmpty()) {
      found = new Changes(keyDate, expansion).apply(found, wanted);
    }
    found.removeIf(it -> !it.timing().overlaps(wanted.from(), wanted.to()));
    found.sort(Comparator.comparing(it -> it.timing().earliest()));
    return found;
  }
}
