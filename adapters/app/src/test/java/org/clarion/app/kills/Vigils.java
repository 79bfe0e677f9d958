package org.clarion.app.kills;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Label;
import org.clarion.core.content.Pack;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Source;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/**
 * Dates that follow each other closely, all of one day.
 *
 * @param first when the first of them begins
 * @param gap between two of them
 */
record Vigils(Instant first, Duration gap) {
  /** As many as there are. */
  static final int COUNT = 200;

  /** Every edition has so many more. */
  static final int EDITION = 25;

  private static final Pattern TITLE = Pattern.compile("Vigil (\\d{3})");
  private static final PackInfo INFO =
      new PackInfo(
          "vigils",
          "1",
          "Vigils",
          "en",
          List.of(new Source("desk", "Desk", List.of(Label.OFFICIAL), "today", null)),
          List.of(),
          List.of());

  /** When one begins unless it was moved. */
  Instant start(int number) {
    return first.plus(gap.multipliedBy(number));
  }

  static EntryId id(int number) {
    return new EntryId(String.format(Locale.ROOT, "date.vigil-%03d", number));
  }

  static Entry entry(int number, Instant start) {
    var begins = LocalDateTime.ofInstant(start, UTC);
    return new Entry(
        id(number),
        String.format(Locale.ROOT, "Vigil %03d", number),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Provenance(List.of("desk"), "", LocalDate.of(2027, 12, 31), Years.ALL),
        List.of(),
        "On the square.",
        new Body.OnDate(KeyDate.of(new Rule.OnceTimed(begins, begins), Certainty.FIXED)));
  }

  /** The first of them, as a pack. */
  Pack edition(int number) {
    List<Entry> entries =
        IntStream.range(0, Math.min(COUNT, number * EDITION))
            .mapToObj(it -> entry(it, start(it)))
            .toList();
    return new Pack(INFO, entries, List.of());
  }

  /** Which of them a text names. */
  static List<Integer> named(String text) {
    return TITLE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(it -> Integer.parseInt(it.substring(it.length() - 3)))
        .distinct()
        .sorted()
        .toList();
  }
}
