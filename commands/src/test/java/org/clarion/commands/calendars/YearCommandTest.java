package org.clarion.commands.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Completion;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Period;
import org.clarion.core.date.Rule;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.Years;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.picture.Pictures.Form;
import org.clarion.core.picture.Pictures.Paper;
import org.clarion.core.picture.WallPlanner;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.clarion.core.picture.WallPlanner.Shade;
import org.clarion.core.picture.WallPlanner.Window;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearCommandTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final Rule ON_8_MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Draft TEA = date("tea", "Tea Day", ON_8_MARCH);

  private final TestGroup group = Toolkit.knowing(TEA);

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void draws_this_year_for_a_phone_and_says_it_in_words() {
    Message answer = group.message("/year");

    assertThat(answer.plain()).isEqualTo("2027 on one page\nMarch 2027\n- 8 Mon: Tea Day");
    assertThat(answer.attachments())
        .containsExactly(picture(2027, Paper.PHONE, Form.PNG, "year-2027.png", "image/png"));
    assertThat(group.buttons("/year")).containsExactly("For printing (A4)");
    assertThat(group.presses("For printing (A4)", answer).attachments())
        .containsExactly(picture(2027, Paper.A4, Form.PNG, "year-2027.png", "image/png"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/year 2028 a4 svg", "/year svg A4 2028", "/year 2028 paper:a4 form:svg"})
  void takes_a_year_a_paper_and_a_form_in_any_order(String line) {
    assertThat(group.message(line).attachments())
        .containsExactly(picture(2028, Paper.A4, Form.SVG, "year-2028.svg", "image/svg+xml"));
  }

  @Test
  void offers_next_year_from_october_on() {
    group.at("2027-10-01T09:00");

    assertThat(group.presses("2028", group.message("/year")).plain())
        .isEqualTo("2028 on one page\nMarch 2028\n- 8 Wed: Tea Day");
    assertThat(group.buttons("/year 2028")).containsExactly("For printing (A4)");
  }

  @ParameterizedTest
  @CsvSource({"tomorrow", "1899", "2201", "99999", "a3"})
  void says_what_it_cannot_read(String word) {
    assertThat(group.asks("/year " + word))
        .isEqualTo(
            "I could not read “%s”. Try /year 2027, with phone or a4, png or svg.".formatted(word));
  }

  @Test
  void brings_the_picture_with_the_first_page_only() {
    try (TestGroup full = Toolkit.group()) {
      Message first = full.message("/year");
      Message second = full.presses("More", first);

      assertThat(first.attachments()).hasSize(1);
      assertThat(second.attachments()).isEmpty();
      assertThat(second.plain()).isNotEqualTo(first.plain());
    }
  }

  @Test
  void says_so_when_there_are_no_dates() {
    try (TestGroup empty = Toolkit.knowing()) {
      assertThat(empty.asks("/year")).isEqualTo("2027 on one page\nI have no dates for this year.");
    }
  }

  @Test
  void offers_years_papers_and_forms_while_somebody_types() {
    var typed = group.invocation(Call.of("year"));

    assertThat(group.bot().complete(typed, "year"))
        .containsExactly(new Completion("2027", "2027"), new Completion("2028", "2028"));
    assertThat(group.bot().complete(typed, "paper"))
        .containsExactly(new Completion("phone", "phone"), new Completion("a4", "a4"));
    assertThat(group.bot().complete(typed, "form"))
        .containsExactly(new Completion("png", "png"), new Completion("svg", "svg"));
  }

  @Test
  void puts_every_date_on_the_planner_the_way_it_is_sure() {
    LocalDateTime five = LocalDateTime.of(2027, 3, 8, 17, 0);
    var solemn =
        new KeyDate(
            ON_8_MARCH,
            Certainty.RULE,
            List.of(),
            Years.ALL,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            true,
            null);
    WallPlanner planner =
        planner(
            date("a", "A", new Rule.OnceTimed(five, five.plusDays(1))),
            date("b", "B", KeyDate.of(ON_8_MARCH, Certainty.RULE)),
            date("c", "C", KeyDate.of(new Rule.WeekHolding(MonthDay.of(6, 20)), Certainty.WEEK)),
            date("d", "D", solemn),
            date("e", "E", KeyDate.of(ON_8_MARCH, Certainty.CANCELLED)),
            date("f", "F", open(Certainty.TO_BE_CONFIRMED)),
            date("g", "G", open(Certainty.CANCELLED)));

    assertThat(planner.marks())
        .containsExactly(
            mark("2027-03-08", "2027-03-08", "B", Look.LIKELY),
            mark("2027-03-08", "2027-03-08", "D", Look.SOLEMN),
            mark("2027-03-08", "2027-03-08", "E", Look.CANCELLED),
            mark("2027-03-08", "2027-03-09", "A", Look.SURE),
            mark("2027-06-14", "2027-06-20", "C", Look.LIKELY));
    assertThat(planner.withoutDay())
        .containsExactly(
            new Window(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 20), "F: mid-March"));
  }

  @Test
  void shades_the_holidays_of_the_groups_schools() {
    var year =
        new SchoolYear(
            term("2026-09-01", "2026-12-18", null),
            term("2027-01-04", "2027-03-25", new Period(day("2027-02-15"), day("2027-02-19"))),
            term("2027-04-12", "2027-07-20", null),
            List.of());
    WallPlanner planner =
        planner(SmallPack.terms("own", "Own", new TermCalendar(List.of(), List.of(year))));

    assertThat(planner.schoolHolidays())
        .containsExactlyInAnyOrder(
            new Shade(day("2026-12-19"), day("2027-01-03")),
            new Shade(day("2027-02-15"), day("2027-02-19")),
            new Shade(day("2027-03-26"), day("2027-04-11")));
  }

  @Test
  void speaks_in_the_words_of_its_reader() {
    WallPlanner planner = planner(TEA);

    assertThat(planner.year()).isEqualTo(2027);
    assertThat(planner.locale()).isEqualTo(Locale.UK);
    assertThat(planner.title()).isEqualTo("Small pack");
    assertThat(planner.labels())
        .isEqualTo(
            new WallPlanner.Labels(
                "Date",
                "Several days",
                "Likely, please check",
                "Remembrance",
                "Cancelled",
                "No day yet",
                "School holiday",
                "Weekend",
                "From: Small pack. As of Monday 1 February 2027. For changes, ask the bot:"
                    + " /dates"));
  }

  private static KeyDate open(Certainty certainty) {
    return KeyDate.of(new Rule.Open("mid-March", MonthDay.of(3, 8), MonthDay.of(3, 20)), certainty);
  }

  private static SchoolYear.Term term(String first, String last, @Nullable Period halfTerm) {
    return new SchoolYear.Term(new Period(day(first), day(last)), halfTerm);
  }

  private static Mark mark(String first, String last, String title, Look look) {
    return new Mark(day(first), day(last), title, look);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static WallPlanner planner(Draft... entries) {
    return YearPlanner.of(SmallPack.calendar(entries), 2027, Toolkit.ENGLISH, TODAY);
  }

  private Attachment picture(int year, Paper paper, Form form, String name, String mediaType) {
    KeyDates dates = group.dates().get();
    return new Attachment(
        name,
        mediaType,
        group.pictures().draw(YearPlanner.of(dates, year, Toolkit.ENGLISH, TODAY), paper, form));
  }
}
