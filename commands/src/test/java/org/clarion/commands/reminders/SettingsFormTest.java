package org.clarion.commands.reminders;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Button;
import org.clarion.core.message.Form;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of a place, asked for all at once. */
class SettingsFormTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 8);
  private static final String ALL_CHANGED =
      "leads 2d 3h; regions wales; tags women; quiet 21-8; digest monday 7:30; cap 3";

  private final TestGroup group =
      Toolkit.knowing(date("tea", "Tea", new Rule.OnceDays(DAY, DAY)).tagged("women", "equality"))
          .may(Access.PLACE_MANAGER);

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void asks_for_five_settings_in_words_with_what_they_are_now() {
    assertThat(form().title()).isEqualTo("How reminders come here");
    assertThat(form().fields())
        .containsExactly(
            field("leads", "How long before (such as 4w 1w morning)", "6w 2w 2d 0d at 09:00", true),
            field("only", "Only for (regions wales; tags women)", "everything", false),
            field("quiet", "Quiet hours (such as 21:00-8:00, or off)", "off", false),
            field("digest", "Weekly digest (monday 7:30, or off)", "off", false),
            field("cap", "At most so many posts a week, or off", "off", false));
  }

  @Test
  void shows_what_was_changed_before_as_it_can_be_typed() {
    group.asks("/reminders " + ALL_CHANGED);

    assertThat(values())
        .containsExactlyEntriesOf(
            ordered(
                "leads", "2d 3h at 09:00",
                "only", "regions wales; tags women",
                "quiet", "21:00-08:00",
                "digest", "monday 07:30",
                "cap", "3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"leads 2d", ALL_CHANGED, "leads 2d@7:30 1d@18:00 2h", "cap 50"})
  void sent_back_as_it_came_it_changes_nothing(String words) {
    group.asks("/reminders " + words);
    ReminderSettings before = settings();

    assertThat(submitted().plain()).isEqualTo("Everything is as it was.");
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  void takes_all_answers_as_one_change_and_says_what_was_before() {
    group.asks("/reminders on");

    Message answer =
        submitted(
            "leads", "2 days and 3 hours",
            "only", "Regions Wales; tags women",
            "quiet", "9pm to 8am",
            "digest", "Mondays at 7:30",
            "cap", "three posts a week");

    assertThat(answer.plain())
        .isEqualTo(
            """
            Changed here
            - Regions: Wales. (Before: Regions: all.)
            - Tags: women. (Before: Tags: all.)
            - You hear of each date 2 days before, at 09:00; 3 hours before, where it begins at an\
             hour. (Before: You hear of each date 6 weeks, 2 weeks and 2 days before, and on the\
             day itself, at 09:00.)
            - Quiet hours: 21:00 to 08:00. What falls due then comes after them. (Before: Quiet\
             hours: none.)
            - Weekly digest: Monday at 07:30, if there is anything to say. (Before: Weekly\
             digest: none.)
            - At most 3 posts a week. What is more waits for the next week. (Before: Posts a week:\
             as many as there are.)
            To undo it: /reminders regions all; tags all; leads 6w 2w 2d 0d at 09:00; quiet off;\
             digest off; cap off\
            """);
    ReminderSettings changed = settings();
    group.asks("/reminders reset");
    group.asks("/reminders " + ALL_CHANGED);
    assertThat(settings()).isEqualTo(changed);
  }

  @Test
  void a_small_change_is_undone_with_one_button() {
    group.asks("/reminders on");
    ReminderSettings before = settings();

    Message answer = submitted("cap", "3");
    assertThat(answer.buttons())
        .extracting(Button::label)
        .containsExactly("Undo", "/reminders preview");
    group.presses("Undo", answer);

    assertThat(settings()).isEqualTo(before);
  }

  @Test
  void says_that_nothing_comes_of_it_while_reminders_are_off() {
    assertThat(submitted("cap", "3").plain())
        .isEqualTo(
            """
            Changed here
            - At most 3 posts a week. What is more waits for the next week. (Before: Posts a week:\
             as many as there are.)
            Reminders are off here, so nothing is posted. To start: /reminders on\
            """);
  }

  @Test
  void what_is_left_empty_ends() {
    group.asks("/reminders " + ALL_CHANGED);

    submitted("only", "", "quiet", " ", "digest", "", "cap", "");

    assertThat(settings()).isEqualTo(ReminderSettings.DEFAULT.withLeads(settings().leads()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "regions wales | regions wales",
        "Wales | regions wales",
        "wales, up north | regions north, wales",
        "women | tags women",
        "tags women; regions wales | regions wales; tags women",
        "All | everything",
        "everywhere | everything",
      })
  void takes_names_with_and_without_the_word_that_says_what_they_are(String typed, String now) {
    submitted("only", typed);

    assertThat(values().get("only")).isEqualTo(now);
  }

  @Test
  void a_setting_that_is_not_asked_for_stays() {
    group.asks("/reminders mention anna");
    group.asks("/reminders quiet weeks august");

    submitted("cap", "3");

    assertThat(settings().mention()).isNotNull();
    assertThat(settings().quiet().weeks()).hasSize(1);
  }

  @Test
  void changes_nothing_when_one_cannot_be_read_and_gives_back_what_was_typed() {
    Message answer = submitted("quiet", "at dusk", "cap", "3", "only", "");

    assertThat(answer.plain())
        .isEqualTo(
            """
            To mend and send again, this is what you typed: “/reminders leads 6w 2w 2d 0d at\
             09:00; regions all; campaigns all; tags all; quiet at dusk; digest off; cap 3”. I\
             could not read “at dusk”, so nothing has changed. Try: /reminders quiet 21:00-8:00
            - /reminders change
            - /reminders settings\
            """);
    assertThat(answer.audience()).isEqualTo(Message.Audience.ASKER_ONLY);
    assertThat(settings()).isEqualTo(ReminderSettings.DEFAULT);
  }

  @Test
  void names_everything_that_cannot_be_read() {
    assertThat(submitted("leads", "soon", "cap", "many").plain())
        .contains(
            "”. I could not read “soon” as times before a date, so nothing has changed. Weeks and"
                + " days can go up to 365 days, hours and minutes from 5 minutes to 72 hours. Try:"
                + " /reminders leads 4w 1w morning Also: I could not read “many”, so nothing has"
                + " changed. Try: /reminders cap 3\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xyzzy | I know no region, campaign or tag “xyzzy”, so nothing has changed. Try: regions"
            + " wales; tags women",
        "cap 9 | I know no region, campaign or tag “cap 9”, so nothing has changed. Try: regions"
            + " wales; tags women",
        "tags wimmen | No date has the tag “wimmen”, so nothing has changed. Some that there are:",
      })
  void says_which_names_it_does_not_know(String typed, String answer) {
    assertThat(submitted("only", typed).plain()).contains("cap off”. " + answer);
  }

  @Test
  void what_was_given_back_can_be_sent_as_it_is_once_mended() {
    String refused = submitted("quiet", "at dusk", "only", "tags women").plain();
    String typed = refused.substring(refused.indexOf('“') + 1, refused.indexOf('”'));
    String line = typed.replace("at dusk", "21-8");

    assertThat(group.asks(line)).startsWith("Done.");
    assertThat(values()).containsEntry("quiet", "21:00-08:00").containsEntry("only", "tags women");
  }

  @Test
  void what_is_changed_by_the_way_is_said_and_undone_as_well() {
    Message answer = submitted("quiet", "weeks august");

    assertThat(answer.plain().lines().skip(1).findFirst())
        .hasValue(
            "- Quiet days: August 2027. What falls due then comes after them. (Before: Quiet days:"
                + " none.)");
    group.presses("Undo", answer);
    assertThat(settings()).isEqualTo(ReminderSettings.DEFAULT);
  }

  @Test
  void takes_anything_hostile_without_failing() {
    var random = new Random(20_270_201);
    List<String> names = List.of("leads", "only", "quiet", "digest", "cap");
    List<String> pieces =
        List.of(
            ";", " ", "regions", "all", "off", "2w", "9pm", "monday", "weeks", "@", "\n", "🙂",
            ",");
    for (int i = 0; i < 1_000; i++) {
      String[] filled = new String[2 * names.size()];
      for (int name = 0; name < names.size(); name++) {
        filled[2 * name] = names.get(name);
        filled[2 * name + 1] =
            random
                .ints(random.nextInt(6), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(joining(random.nextBoolean() ? "" : " "));
      }
      assertThat(submitted(filled).plain()).isNotBlank();
    }
  }

  @Test
  void is_for_those_who_manage_the_place() {
    group.may();

    assertThat(group.form("/reminders change")).isEmpty();
    assertThat(group.asks("/reminders change"))
        .isEqualTo(
            "To do that with /reminders you have to manage this channel or group. Ask somebody who"
                + " does.");
    group.may(Access.PLACE_MANAGER);
    Form form = form();
    group.may();
    assertThat(group.submits(form, Map.of("cap", "3")).plain()).startsWith("To do that");
    assertThat(settings()).isEqualTo(ReminderSettings.DEFAULT);
  }

  @Test
  void says_how_to_type_each_where_there_are_no_forms() {
    assertThat(group.asks("/reminders change")).isEqualTo(group.asks("/reminders settings"));
    assertThat(group.form("/reminders edit")).contains(form());
    assertThat(Stream.of("/reminders", "/reminders settings", "/reminders change cap 3"))
        .allMatch(it -> group.form(it).isEmpty());
  }

  @Test
  void is_one_press_away_from_the_settings_and_when_reminders_are_turned_on() {
    assertThat(group.buttons("/reminders settings")).contains("/reminders change");
    assertThat(group.buttons("/reminders on")).contains("/reminders change");
  }

  private Form form() {
    return group.form("/reminders change").orElseThrow();
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    form().fields().forEach(it -> values.put(it.parameter(), it.value()));
    return values;
  }

  /** Sends the form with these values in the fields of these names. */
  private Message submitted(String... namesAndValues) {
    return group.submits(form(), ordered(namesAndValues));
  }

  private ReminderSettings settings() {
    return group
        .subscriptions()
        .find(TestGroup.CHANNEL)
        .map(Subscription::settings)
        .orElse(ReminderSettings.DEFAULT);
  }

  private static Map<String, String> ordered(String... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> all = List.of(namesAndValues);
    for (int i = 0; i < all.size(); i += 2) {
      values.put(all.get(i), all.get(i + 1));
    }
    return values;
  }

  private static Form.Field field(String name, String label, String value, boolean required) {
    return new Form.Field(name, label, value, required);
  }
}
