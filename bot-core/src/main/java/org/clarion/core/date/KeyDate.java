package org.clarion.core.date;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that organisers plan by: a day of observance, a week of action, a deadline, a meeting.
 *
 * @param regions where it applies; empty means everywhere
 * @param years the years it is valid for; outside them it is never announced
 * @param zone where its time of day is meant; null means the group's zone
 * @param variants other days for some of the regions
 * @param changes what is different about single occurrences
 * @param owner the role that knows or must confirm the day, never a person
 * @param confirmBy the day by which the owner should have confirmed it
 * @param note one short line shown beside the day
 * @param solemn whether it commemorates the dead or a crime, so that nothing festive stands with it
 * @param contradiction what the sources disagree on; shown to organisers only, and while there is
 *     one the date is never announced
 */
public record KeyDate(
    Rule rule,
    Certainty certainty,
    List<String> regions,
    Years years,
    @Nullable ZoneId zone,
    List<Variant> variants,
    List<Change> changes,
    @Nullable String owner,
    @Nullable LocalDate confirmBy,
    @Nullable String note,
    boolean solemn,
    @Nullable String contradiction) {
  public KeyDate {
    regions = List.copyOf(regions);
    variants = List.copyOf(variants);
    changes = List.copyOf(changes);
  }

  /** A date without anything special about it. */
  public static KeyDate of(Rule rule, Certainty certainty) {
    return new KeyDate(
        rule, certainty, List.of(), Years.ALL, null, List.of(), List.of(), null, null, null, false,
        null);
  }

  /** The same date with other single occurrences. */
  public KeyDate withChanges(List<Change> other) {
    return new KeyDate(
        rule,
        certainty,
        regions,
        years,
        zone,
        variants,
        other,
        owner,
        confirmBy,
        note,
        solemn,
        contradiction);
  }

  /** Whether people in the region should see it; an empty region stands for people anywhere. */
  public boolean appliesTo(String region) {
    return regions.isEmpty() || region.isEmpty() || regions.contains(region);
  }

  /**
   * Whether one of its occurrences is the one for people in the region, rather than that of a
   * region with other days; an empty region stands for people anywhere, who see all of them.
   */
  public boolean appliesTo(Occurrence occurrence, String region) {
    if (region.isEmpty()) {
      return true;
    }
    return occurrence.regions().isEmpty()
        ? appliesTo(region) && variants.stream().noneMatch(it -> it.regions().contains(region))
        : occurrence.regions().contains(region);
  }
}
