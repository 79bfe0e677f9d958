package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Period;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.junit.jupiter.api.Test;

class DateListsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final Draft OPEN =
      date(
          "trip",
          "Trip",
          KeyDate.of(
              new Rule.Open("spring", MonthDay.of(3, 1), MonthDay.of(5, 31)),
              Certainty.TO_BE_CONFIRMED));

  @Test
  void lists_what_has_a_day_before_what_has_none_whichever_begins_first() {
    assertThat(said(1, OPEN, yearly("day", 4, 2)))
        .isEqualTo(
            """
            Coming up
            - day: Friday 2 April 2027 (in 60 days)
            No day yet
            - Trip: spring 2027 (to be confirmed)\
            """);
  }

  @Test
  void has_no_heading_over_days_where_there_are_none() {
    assertThat(said(1, OPEN))
        .isEqualTo("Coming up\nNo day yet\n- Trip: spring 2027 (to be confirmed)");
  }

  @Test
  void names_an_entry_once_however_often_it_comes_round() {
    Reply reply = card(2, yearly("day", 4, 2), OPEN);

    assertThat(Toolkit.ENGLISH.say(reply).plain())
        .isEqualTo(
            """
            Coming up
            - day: Friday 2 April 2027 (in 60 days)
            - day: Sunday 2 April 2028 (in 426 days)
            No day yet
            - Trip: spring 2027 (to be confirmed)
            - Trip: spring 2028 (to be confirmed)\
            """);
    assertThat(reply.about()).containsExactly(new EntryId("date.day"), new EntryId("date.trip"));
    assertThat(reply.choices()).hasSize(2);
  }

  @Test
  void offers_five_entries_at_most_and_is_about_all_of_them() {
    Reply reply =
        card(
            1,
            yearly("a", 3, 1),
            yearly("b", 3, 2),
            yearly("c", 3, 3),
            yearly("d", 3, 4),
            yearly("e", 3, 5),
            yearly("f", 3, 6));

    assertThat(reply.about()).hasSize(6);
    assertThat(Toolkit.ENGLISH.say(reply).buttons())
        .extracting("label")
        .containsExactly("a", "b", "c", "d", "e");
  }

  private static String said(int years, Draft... entries) {
    return Toolkit.ENGLISH.say(card(years, entries)).plain();
  }

  private static Reply card(int years, Draft... entries) {
    var period = new Period(TODAY, TODAY.plusYears(years));
    KeyDates dates = SmallPack.calendar(entries);
    return DateLists.card(
        Call.of("next"),
        PhraseKey.of("next.title").with(),
        dates.between(period),
        new DateLines(dates, TODAY)::item,
        List.of());
  }

  private static Draft yearly(String name, int month, int day) {
    return date(name, name, new Rule.YearlyDay(MonthDay.of(month, day)));
  }
}
