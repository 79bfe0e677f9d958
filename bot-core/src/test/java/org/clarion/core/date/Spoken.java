package org.clarion.core.date;

import java.time.LocalDate;
import java.util.List;

/** Occurrences in words, so that tests read like a calendar. */
final class Spoken {
  private Spoken() {}

  /** Such as {@code 2027 2027-03-08 FIXED} and {@code 2027@wales 2027-03-08 MOVED (in Cardiff)}. */
  static List<String> between(KeyDate keyDate, String from, String to, Almanac almanac) {
    return Occurrences.between(keyDate, LocalDate.parse(from), LocalDate.parse(to), almanac)
        .stream()
        .map(Spoken::line)
        .toList();
  }

  static String line(Occurrence occurrence) {
    String note = occurrence.note() == null ? "" : " (" + occurrence.note() + ")";
    return "%s %s %s%s"
        .formatted(occurrence.key(), when(occurrence.timing()), occurrence.certainty(), note);
  }

  private static String when(Timing timing) {
    return switch (timing) {
      case Timing.Days(LocalDate first, LocalDate last) when first.equals(last) -> first.toString();
      case Timing.Days(LocalDate first, LocalDate last) -> first + ".." + last;
      case Timing.Timed(var start, var end) when start.equals(end) ->
          start.toLocalDateTime().toString();
      case Timing.Timed(var start, var end) ->
          start.toLocalDateTime() + ".." + end.toLocalDateTime();
      case Timing.Open(_, _, String words) -> "'" + words + "'";
    };
  }
}
