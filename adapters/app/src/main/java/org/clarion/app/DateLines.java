package org.clarion.app;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.app.text.Texts;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Timing;
import org.jspecify.annotations.Nullable;

/** Occurrences of key dates, each on a line: for people in columns, for programs as JSON. */
final class DateLines {
  private static final DateTimeFormatter DAY = pattern("dates.pattern.day");
  private static final DateTimeFormatter MOMENT = pattern("dates.pattern.moment");

  private DateLines() {}

  /** The occurrence as an object; a date without a day has neither start nor end. */
  static String json(Dated dated) {
    return Json.object(json -> {
      Json.text(json, "id", dated.entry().id().value());
      Json.text(json, "title", dated.entry().title());
      switch (dated.occurrence().timing()) {
        case Timing.Days(LocalDate first, LocalDate last) -> {
          Json.text(json, "start", first.toString());
          Json.text(json, "end", last.toString());
        }
        case Timing.Timed(ZonedDateTime start, ZonedDateTime end) -> {
          Json.text(json, "start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start));
          Json.text(json, "end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end));
        }
        case Timing.Open _ -> {
          Json.text(json, "start", null);
          Json.text(json, "end", null);
        }
      }
      Json.text(json, "certainty", dated.occurrence().certainty().word());
      Json.texts(json, "regions", regions(dated));
      Json.text(json, "note", note(dated));
    });
  }

  /** All of them below each other, titles aligned. */
  static List<String> text(List<Dated> dates) {
    int width =
        dates.stream().mapToInt(it -> when(it.occurrence().timing()).length()).max().orElse(0);
    return dates.stream()
        .map(it -> String.format(Locale.ROOT, "%-" + width + "s  %s", when(it), title(it)))
        .toList();
  }

  private static String when(Dated dated) {
    return when(dated.occurrence().timing());
  }

  private static String when(Timing timing) {
    return switch (timing) {
      case Timing.Days(LocalDate first, LocalDate last) ->
          first.equals(last)
              ? DAY.format(first)
              : Texts.say("dates.to", DAY.format(first), DAY.format(last));
      case Timing.Timed(ZonedDateTime start, _) -> MOMENT.format(start);
      case Timing.Open(_, _, String words) -> words;
    };
  }

  /** The title, and in brackets what a reader has to know besides the day. */
  private static String title(Dated dated) {
    Certainty certainty = dated.occurrence().certainty();
    String besides =
        Stream.concat(
                Stream.of(certainty == Certainty.FIXED ? "" : Texts.say("certainty." + certainty)),
                regions(dated).stream())
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(", "));
    String title = dated.entry().title();
    return besides.isEmpty() ? title : Texts.say("dates.besides", title, besides);
  }

  /** Those that have this day: all of the date's, or those with days of their own. */
  private static List<String> regions(Dated dated) {
    List<String> own = dated.occurrence().regions();
    return own.isEmpty() ? dated.keyDate().regions() : own;
  }

  private static @Nullable String note(Dated dated) {
    String words = dated.occurrence().timing() instanceof Timing.Open(_, _, String it) ? it : null;
    String note =
        Stream.of(words, dated.occurrence().note(), dated.keyDate().note())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    return note.isEmpty() ? null : note;
  }

  private static DateTimeFormatter pattern(String name) {
    return DateTimeFormatter.ofPattern(Texts.say(name), Locale.UK);
  }
}
