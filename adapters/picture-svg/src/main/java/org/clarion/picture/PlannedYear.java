package org.clarion.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clarion.core.picture.WallPlanner;

/** A wall planner sorted into what lies over months and what lies on days. */
final class PlannedYear {
  static final int BAND_LANES_MAX = 4;

  /** How many of the dates without a day are listed and hatched. */
  static final int LISTED_MAX = 15;

  private static final int MONTHS = 12;
  private static final int LETTERS = 26;

  private final WallPlanner planner;
  private final List<Band> bands = new ArrayList<>();
  private final List<PlannedMonth> months;
  private final Set<LocalDate> holidays = new HashSet<>();
  private final DateTimeFormatter spokenDay;

  PlannedYear(WallPlanner planner) {
    this.planner = planner;
    this.spokenDay =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(planner.locale());
    List<WallPlanner.Mark> onDays = new ArrayList<>();
    for (WallPlanner.Mark mark : planner.marks()) {
      if (!touches(mark.first(), mark.last())) {
        continue;
      }
      Band.Months filled = months(mark.first(), mark.last());
      int lane = freeLane(filled);
      if (fillsMonths(mark) && lane < BAND_LANES_MAX) {
        bands.add(new Band.Whole(filled, lane, mark));
      } else {
        onDays.add(mark);
      }
    }
    hatch();
    months =
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(month -> PlannedMonth.of(YearMonth.of(planner.year(), month), onDays))
            .toList();
    planner.schoolHolidays().forEach(this::rest);
  }

  WallPlanner planner() {
    return planner;
  }

  List<PlannedMonth> months() {
    return months;
  }

  List<Band> bands() {
    return bands;
  }

  List<Band> bands(int month) {
    return bands.stream().filter(band -> band.months().hold(month)).toList();
  }

  int bandLanes() {
    return bands.stream().mapToInt(band -> band.lane() + 1).max().orElse(0);
  }

  /** The dates without a day that may fall in this year, each with its letter. */
  List<Keyed> withoutDay() {
    List<WallPlanner.Window> open =
        planner.withoutDay().stream()
            .filter(window -> touches(window.earliest(), window.latest()))
            .toList();
    return IntStream.range(0, open.size()).mapToObj(i -> new Keyed(key(i), open.get(i))).toList();
  }

  /** A date without a day and its letter in the list. */
  record Keyed(String key, WallPlanner.Window window) {}

  boolean isHoliday(LocalDate day) {
    return holidays.contains(day);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** A mark as it is spoken: its title, its days and how sure it is. */
  String spoken(WallPlanner.Mark mark) {
    String days = spokenDay.format(mark.first());
    if (!mark.first().equals(mark.last())) {
      days += " – " + spokenDay.format(mark.last());
    }
    return switch (mark.look()) {
      case SURE -> mark.title() + ", " + days;
      case LIKELY -> mark.title() + ", " + days + " (" + planner.labels().likely() + ")";
      case SOLEMN -> mark.title() + ", " + days + " (" + planner.labels().solemn() + ")";
      case CANCELLED -> mark.title() + ", " + days + " (" + planner.labels().cancelled() + ")";
    };
  }

  /** All dates one after the other, for those who do not see the picture. */
  String description() {
    StringBuilder told = new StringBuilder();
    planner.marks().stream()
        .filter(mark -> touches(mark.first(), mark.last()))
        .forEach(mark -> told.append(spoken(mark)).append(". "));
    withoutDay()
        .forEach(open ->
            told.append(planner.labels().withoutDay())
                .append(": ")
                .append(open.window().words())
                .append(". "));
    return told.append(planner.labels().smallPrint()).toString();
  }

  private void hatch() {
    withoutDay().stream()
        .limit(LISTED_MAX)
        .sorted(
            Comparator.comparing((Keyed open) -> open.window().earliest())
                .thenComparing(open -> open.window().latest(), Comparator.reverseOrder()))
        .forEach(open -> {
          Band.Months over = months(open.window().earliest(), open.window().latest());
          int lane = freeLane(over);
          if (lane < BAND_LANES_MAX) {
            bands.add(new Band.Open(over, lane, open.key(), open.window()));
          }
        });
  }

  private int freeLane(Band.Months wanted) {
    int lane = 0;
    while (isTaken(lane, wanted)) {
      lane++;
    }
    return lane;
  }

  private boolean isTaken(int lane, Band.Months wanted) {
    return bands.stream()
        .anyMatch(band ->
            band.lane() == lane
                && band.months().first() <= wanted.last()
                && wanted.first() <= band.months().last());
  }

  private boolean touches(LocalDate first, LocalDate last) {
    return first.getYear() <= planner.year() && last.getYear() >= planner.year();
  }

  private Band.Months months(LocalDate first, LocalDate last) {
    return new Band.Months(
        first.getYear() < planner.year() ? 1 : first.getMonthValue(),
        last.getYear() > planner.year() ? MONTHS : last.getMonthValue());
  }

  private static boolean fillsMonths(WallPlanner.Mark mark) {
    return mark.first().getDayOfMonth() == 1
        && mark.last().equals(YearMonth.from(mark.last()).atEndOfMonth());
  }

  private void rest(WallPlanner.Shade shade) {
    LocalDate yearStart = LocalDate.of(planner.year(), 1, 1);
    LocalDate yearEnd = yearStart.plusYears(1);
    LocalDate first = shade.first().isBefore(yearStart) ? yearStart : shade.first();
    LocalDate end = shade.last().isBefore(yearEnd) ? shade.last().plusDays(1) : yearEnd;
    if (first.isBefore(end)) {
      first.datesUntil(end).forEach(holidays::add);
    }
  }

  private static String key(int index) {
    String letter = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? letter : key(index / LETTERS - 1) + letter;
  }
}
