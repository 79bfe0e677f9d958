package org.clarion.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clarion.core.date.Occurrence;
import org.jspecify.annotations.Nullable;

/** Sees to it that every change is about an occurrence that its date can have. */
final class OccurrenceCheck {
  private static final String REGION = "@";
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d{2}:\\d{2}");

  /** What the keys of the occurrences of one rule look like. */
  private enum Keys {
    YEARS("2027"),
    DAYS("2027-01-05"),
    MOMENTS("2027-01-05T18:00"),
    ONCE(Occurrence.ONCE),
    ANY("2027");

    private final String example;

    Keys(String example) {
      this.example = example;
    }

    private boolean match(String key) {
      return switch (this) {
        case YEARS -> YEAR.matcher(key).matches();
        case DAYS -> DAY.matcher(key).matches() && exists(key);
        case MOMENTS -> MOMENT.matcher(key).matches() && exists(key);
        case ONCE -> key.equals(Occurrence.ONCE);
        case ANY -> YEARS.match(key) || DAYS.match(key) || MOMENTS.match(key) || ONCE.match(key);
      };
    }

    private static boolean exists(String key) {
      int time = key.indexOf('T');
      return DayWords.isoDay(time < 0 ? key : key.substring(0, time)) instanceof Parsed.Right
          && (time < 0 || DayWords.time(key.substring(time + 1)) instanceof Parsed.Right);
    }
  }

  private OccurrenceCheck() {}

  /** Reports changes of what cannot be, and second changes of the same occurrence. */
  static void check(
      @Nullable Piece changes, @Nullable Piece when, List<Piece> variants, Inspection inspection) {
    var claims = new Claims(inspection);
    if (changes instanceof Piece.Items(_, List<Piece> items)) {
      for (Piece item : items) {
        if (Shape.value(item, ChangeForm.OCCURRENCE) instanceof Piece.Text occurrence
            && !occurrence.value().isBlank()) {
          claims.add(occurrence);
          check(occurrence, when, variants, inspection);
        }
      }
    }
  }

  private static void check(
      Piece.Text occurrence, @Nullable Piece when, List<Piece> variants, Inspection inspection) {
    String text = occurrence.value();
    int end = text.contains(REGION) ? text.indexOf(REGION) : text.length();
    String region = text.substring(end);
    Optional<Piece> variant =
        variants.stream().filter(it -> region.equals(REGION + firstRegion(it))).findFirst();
    Keys keys = keys(variant.isPresent() ? Shape.value(variant.get(), DateCheck.WHEN) : when);
    boolean known = region.isEmpty() || variant.isPresent();
    if (keys != null && !(known && keys.match(text.substring(0, end)))) {
      String example = known ? keys.example + region : keys.example;
      inspection.report(occurrence.spot(), Complaint.NOT_OCCURRENCE, example, occurrence.shown());
    }
  }

  /** The region after which the occurrences of a variant are named; empty when it has none. */
  private static String firstRegion(Piece variant) {
    List<Piece.Text> regions = Piece.texts(Shape.value(variant, DateCheck.REGIONS));
    return regions.isEmpty() ? "" : regions.getFirst().value();
  }

  /** What the keys look like; null where it is not clear when the date is. */
  private static @Nullable Keys keys(@Nullable Piece when) {
    String way = WhenForm.way(when);
    if (when == null || way == null) {
      return null;
    }
    return switch (way) {
      case WhenForm.ON -> Keys.ONCE;
      case WhenForm.REPEATS -> Keys.DAYS;
      case WhenForm.RRULE -> Shape.value(when, WhenForm.TIME) == null ? Keys.DAYS : Keys.MOMENTS;
      case WhenForm.BESIDE -> Keys.ANY;
      case WhenForm.OPEN ->
          WindowForm.isOnce(Shape.value(when, WhenForm.OPEN)) ? Keys.ONCE : Keys.YEARS;
      default -> Keys.YEARS;
    };
  }
}
