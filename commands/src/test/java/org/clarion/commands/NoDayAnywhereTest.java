package org.clarion.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.command.Access;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Kind;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Topic;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dates of the toolkit that move or are not confirmed, in every place where a day could slip
 * out, year by year; where a day was published for a year, that year is left alone.
 */
class NoDayAnywhereTest {
  private static final int FIRST_YEAR = 2023;
  private static final int LAST_YEAR = 2035;

  /** A weekday and a number, as every day is said; the words of an entry name none. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \\d|: \\d|\\d (?:Mon|Tue|Wed|Thu)");

  private static TestGroup group = Toolkit.group();

  @BeforeAll
  static void open() {
    group.close();
    group = Toolkit.group().may(Access.values()).at((FIRST_YEAR - 1) + "-01-01T08:00");
    group.asks("/reminders on");
    group.asks("/reminders questions on");
  }

  @AfterAll
  static void close() {
    group.close();
  }

  static IntStream years() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR);
  }

  @ParameterizedTest
  @MethodSource("years")
  void lists_say_words_and_never_a_day(int year) {
    group.at(year + "-01-01T08:00");

    assertThat(linesAbout(open(year), "/dates " + year)).isNotEmpty().noneMatch(this::saysDay);
    assertThat(linesAbout(open(year), "/next")).noneMatch(this::saysDay);
    assertThat(linesAbout(open(year), "/year " + year)).isNotEmpty().noneMatch(this::saysDay);
  }

  @ParameterizedTest
  @MethodSource("years")
  void the_preview_of_reminders_asks_for_a_day_and_names_none(int year) {
    group.at(year + "-01-01T08:00");

    List<String> lines = linesAbout(open(year), "/reminders preview 365");

    assertThat(lines).isNotEmpty().allMatch(it -> it.contains("When is it? "));
    assertThat(lines).map(it -> it.substring(it.indexOf("When is it? "))).noneMatch(this::saysDay);
  }

  @ParameterizedTest
  @MethodSource("years")
  void a_calendar_has_them_over_whole_months_and_tentative_or_not_at_all(int year) {
    group.at(year + "-01-01T08:00");
    List<Entry> open = open(year);

    assertThat(events("/calendar").stream().filter(it -> isOf(open, it)).toList())
        .isNotEmpty()
        .allMatch(it -> it.status() == CalendarEvent.Status.TENTATIVE)
        .allMatch(it -> it.rule() instanceof Rule.OnceDays days && isWholeMonths(days));
    assertThat(events("/calendar confirmed").stream().filter(it -> isOf(open, it))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("years")
  void each_of_them_is_a_question_to_its_owner(int year) {
    // Long enough before every one of them.
    group.at((year - 1) + "-11-15T08:00");
    var asked =
        Planner.plan(group.dates().get(), Rhythm.DEFAULT, group.now()).stream()
            .filter(it -> it.topic() == Topic.QUESTIONS)
            .filter(it -> it.occurrence().equals(Integer.toString(year)))
            .map(it -> it.entry())
            .toList();

    assertThat(asked).containsAll(open(year).stream().map(Entry::id).toList());
    assertThat(open(year)).allMatch(it -> it.keyDate().orElseThrow().owner() != null);
  }

  /** The dates that have no day in a year. */
  private static List<Entry> open(int year) {
    List<Entry> open = new ArrayList<>();
    for (Entry entry : group.library().of(Kind.DATE)) {
      var keyDate = entry.keyDate().orElseThrow();
      boolean unsure =
          keyDate.certainty() == Certainty.APPROXIMATE
              || keyDate.certainty() == Certainty.TO_BE_CONFIRMED;
      boolean published =
          keyDate.rule() instanceof Rule.Listed(var listed, _)
              && listed.stream().anyMatch(it -> it.first().getYear() == year);
      if (unsure && !published && keyDate.years().contains(year)) {
        open.add(entry);
      }
    }
    assertThat(open).hasSizeGreaterThanOrEqualTo(6);
    return open;
  }

  private static List<String> linesAbout(List<Entry> entries, String asked) {
    return Toolkit.ENGLISH
        .say(group.considers(asked))
        .plain()
        .lines()
        .filter(line -> entries.stream().anyMatch(it -> line.contains(it.title())))
        .toList();
  }

  private boolean saysDay(String line) {
    return DAY.matcher(line).find();
  }

  private static List<CalendarReading.Read> events(String asked) {
    Message answer = group.message(asked);
    Attachment file = answer.attachments().getFirst();
    assertThat(new String(file.content(), UTF_8)).startsWith("BEGIN:VCALENDAR");
    return group.calendars().read(file).events();
  }

  private static boolean isOf(List<Entry> entries, CalendarReading.Read event) {
    return entries.stream().anyMatch(it -> event.uid().startsWith(it.id().value() + "/"));
  }

  private static boolean isWholeMonths(Rule.OnceDays days) {
    LocalDate last = days.last();
    return days.first().getDayOfMonth() == 1
        && last.equals(last.withDayOfMonth(last.lengthOfMonth()));
  }
}
