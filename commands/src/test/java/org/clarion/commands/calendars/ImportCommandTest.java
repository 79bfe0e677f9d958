package org.clarion.commands.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.Duration;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Source;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.reply.Pager;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportCommandTest {
  private static final String BOOK_DAY = event("one", "Book day", "20270304");
  private static final String CLUB =
      event("two", "Club", "20270305").replace("END:", "RRULE:FREQ=WEEKLY;COUNT=3\nEND:");
  private static final String ASK =
      "Shall I do this? Nothing is changed until you say so; I forget the question after"
          + " 5 minutes.";
  private static final String LATE =
      "I changed nothing: the content has changed meanwhile, or the 5 minutes are over."
          + " Please send the file again.";

  private final TestGroup group =
      Toolkit.knowing(date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8))))
          .may(Access.ORGANISER);

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void says_how_when_there_is_no_file() {
    assertThat(group.asks("/import"))
        .isEqualTo(
            "Send a calendar (.ics) or a table of dates (.csv) of at most 2 MB along with"
                + " /import. I show you what would change, and ask before I change anything.");
    assertThat(group.message("/import").audience()).isEqualTo(Audience.ASKER_ONLY);
  }

  @Test
  void is_for_organisers() {
    group.may();

    assertThat(give(BOOK_DAY).plain()).isEqualTo("/import is for organisers. Ask one of them.");
  }

  @Test
  void shows_what_is_new_and_changes_nothing_yet() {
    Message answer = give(BOOK_DAY, CLUB);

    assertThat(answer.plain())
        .isEqualTo(
            """
            What “School dates” would change
            New: 2
            - Book day: Thursday 4 March 2027
            - Club: Friday 5 March 2027, and again
            %s\
            """
                .formatted(ASK));
    assertThat(answer.buttons()).extracting(Button::label).containsExactly("Apply", "Cancel");
    assertThat(group.library().entries()).hasSize(1);
  }

  @Test
  void applies_it_when_told_to_and_once() {
    Message question = give(BOOK_DAY, CLUB);

    assertThat(group.presses("Apply", question).plain())
        .isEqualTo("Done. New: 2, changed: 0, taken out: 0.");
    assertThat(group.asks("/date book day"))
        .startsWith("Book day\nWhen: Thursday 4 March 2027 (in 31 days).");
    assertThat(group.library().info().sources().getLast())
        .extracting(Source::id, Source::title, Source::published)
        .containsExactly("cal-school-dates", "School dates", "not known; taken in February 2027");
    assertThat(group.presses("Apply", question).plain()).isEqualTo(LATE);
  }

  @Test
  void finds_nothing_to_change_in_the_same_file() {
    group.presses("Apply", give(BOOK_DAY, CLUB));
    group.pass(Duration.ofDays(400));
    Message again = give(BOOK_DAY, CLUB);

    assertThat(again.plain())
        .isEqualTo(
            """
            What “School dates” would change
            2 dates stay as they are.
            There is nothing to change.\
            """);
    assertThat(again.buttons()).isEmpty();
  }

  @Test
  void changes_nothing_when_it_is_cancelled() {
    Message question = give(BOOK_DAY);

    assertThat(group.presses("Cancel", question).plain()).isEqualTo("I changed nothing.");
    assertThat(group.presses("Apply", question).plain()).isEqualTo(LATE);
    assertThat(group.library().entries()).hasSize(1);
  }

  @Test
  void forgets_the_question_after_five_minutes() {
    Message question = give(BOOK_DAY);
    group.pass(Duration.ofMinutes(5).plusSeconds(1));

    assertThat(group.presses("Apply", question).plain()).isEqualTo(LATE);
    assertThat(group.library().entries()).hasSize(1);
  }

  @Test
  void does_nothing_when_the_content_changed_meanwhile() {
    Message question = give(BOOK_DAY);
    group.edits(date("other", "Other", new Rule.YearlyDay(MonthDay.of(4, 1))).entry());

    assertThat(group.presses("Apply", question).plain()).isEqualTo(LATE);
    assertThat(group.library().entries()).hasSize(2);
  }

  @Test
  void shows_days_before_and_after_what_is_cancelled_and_what_is_gone() {
    String trip = event("three", "Trip", "20270401");
    String fair = event("four", "Fair", "20270402");
    group.presses("Apply", give(BOOK_DAY, CLUB, trip, fair));
    Message answer =
        give(
            event("one", "Book day", "20270311"),
            event("four", "Summer fair", "20270402"),
            trip.replace("END:", "STATUS:CANCELLED\nEND:"),
            event("date.tea/2027@clarion", "Tea", "20270309"));

    assertThat(answer.plain())
        .isEqualTo(
            """
            What “School dates” would change
            Changed: 4
            - Book day: Thursday 4 March 2027 → Thursday 11 March 2027
            - Fair: in other words
            - Trip: Thursday 1 April 2027 → cancelled
            - Tea Day: Monday 8 March 2027 → Tuesday 9 March 2027
            Not in it any more, so taken out: 1
            - Club: Friday 5 March 2027, and again
            %s\
            """
                .formatted(ASK));
    assertThat(group.presses("Apply", answer).plain())
        .isEqualTo("Done. New: 0, changed: 4, taken out: 1.");
    assertThat(group.asks("/dates march"))
        .contains("Tea Day: Tuesday 9 March 2027 (in 36 days) (moved to this day)");
  }

  @Test
  void says_of_each_event_it_leaves_out_where_and_why() {
    assertThat(give(event("x", "Never", "20270230")).plain())
        .isEqualTo(
            """
            What “School dates” would change
            Left out: 1
            - Line 8, “20270230”: there is no such day
            There is nothing to change.\
            """);
    String table = "date,title\nTue 2027-03-08,Wrong day\n2027-02-30,No day\n2027-03-09,Right\n";

    assertThat(give(new Attachment("dates.csv", "text/csv", table.getBytes(UTF_8))).plain())
        .isEqualTo(
            """
            What “dates.csv” would change
            New: 1
            - Right: Tuesday 9 March 2027
            Left out: 2
            - Line 2, “Tue 2027-03-08”: the weekday is not the one of that day
            - Line 3, “2027-02-30”: there is no such day
            %s\
            """
                .formatted(ASK));
  }

  @Test
  void has_words_for_every_reason() {
    String broken = "not a calendar at all";

    assertThat(give(new Attachment("x.txt", "text/plain", broken.getBytes(UTF_8))).plain())
        .endsWith("this is no calendar and no table of dates\nThere is nothing to change.");
  }

  @Test
  void fits_on_one_page_however_much_there_is() {
    String[] many =
        IntStream.range(0, 100)
            .mapToObj(it -> event("e" + it, "Day number " + it, "20270304"))
            .toArray(String[]::new);
    group.presses("Apply", give(many));
    String[] other =
        IntStream.range(50, 150)
            .mapToObj(it -> event("e" + it, "Day number " + it, "20270305"))
            .toArray(String[]::new);
    Message answer = give(other);

    assertThat(answer.plain()).hasSizeLessThan(Pager.PAGE_CHARACTERS_MAX);
    assertThat(answer.buttons()).extracting(Button::label).containsExactly("Apply", "Cancel");
    assertThat(answer.plain().lines().filter(it -> it.startsWith("- and ")).toList())
        .containsExactly("- and 43 more", "- and 45 more", "- and 42 more");
  }

  @Test
  void names_at_most_twenty() {
    String[] many =
        IntStream.range(0, 21)
            .mapToObj(it -> event("e" + it, "D", "20270304"))
            .toArray(String[]::new);

    assertThat(give(many).plain().lines()).hasSize(24).contains("- and 1 more", "New: 21");
  }

  @Test
  void never_shows_the_day_of_a_tentative_event() {
    assertThat(give(BOOK_DAY.replace("END:", "STATUS:TENTATIVE\nEND:")).plain())
        .isEqualTo(
            """
            What “School dates” would change
            New: 1
            - Book day: March 2027
            %s\
            """
                .formatted(ASK));
  }

  private Message give(String... events) {
    String file =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//x//EN
        X-WR-CALNAME:School dates
        %sEND:VCALENDAR
        """
            .formatted(String.join("", events))
            .replace("\n", "\r\n");
    return give(new Attachment("school.ics", "text/calendar", file.getBytes(UTF_8)));
  }

  private Message give(Attachment file) {
    Invocation plain = group.invocation(Call.of("import"));
    return group
        .bot()
        .answer(
            new Invocation(
                plain.call(),
                plain.asker(),
                plain.place(),
                plain.language(),
                plain.receivedAt(),
                List.of(file)))
        .orElseThrow();
  }

  private static String event(String uid, String title, String day) {
    return """
    BEGIN:VEVENT
    UID:%s
    SUMMARY:%s
    DTSTART;VALUE=DATE:%s
    END:VEVENT
    """
        .formatted(uid, title, day);
  }
}
