package org.clarion.picture;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.clarion.core.picture.WallPlanner;
import org.clarion.core.picture.WallPlanner.Labels;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.clarion.core.picture.WallPlanner.Shade;
import org.clarion.core.picture.WallPlanner.Window;

/** Years to draw: one as it is, and some that hardly fit. */
final class SampleYears {
  static final Labels LABELS =
      new Labels(
          "Date",
          "Several days",
          "Likely, please check",
          "Remembrance",
          "Cancelled",
          "No day yet",
          "School holiday",
          "Weekend",
          "From the toolkit’s key dates and our own. Made on 21 November 2026. Dates may change:"
              + " ask the bot for /dates.");

  private static final List<Look> LOOKS = List.of(Look.values());

  private SampleYears() {}

  static WallPlanner toolkit() {
    List<Mark> marks = new ArrayList<>();
    on(marks, "--01-27", "Holocaust Memorial Day", Look.SOLEMN);
    on(marks, "--02-20", "World Day of Social Justice", Look.SURE);
    on(marks, "--03-08", "International Women's Day", Look.SURE);
    on(
        marks,
        "--03-21",
        "International Day for the Elimination of Racial Discrimination",
        Look.SURE);
    on(marks, "--05-17", "International Day against Homophobia and Transphobia", Look.SURE);
    on(marks, "--06-12", "World Day Against Child Labour", Look.SURE);
    marks.add(mark("2027-06-14", "2027-06-20", "Refugee Week", Look.LIKELY));
    on(marks, "--06-20", "World Refugee Day", Look.SURE);
    on(marks, "--07-11", "Srebrenica Memorial Day", Look.SOLEMN);
    on(marks, "--07-12", "Malala Day", Look.SURE);
    on(marks, "--08-09", "International Day of the World's Indigenous Peoples", Look.SURE);
    on(marks, "--08-19", "World Humanitarian Day", Look.SURE);
    on(marks, "--08-23", "International Day for the Remembrance of the Slave Trade", Look.SOLEMN);
    on(marks, "--09-08", "International Literacy Day", Look.SURE);
    on(marks, "--09-15", "International Day of Democracy", Look.SURE);
    on(marks, "--09-21", "International Day of Peace", Look.SURE);
    marks.add(mark("2027-10-01", "2027-10-31", "Black History Month", Look.SURE));
    on(marks, "--10-05", "World Teachers' Day", Look.SURE);
    on(marks, "--10-11", "International Day of the Girl", Look.SURE);
    on(marks, "--10-17", "International Day for the Eradication of Poverty", Look.SURE);
    on(marks, "--11-20", "World Children's Day", Look.SURE);
    on(marks, "--11-29", "International Day of Solidarity with the Palestinian People", Look.SURE);
    on(marks, "--12-01", "World AIDS Day", Look.SURE);
    on(marks, "--12-02", "International Day for the Abolition of Slavery", Look.SOLEMN);
    on(marks, "--12-03", "International Day of People with Disabilities", Look.SURE);
    on(marks, "--12-10", "International Human Rights Day", Look.SURE);
    return planner(2027, marks, openDates(), holidays());
  }

  /** The toolkit's dates with what a local group adds: meetings, a cancelled one, crowded days. */
  static WallPlanner lively() {
    List<Mark> marks = new ArrayList<>(toolkit().marks());
    on(marks, "--02-04", "Network meeting", Look.SURE);
    on(marks, "--03-11", "Film evening: Salt of the Earth", Look.CANCELLED);
    marks.add(mark("2027-03-29", "2027-04-03", "Annual conference", Look.SURE));
    on(marks, "--06-20", "Picnic in the park for refugees", Look.SURE);
    on(marks, "--09-15", "Network meeting", Look.SURE);
    on(marks, "--09-15", "Twinning call with Nablus", Look.LIKELY);
    marks.add(mark("2027-12-27", "2028-01-03", "Winter school", Look.LIKELY));
    marks.sort(Comparator.comparing(Mark::first));
    return planner(2027, marks, openDates(), holidays());
  }

  static WallPlanner crowded() {
    Random random = new Random(7);
    String[] words = {
      "World",
      "Day",
      "of",
      "Solidarity",
      "International",
      "Teachers'",
      "Meeting",
      "for",
      "Peace",
      "Internationalisation",
      "Climate",
      "Network",
      "and",
      "Education",
      "Week"
    };
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder title = new StringBuilder("No " + i);
      for (int word = random.nextInt(8); word >= 0; word--) {
        title.append(' ').append(words[random.nextInt(words.length)]);
      }
      LocalDate first =
          i < 8 ? LocalDate.of(2026, 5, 31) : LocalDate.ofYearDay(2026, 1 + random.nextInt(365));
      LocalDate last = random.nextInt(6) == 0 ? first.plusDays(random.nextInt(40)) : first;
      Look look = LOOKS.get(random.nextInt(LOOKS.size()));
      marks.add(new Mark(first, last, title.toString(), look));
    }
    marks.sort(Comparator.comparing(Mark::first));
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      LocalDate first = LocalDate.ofYearDay(2026, 1 + random.nextInt(330));
      windows.add(
          new Window(first, first.plusDays(random.nextInt(90)), "Open " + i + ": some time soon"));
    }
    return planner(2026, marks, windows, holidays());
  }

  /** Titles that would like to be something else. */
  static WallPlanner hostile() {
    List<String> titles =
        List.of(
            "<script>alert(1)</script>",
            "]]> & \" ' <!-- &amp; &#0;",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(9),
            "🎉👩‍🏫🏳️‍🌈 fête 🎉",
            "יום השלום העולמי",
            "\u202eright to left\u202c again",
            "a\u0000b\nc\ud800d",
            "ŵyl yr ŷd, Ťŷ Gŵydd",
            "　",
            "…",
            "word ".repeat(300));
    List<Mark> marks = new ArrayList<>();
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      LocalDate day = LocalDate.of(2027, 1 + i, 27);
      marks.add(new Mark(day, day, titles.get(i), LOOKS.get(i % LOOKS.size())));
      marks.add(new Mark(day, day.plusDays(9), titles.get(i), LOOKS.get(i % LOOKS.size())));
      windows.add(new Window(day, day.plusDays(9), titles.get(i)));
    }
    Labels labels =
        new Labels("<d>", "s", "l", "&", "c", "<b>no</b>", "h", "w", "small ".repeat(300));
    return new WallPlanner(
        2027,
        Locale.of("cy"),
        "<svg onload=\"x\"> " + titles.get(2),
        marks,
        windows,
        holidays(),
        labels);
  }

  static WallPlanner empty(int year) {
    return planner(year, List.of(), List.of(), List.of());
  }

  static WallPlanner planner(
      int year, List<Mark> marks, List<Window> windows, List<Shade> holidays) {
    return new WallPlanner(
        year, Locale.UK, "Anytown international solidarity", marks, windows, holidays, LABELS);
  }

  static Mark mark(String first, String last, String title, Look look) {
    return new Mark(LocalDate.parse(first), LocalDate.parse(last), title, look);
  }

  private static void on(List<Mark> marks, String day, String title, Look look) {
    LocalDate date = MonthDay.parse(day).atYear(2027);
    marks.add(new Mark(date, date, title, look));
  }

  private static List<Window> openDates() {
    return List.of(
        open("2027-02-08", "2027-02-28", "Delegation to Palestine: February half-term"),
        open(
            "2027-06-01",
            "2027-09-30",
            "Send My Friend to School Action Day: some time from June to September"),
        open("2027-06-08", "2027-07-10", "Send My Friend to School Week of Action: mid-June"),
        open("2027-07-01", "2027-07-18", "Srebrenica Memorial Week: around 11 July"),
        open("2027-09-07", "2027-09-21", "UN General Assembly opens: September"),
        open("2027-10-12", "2027-11-06", "Delegations to Palestine and Cuba: October half-term"),
        open(
            "2027-11-01",
            "2027-12-31",
            "International Solidarity Officers Training: November or December"));
  }

  private static Window open(String earliest, String latest, String words) {
    return new Window(LocalDate.parse(earliest), LocalDate.parse(latest), words);
  }

  private static List<Shade> holidays() {
    return List.of(
        shade("2026-12-21", "2027-01-01"),
        shade("2027-02-15", "2027-02-19"),
        shade("2027-03-26", "2027-04-09"),
        shade("2027-05-31", "2027-06-04"),
        shade("2027-07-26", "2027-08-31"),
        shade("2027-10-25", "2027-10-29"),
        shade("2027-12-20", "2028-01-03"));
  }

  private static Shade shade(String first, String last) {
    return new Shade(LocalDate.parse(first), LocalDate.parse(last));
  }
}
