package org.clarion.core.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.clarion.core.date.Almanac;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Period;
import org.clarion.core.date.Recurrences;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * All key dates of a library on one calendar. Never changes; what a year comes to is worked out
 * once, when it is first asked for.
 */
public final class KeyDates {
  /** So many years are kept at once; whoever asks for more waits for them to be worked out. */
  static final int YEARS_KEPT_MAX = 24;

  static final Comparator<Dated> SOONEST_FIRST =
      Comparator.comparing((Dated it) -> it.occurrence().timing().earliest())
          .thenComparing(it -> it.occurrence().timing().latest())
          .thenComparing(it -> it.entry().id())
          .thenComparing(it -> it.occurrence().key());

  /** As many occurrences as are kept once somebody has asked for them. */
  static final int FOUND_MAX = 10_000;

  private static final int NEXT_WITHIN_YEARS = 2;

  private final Library library;
  private final List<Entry> schools;
  private final @Nullable Entry own;
  private final Almanac almanac;
  private final List<Entry> dates;
  private final Map<Integer, YearOfDates> years = new ConcurrentHashMap<>();
  private final Map<Asked, Optional<Dated>> found = new ConcurrentHashMap<>();

  private KeyDates(
      Library library, ZoneId zone, @Nullable EntryId schools, Recurrences recurrences) {
    this.library = library;
    this.dates = library.of(Kind.DATE);
    this.schools = library.of(Kind.TERMS);
    this.own = own(this.schools, schools);
    this.almanac =
        new Almanac(
            zone,
            it -> (it == null ? Optional.ofNullable(own) : library.find(it)).flatMap(Entry::terms),
            it -> library.find(it).flatMap(Entry::keyDate),
            recurrences);
  }

  private record Asked(EntryId date, String occurrence) {}

  /** An entry, and one time that it comes round. */
  public record Dated(Entry entry, Occurrence occurrence) {
    /** The key date that the entry holds. */
    public KeyDate keyDate() {
      return entry.keyDate().orElseThrow();
    }
  }

  /**
   * The calendar of a group.
   *
   * @param zone the group's
   * @param schools the entry with the term calendar that the group goes by; null or an id that is
   *     not there means the first term calendar of the content
   */
  public static KeyDates of(
      Library library, ZoneId zone, @Nullable EntryId schools, Recurrences recurrences) {
    return new KeyDates(library, zone, schools, recurrences);
  }

  /** The calendar of content as it is at any moment, made anew when the content has changed. */
  public static Supplier<KeyDates> following(
      Supplier<Library> content, ZoneId zone, @Nullable EntryId schools, Recurrences recurrences) {
    var last = new AtomicReference<@Nullable KeyDates>();
    return () -> {
      Library now = content.get();
      KeyDates known = last.get();
      if (known != null && isSame(known.library, now)) {
        return known;
      }
      KeyDates made = of(now, zone, schools, recurrences);
      last.set(made);
      return made;
    };
  }

  /** The content it was made of. */
  public Library library() {
    return library;
  }

  /** What the dates go by: the group's zone, the school years. */
  public Almanac almanac() {
    return almanac;
  }

  /**
   * The entry with the term calendar for a region, or the group's own for an empty one or a region
   * without; nothing when the content holds none.
   */
  public Optional<Entry> schools(String region) {
    return schools.stream()
        .filter(it -> it.terms().orElseThrow().regions().contains(region))
        .findFirst()
        .or(() -> Optional.ofNullable(own));
  }

  /**
   * Everything that touches, or may touch, a day of the period, soonest first; what begins on the
   * same day stands in order of its end and then of its id.
   */
  public List<Dated> between(Period period) {
    int first = period.from().getYear();
    List<Dated> found = new ArrayList<>(year(first).between(period.from(), period.to()));
    for (int year = first + 1; year <= period.to().getYear(); year++) {
      found.addAll(year(year).beginningBy(period.to()));
    }
    return found;
  }

  /** What has not ended by the day, soonest first, within this year and the next two. */
  public List<Dated> upcoming(LocalDate today, int limit) {
    List<Dated> found = new ArrayList<>(year(today.getYear()).notOverBy(today, limit));
    for (int ahead = 1; ahead <= NEXT_WITHIN_YEARS && found.size() < limit; ahead++) {
      found.addAll(year(today.getYear() + ahead).beginning(limit - found.size()));
    }
    return found;
  }

  /**
   * The occurrence of a date with this key, on whatever days it is now; nothing when there is none.
   */
  public Optional<Dated> find(EntryId date, String occurrence) {
    var asked = new Asked(date, occurrence);
    Optional<Dated> known = found.get(asked);
    if (known != null) {
      return known;
    }
    if (found.size() >= FOUND_MAX) {
      found.clear();
    }
    Optional<Dated> made = library.find(date).flatMap(it -> find(it, occurrence));
    found.put(asked, made);
    return made;
  }

  private Optional<Dated> find(Entry entry, String occurrence) {
    return entry
        .keyDate()
        .flatMap(it -> Occurrences.find(it, occurrence, almanac))
        .map(it -> new Dated(entry, it));
  }

  /**
   * The next time that a date comes round, or nothing when it never will; see {@link Occurrences}.
   */
  public Optional<Dated> next(EntryId date, LocalDate today) {
    return library.find(date).flatMap(it -> next(it, today));
  }

  /** The next time that an entry with a date comes round, or nothing when it never will. */
  public Optional<Dated> next(Entry entry, LocalDate today) {
    return entry
        .keyDate()
        .flatMap(it -> Occurrences.next(it, today, almanac))
        .map(it -> new Dated(entry, it));
  }

  /** A library never changes, and comparing all it holds would cost more than it saves. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Library one, Library other) {
    return one == other;
  }

  private YearOfDates year(int year) {
    YearOfDates known = years.get(year);
    if (known != null) {
      return known;
    }
    if (years.size() >= YEARS_KEPT_MAX) {
      years.clear();
    }
    return years.computeIfAbsent(year, it -> YearOfDates.of(it, dates, almanac));
  }

  private static @Nullable Entry own(List<Entry> all, @Nullable EntryId wanted) {
    return all.stream()
        .filter(it -> it.id().equals(wanted))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .orElse(null);
  }
}
