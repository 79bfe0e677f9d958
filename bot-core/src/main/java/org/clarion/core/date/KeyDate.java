package org.clarion.core.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that organisers plan by: a day of observance, a week of action, a deadline, a meeting.
 *
 * @param regions where it applies; empty means everywhere
 * @param years the years it is valid for; outside them it is never announced
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
    @Nullable String owner,
    @Nullable LocalDate confirmBy,
    @Nullable String note,
    boolean solemn,
    @Nullable String contradiction) {
  public KeyDate {
    regions = List.copyOf(regions);
  }

  /** A date without anything special about it. */
  public static KeyDate of(Rule rule, Certainty certainty) {
    return new KeyDate(rule, certainty, List.of(), Years.ALL, null, null, null, false, null);
  }

  /** Whether people in the region should see it; an empty region stands for people anywhere. */
  public boolean appliesTo(String region) {
    return regions.isEmpty() || region.isEmpty() || regions.contains(region);
  }
}
