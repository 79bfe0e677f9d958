package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.faq;
import static org.clarion.commands.reminders.Posts.london;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import org.clarion.commands.SmallPack;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.delivery.Post;
import org.clarion.core.message.Button;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a place hears when a date is not when it was told: the old time and the new. */
class CorrectionWordingTest {
  private static final Instant TOLD_AT = london("2027-02-22T09:00");
  private static final Instant NOW = london("2027-02-23T10:00");
  private static final ReminderWording WORDING = new ReminderWording(Toolkit.ENGLISH, new Shelf());

  private static final Rule ON_8_MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Rule IN_SPRING =
      new Rule.Open("spring", MonthDay.of(3, 1), MonthDay.of(5, 31));
  private static final Draft TEA_DAY = tea(ON_8_MARCH, null);
  private static final Draft MOVED = tea(ON_8_MARCH, days("2027-03-09", null));
  private static final Draft CANCELLED = tea(ON_8_MARCH, new Change.Cancelled("2027", null));
  private static final Draft UNSURE = tea(IN_SPRING, null);
  private static final Draft OTHER = faq("other", "Something else");

  @Test
  void gives_the_old_day_and_the_new_one() {
    Message correction = corrected(TEA_DAY, MOVED);

    assertThat(correction.plain())
        .isEqualTo(
            "Moved: Tea Day was Monday 8 March 2027, now Tuesday 9 March 2027 (in 14 days).");
    assertThat(correction.buttons()).extracting(Button::label).containsExactly("Tea Day");
  }

  @Test
  void says_what_is_special_about_the_new_day() {
    assertThat(corrected(TEA_DAY, tea(ON_8_MARCH, days("2027-03-09", "Bring cups"))).plain())
        .isEqualTo(
            """
            Moved: Tea Day was Monday 8 March 2027, now Tuesday 9 March 2027 (in 14 days).
            Please note: Bring cups.\
            """);
  }

  @Test
  void does_not_call_it_moved_when_only_the_hour_is_another() {
    var atFive =
        new Rule.OnceTimed(
            LocalDateTime.parse("2027-03-08T17:00"), LocalDateTime.parse("2027-03-08T17:00"));

    assertThat(corrected(TEA_DAY, tea(ON_8_MARCH, new Change.Set("2027", atFive, null))).plain())
        .isEqualTo(
            "Changed: Tea Day was Monday 8 March 2027, now Monday 8 March 2027 at 17:00 (in 13"
                + " days).");
  }

  @Test
  void says_what_was_called_off() {
    assertThat(corrected(TEA_DAY, CANCELLED).plain())
        .isEqualTo("Cancelled: Tea Day, Monday 8 March 2027.");
  }

  @Test
  void never_names_a_new_day_for_a_date_that_has_none_any_more() {
    assertThat(corrected(TEA_DAY, UNSURE).plain())
        .isEqualTo(
            "No longer certain: Tea Day was Monday 8 March 2027. It has no day now, only: spring"
                + " 2027.");
  }

  @Test
  void says_that_a_date_told_without_a_day_has_one_now() {
    Post told = Posts.sent(TOLD_AT, first(UNSURE, Kind.DIGEST));

    assertThat(corrected(told, TEA_DAY).plain())
        .isEqualTo("Now certain: Tea Day is Monday 8 March 2027 (in 13 days).");
  }

  @Test
  void says_that_a_date_has_other_words_for_when_it_is() {
    Post told = Posts.sent(TOLD_AT, first(UNSURE, Kind.DIGEST));
    Rule early = new Rule.Open("early spring", MonthDay.of(3, 1), MonthDay.of(4, 1));

    assertThat(corrected(told, tea(early, null)).plain())
        .isEqualTo("Changed: Tea Day was spring 2027, now early spring 2027.");
  }

  @Test
  void takes_a_cancellation_back() {
    Post off = Posts.correcting(told(TEA_DAY), SmallPack.calendar(CANCELLED), NOW);
    Post told = Posts.sent(NOW, off.members().getFirst().trigger());

    assertThat(corrected(told, TEA_DAY).plain())
        .isEqualTo("On again: Tea Day is Monday 8 March 2027 (in 13 days).");
  }

  @Test
  void says_what_the_calendar_no_longer_has_and_not_why() {
    assertThat(corrected(TEA_DAY, tea(KeyDate.of(ON_8_MARCH, Certainty.RETIRED))).plain())
        .isEqualTo(
            "No longer in the calendar: Tea Day, Monday 8 March 2027. Ask an organiser before you"
                + " rely on it.");
    assertThat(corrected(TEA_DAY, tea(contradicting("The leaflet says 9 March"))).plain())
        .isEqualTo(
            "No longer in the calendar: Tea Day, Monday 8 March 2027. Ask an organiser before you"
                + " rely on it.");
  }

  @Test
  void speaks_of_a_date_whose_name_is_forgotten_by_the_day_it_was_told_for() {
    Message correction = corrected(TEA_DAY, OTHER);

    assertThat(correction.plain())
        .isEqualTo(
            "No longer in the calendar: what I announced here for Monday 8 March 2027. Ask an"
                + " organiser before you rely on it.");
    assertThat(correction.buttons()).isEmpty();
  }

  @Test
  void says_what_is_right_either_way_where_it_is_not_known_what_arrived() {
    assertThat(perhaps(MOVED))
        .isEqualTo("In case you heard another time: Tea Day is Tuesday 9 March 2027 (in 14 days).");
    assertThat(perhaps(UNSURE))
        .isEqualTo("In case you heard of a day: Tea Day has none now, only: spring 2027.");
    assertThat(perhaps(CANCELLED)).isEqualTo("Cancelled: Tea Day, Monday 8 March 2027.");
    assertThat(perhaps(OTHER))
        .isEqualTo(
            "No longer in the calendar: what I announced here for Monday 8 March 2027. Ask an"
                + " organiser before you rely on it.");
  }

  @Test
  void says_what_is_right_either_way_where_the_last_that_arrived_was_right() {
    Post right = told(TEA_DAY);
    Post wrong = Posts.correcting(told(MOVED), SmallPack.calendar(TEA_DAY), NOW);

    assertThat(say(wrong, List.of(right), TEA_DAY).plain())
        .isEqualTo("In case you heard another time: Tea Day is Monday 8 March 2027 (in 13 days).");
  }

  @Test
  void goes_by_the_latest_of_the_posts_it_corrects() {
    Post first = told(TEA_DAY);
    Post second = told(MOVED);
    Draft last = tea(ON_8_MARCH, days("2027-03-11", null));
    Post correction = Posts.correcting(second, SmallPack.calendar(last), NOW);

    assertThat(say(correction, List.of(second, first), last).plain())
        .isEqualTo(
            "Moved: Tea Day was Tuesday 9 March 2027, now Thursday 11 March 2027 (in 16 days).");
  }

  private static Message corrected(Draft before, Draft after) {
    return corrected(told(before), after);
  }

  private static Message corrected(Post told, Draft after) {
    return say(Posts.correcting(told, SmallPack.calendar(after), NOW), List.of(told), after);
  }

  private static String perhaps(Draft after) {
    return say(Posts.correcting(told(TEA_DAY), SmallPack.calendar(after), NOW), List.of(), after)
        .plain();
  }

  private static Message say(Post correction, List<Post> earlier, Draft after) {
    return WORDING.of(correction, earlier, SmallPack.calendar(after), NOW).orElseThrow();
  }

  private static Post told(Draft entry) {
    return Posts.sent(TOLD_AT, first(entry, Kind.REMINDER));
  }

  private static Trigger first(Draft entry, Kind kind) {
    return Posts.first(SmallPack.calendar(entry), kind, TOLD_AT);
  }

  private static Change days(String day, @Nullable String note) {
    LocalDate date = LocalDate.parse(day);
    return new Change.Set("2027", new Rule.OnceDays(date, date), note);
  }

  private static Draft tea(Rule rule, @Nullable Change change) {
    return tea(
        KeyDate.of(rule, Certainty.FIXED)
            .withChanges(change == null ? List.of() : List.of(change)));
  }

  private static Draft tea(KeyDate keyDate) {
    return date("tea", "Tea Day", keyDate);
  }

  private static KeyDate contradicting(String contradiction) {
    return new KeyDate(
        ON_8_MARCH,
        Certainty.FIXED,
        List.of(),
        Years.ALL,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        contradiction);
  }
}
