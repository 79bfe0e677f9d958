package org.clarion.commands.dates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.core.date.Period;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Whose dates are meant: those of a campaign, of a region, of a campaign in a region, or all.
 *
 * @param campaign null when all campaigns are meant, and dates without one
 * @param region null when all regions are meant
 */
record DateScope(@Nullable Entry campaign, @Nullable Region region) {
  private static final int MONTHS_AHEAD = 3;
  private static final int YEARS_AHEAD = 1;

  /**
   * What the words name, besides the region that was given apart from them: nothing at all, a
   * region or a campaign by its own name. Nothing when they hold other words than that.
   */
  static Optional<DateScope> named(Library library, String words, @Nullable Region given) {
    if (words.isEmpty()) {
      return Optional.of(new DateScope(null, given));
    }
    Optional<Region> named = given == null ? library.region(words) : Optional.empty();
    return named
        .map(it -> new DateScope(null, it))
        .or(() ->
            library.of(Kind.CAMPAIGN).stream()
                .filter(it -> goesBy(it, words))
                .findFirst()
                .map(it -> new DateScope(it, given)));
  }

  /**
   * What it is called in a call.
   *
   * @param campaign empty when all campaigns are meant
   * @param region empty when all regions are meant
   */
  record Words(String campaign, String region) {}

  /** By the names that stay. */
  Words inWords() {
    return new Words(
        campaign == null ? "" : campaign.id().name(), region == null ? "" : region.id());
  }

  /** By the shortest names that mean the same. */
  Words inFewWords(Library library) {
    return new Words(
        campaign == null
            ? ""
            : shortest(
                Stream.concat(Stream.of(campaign.id().name()), campaign.names().stream())
                    .filter(it -> names(library, it, new DateScope(campaign, region)))),
        region == null
            ? ""
            : shortest(
                Stream.concat(Stream.of(region.id()), region.aliases().stream())
                    .filter(it -> library.region(it).filter(region::equals).isPresent())));
  }

  private static boolean names(Library library, String words, DateScope meant) {
    return named(library, Filler.strip(words), meant.region()).filter(meant::equals).isPresent();
  }

  private static String shortest(Stream<String> names) {
    return names.min(Comparator.comparingInt(it -> it.getBytes(UTF_8).length)).orElse("");
  }

  private static boolean goesBy(Entry campaign, String words) {
    return Stream.concat(
            Stream.of(campaign.id().name(), campaign.title()), campaign.names().stream())
        .map(Filler::strip)
        .anyMatch(it -> words.equals(it) || words.equals(it + " campaign"));
  }

  boolean holds(Dated dated) {
    boolean here = region == null || dated.keyDate().appliesTo(dated.occurrence(), region.id());
    return here && (campaign == null || datesOf(campaign).contains(dated.entry().id()));
  }

  /** How it is called in a title; empty when it holds everything. */
  String title() {
    return Stream.of(
            Optional.ofNullable(campaign).map(Entry::title),
            Optional.ofNullable(region).map(Region::title))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** What is meant when no time was said: what is near, or all of a campaign that is over. */
  Period usualPeriod(LocalDate today) {
    Years years = campaign == null ? Years.ALL : campaign.provenance().years();
    if (years.endBefore(today.getYear())) {
      return new Period(LocalDate.of(years.first(), 1, 1), LocalDate.of(years.last(), 12, 31));
    }
    boolean everything = campaign == null && region == null;
    return new Period(
        today, everything ? today.plusMonths(MONTHS_AHEAD) : today.plusYears(YEARS_AHEAD));
  }

  private static Set<EntryId> datesOf(Entry campaign) {
    Set<EntryId> dates = new HashSet<>(campaign.related());
    dates.addAll(campaign.body() instanceof Body.Campaign body ? body.dates() : List.of());
    return dates;
  }
}
