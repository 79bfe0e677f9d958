package org.clarion.content;

import static java.util.stream.Collectors.joining;
import static org.clarion.content.Forms.list;
import static org.clarion.content.Forms.parsed;
import static org.clarion.content.Forms.reference;
import static org.clarion.content.Forms.text;
import static org.clarion.content.Forms.word;
import static org.clarion.content.Shape.Key.optional;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clarion.core.date.LeapDay;
import org.clarion.core.date.TermPart;
import org.jspecify.annotations.Nullable;

/** The form of {@code when}: one of several ways to say it, some with more beside it. */
final class WhenForm implements Form {
  static final String EVERY = "every";
  static final String MONTH = "month";
  static final String WEEK_HOLDING = "week-holding";
  static final String EASTER = "easter";
  static final String TERM = "term";
  static final String BESIDE = "beside";
  static final String REPEATS = "repeats";
  static final String RRULE = "rrule";
  static final String ON = "on";
  static final String LISTED = "listed";
  static final String OPEN = "open";
  static final List<String> WAYS =
      List.of(EVERY, MONTH, WEEK_HOLDING, EASTER, TERM, BESIDE, REPEATS, RRULE, ON, LISTED, OPEN);

  static final String LEAP_DAY = "leap-day";
  static final String AT = "at";
  static final String FROM = "from";
  static final String TO = "to";
  static final String FIRST = "first";
  static final String TIME = "time";
  static final String UNTIL = "until";
  static final String WITHOUT = "without";
  static final String ALSO = "also";
  private static final String CALENDAR = "calendar";
  private static final String WORDS = "words";
  private static final String OTHERWISE = "otherwise";

  static final int RRULE_MAX = 300;

  /** Beside which ways a key may stand. */
  private static final Map<String, List<String>> PLACES =
      Map.ofEntries(
          Map.entry(LEAP_DAY, List.of(EVERY)),
          Map.entry(AT, List.of(TERM, BESIDE)),
          Map.entry(CALENDAR, List.of(TERM)),
          Map.entry(OTHERWISE, List.of(TERM, LISTED)),
          Map.entry(WORDS, List.of(BESIDE)),
          Map.entry(FROM, List.of(REPEATS)),
          Map.entry(TO, List.of(REPEATS)),
          Map.entry(FIRST, List.of(RRULE)),
          Map.entry(WITHOUT, List.of(RRULE)),
          Map.entry(ALSO, List.of(RRULE)),
          Map.entry(TIME, List.of(REPEATS, RRULE, ON)),
          Map.entry(UNTIL, List.of(REPEATS, RRULE, ON)));

  /** What must stand beside a way. */
  private static final Map<String, List<String>> NEEDS =
      Map.of(
          TERM, List.of(AT, OTHERWISE),
          BESIDE, List.of(AT, WORDS),
          REPEATS, List.of(FROM),
          RRULE, List.of(FIRST),
          LISTED, List.of(OTHERWISE));

  private static final Shape SHAPE =
      Shape.of(
          Noun.WHEN,
          optional(EVERY, parsed(WhenForm::everyYear)),
          optional(LEAP_DAY, word(Arrays.stream(LeapDay.values()).map(LeapDay::word).toList())),
          optional(MONTH, parsed(DayWords::month)),
          optional(WEEK_HOLDING, parsed(DayWords::yearlyDay)),
          optional(EASTER, parsed(OffsetWords::easter)),
          optional(TERM, word(Arrays.stream(TermPart.values()).map(TermPart::word).toList())),
          optional(BESIDE, reference(References.Target.DATE)),
          optional(AT, text()),
          optional(CALENDAR, reference(References.Target.TERMS)),
          optional(WORDS, text()),
          optional(REPEATS, parsed(BeatWords::read)),
          optional(FROM, parsed(DayWords::day)),
          optional(TO, parsed(DayWords::day)),
          optional(RRULE, text(RRULE_MAX)),
          optional(FIRST, parsed(DayWords::days)),
          optional(ON, parsed(DayWords::days)),
          optional(TIME, parsed(DayWords::time)),
          optional(UNTIL, parsed(DayWords::time)),
          optional(WITHOUT, list(text())),
          optional(ALSO, list(text())),
          optional(LISTED, list(parsed(DayWords::days))),
          optional(OTHERWISE, WindowForm.everyYear()),
          optional(OPEN, WindowForm.everyYearOrOnce()));

  @Override
  public void check(String key, Piece value, Inspection inspection) {
    Map<String, Piece> values = SHAPE.read(value, inspection);
    if (!(value instanceof Piece.Fields(Spot spot, List<Piece.Field> fields))) {
      return;
    }
    List<String> ways = WAYS.stream().filter(values::containsKey).toList();
    if (ways.size() == 1) {
      checkPlaces(ways.getFirst(), values, inspection);
      checkNeeds(ways.getFirst(), spot, values, inspection);
      WhenCheck.check(ways.getFirst(), spot, values, inspection);
    } else if (fields.size() == values.size()) {
      // Otherwise a key that was not understood may have been the way.
      String found = ways.isEmpty() ? Noun.NOTHING.toString() : quoted(ways);
      inspection.report(spot, Complaint.WHEN_FORM, String.join(", ", WAYS), found);
    }
  }

  /** The one way in which the piece says when; null when it is none, or several. */
  static @Nullable String way(@Nullable Piece when) {
    if (!(when instanceof Piece.Fields(_, List<Piece.Field> fields))) {
      return null;
    }
    List<String> ways =
        fields.stream()
            .map(it -> it.key() instanceof Piece.Text(_, String name) ? name : "")
            .filter(WAYS::contains)
            .toList();
    return ways.size() == 1 ? ways.getFirst() : null;
  }

  private static Parsed<?> everyYear(String text) {
    return WeekdayWords.isWeekday(text) ? WeekdayWords.read(text) : DayWords.yearlyDays(text);
  }

  private static void checkPlaces(String way, Map<String, Piece> values, Inspection inspection) {
    PLACES.forEach((key, places) -> {
      Piece value = values.get(key);
      if (value != null && !places.contains(way)) {
        inspection.report(value.spot(), Complaint.OUT_OF_PLACE, key, quoted(places), way);
      }
    });
  }

  private static void checkNeeds(
      String way, Spot spot, Map<String, Piece> values, Inspection inspection) {
    for (String needed : NEEDS.getOrDefault(way, List.of())) {
      if (!values.containsKey(needed)) {
        inspection.report(spot, Complaint.NEEDS, needed, way);
      }
    }
  }

  private static String quoted(List<String> keys) {
    return keys.stream().map(Quote::of).collect(joining(", "));
  }
}
