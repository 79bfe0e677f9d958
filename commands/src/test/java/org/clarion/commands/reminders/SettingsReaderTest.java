package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clarion.commands.Toolkit;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of a table: what somebody types, and the plainest words for what it comes to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

  private final TestGroup group = Toolkit.group();
  private final SettingsReader reader =
      new SettingsReader(Toolkit.around(group), TestGroup.PLATFORM, TODAY);

  @AfterAll
  void close() {
    group.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "regions wales, north west | regions north-west, wales",
        "regions WALES and North West | regions north-west, wales",
        "region north-west | regions north-west",
        "set the regions to wales | regions wales",
        "regions: yorkshire and humber, wales | regions wales, yorkshire-and-humber",
        "regions all | regions all",
        "campaigns cuba | campaigns cuba",
        "campaign the cuba campaign | campaigns cuba",
        "campaigns cuba, palestine | campaigns cuba, palestine",
        "campaigns everything | campaigns all",
        "tags women | tags women",
        "tags WOMEN, equality | tags equality, women",
        "tags off | tags all",
        "leads 2w and the morning at 8:30 | leads 2w 0d at 08:30",
        "lead times 3h | leads 3h",
        "hour 8:30 | leads 6w 2w 2d 0d at 08:30",
        "hour 7.30pm | leads 6w 2w 2d 0d at 19:30",
        "quiet 21:00-8:00 | quiet 21:00-08:00",
        "quiet hours 9pm to 8am | quiet 21:00-08:00",
        "quiet from 21.00 until 8 | quiet 21:00-08:00",
        "quiet between 10pm and 7am | quiet 22:00-07:00",
        "quiet nights off | quiet off",
        "quiet weeks 21 dec to 3 jan | quiet weeks 2027-12-21 to 2028-01-03",
        "quiet days 8 march | quiet weeks 2027-03-08 to 2027-03-08",
        "quiet weeks august and easter monday | quiet weeks 2027-03-29 to 2027-03-29, 2027-08-01 to"
            + " 2027-08-31",
        "quiet weeks off | quiet weeks off",
        "digest monday 7:30 | digest monday 07:30",
        "digest Mondays at 7.30 | digest monday 07:30",
        "weekly digest on tues at 8pm | digest tuesday 20:00",
        "digest wed | digest wednesday 09:00",
        "digest none | digest off",
        "cap 3 | cap 3",
        "cap three posts a week | cap 3",
        "at most 5 per week | cap 5",
        "limit off | cap off",
        "mention organisers | mention organisers",
        "mention @Anna | mention Anna",
        "mention <@&123> | mention &123",
        "ping nobody | mention nobody",
        "pause until 5 march | pause until 2027-03-05",
        "pause until Monday | pause until 2027-02-08",
        "pause 2 weeks | pause until 2027-02-15",
        "pause for a week | pause until 2027-02-08",
        "snooze 10 days | pause until 2027-02-11",
        "pause this month | pause until 2027-03-01",
        "resume | resume",
        "pause off | resume"
      })
  void reads_a_setting_however_it_is_said(String words, String plain) {
    ReminderSettings expected = read(plain, ReminderSettings.DEFAULT);

    assertThat(read(words, ReminderSettings.DEFAULT)).isEqualTo(expected);
    assertThat(Setting.wish(plain).orElseThrow().what().words(expected)).isEqualTo(plain);
  }

  @ParameterizedTest
  @EnumSource
  void reads_its_own_example_as_a_change(Setting setting) {
    assertThat(read(setting.example(), ReminderSettings.DEFAULT))
        .isNotEqualTo(ReminderSettings.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource
  void reads_back_what_a_setting_was(Setting setting) {
    ReminderSettings changed = read(setting.example(), ReminderSettings.DEFAULT);

    assertThat(read(setting.words(changed), ReminderSettings.DEFAULT)).isEqualTo(changed);
    assertThat(read(setting.words(ReminderSettings.DEFAULT), changed))
        .isEqualTo(ReminderSettings.DEFAULT);
  }

  @Test
  void reads_several_settings_in_one_line() {
    assertThat(read("cap 3; quiet 9pm to 8am; regions wales", ReminderSettings.DEFAULT))
        .isEqualTo(
            read(
                "regions wales",
                read("quiet 21:00-8:00", read("cap 3", ReminderSettings.DEFAULT))));
  }

  @Test
  void keeps_everything_that_is_not_spoken_of() {
    ReminderSettings all =
        read(
            "regions wales; campaigns cuba; tags women; leads 2d; quiet 21-8;"
                + " quiet weeks august; digest monday; cap 3; mention anna; pause 1 week",
            ReminderSettings.DEFAULT);

    for (Setting setting : Setting.values()) {
      assertThat(read(setting.words(all), all)).isEqualTo(all);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "regions atlantis | I do not know the region “atlantis”, so nothing has changed. I know:"
            + " London, North West, North, Yorkshire and Humber, Midlands, Eastern, South East,"
            + " South West, Wales. For all of them: /reminders regions all",
        "regions wales, lodnon | I do not know the region “lodnon”, so nothing has changed. I know:"
            + " London. For all of them: /reminders regions all",
        "tags equalty | No date has the tag “equalty”, so nothing has changed. Some that there are:"
            + " equality, inequality. For all of them: /reminders tags all",
        "leads soon | I could not read “soon” as times before a date, so nothing has changed. Weeks"
            + " and days can go up to 365 days, hours and minutes from 5 minutes to 72 hours. Try:"
            + " /reminders leads 4w 1w morning",
        "leads 9d 8d 7d 6d 5d 4d 3d 2d 1d | That is more than 8 lead times, so nothing has changed."
            + " Leave some out.",
        "hour late | I could not read “late”, so nothing has changed. Try: /reminders hour 8:30",
        "quiet sometimes | I could not read “sometimes”, so nothing has changed. Try: /reminders"
            + " quiet 21:00-8:00",
        "quiet 8-8 | From and to are the same, so that would be all day or never. Nothing has"
            + " changed. To stop for a while: /reminders pause 2 weeks",
        "quiet weeks whenever | I could not read “whenever”, so nothing has changed. Try:"
            + " /reminders quiet weeks 21 dec to 3 jan",
        "quiet weeks 1 to 5 august 2026 | Saturday 1 to Wednesday 5 August 2026 is not ahead of us,"
            + " so nothing has changed. Say a later day, or add the year.",
        "digest someday | I could not read “someday”, so nothing has changed. Try: /reminders"
            + " digest monday 7:30",
        "digest monday 25:00 | I could not read “monday 25:00”, so nothing has changed. Try:"
            + " /reminders digest monday 7:30",
        "cap many | I could not read “many”, so nothing has changed. Try: /reminders cap 3",
        "cap 51 | The most that can be set is 50 posts a week. For no limit: /reminders cap off",
        "mention the whole team | I could not read “the whole team”, so nothing has changed. Try:"
            + " /reminders mention organisers",
        "pause until 1 feb 2026 | Sunday 1 February 2026 is not ahead of us, so nothing has"
            + " changed. Say a later day, or add the year.",
        "pause next month | A pause begins now, and March 2027 is later, so nothing has changed."
            + " Try: /reminders quiet weeks, and the days",
        "pause forever | I could not read “forever”, so nothing has changed. Try: /reminders pause"
            + " 2 weeks"
      })
  void says_what_to_try_where_it_cannot_be_read(String words, String reason) {
    assertThat(refusal(words)).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"everyone", "@everyone", "Here", "@here", "all", "@channel"})
  void never_calls_everybody(String who) {
    assertThat(refusal("mention " + who))
        .isEqualTo(
            "I never call everybody at once: people leave channels that do. Name one person or one"
                + " role, such as: /reminders mention organisers");
  }

  @Test
  void has_no_hour_to_change_where_all_lead_times_are_in_hours() {
    ReminderSettings hours = read("leads 3h", ReminderSettings.DEFAULT);

    assertThat(reader.read("hour 8", hours).orElseThrow())
        .isInstanceOf(SettingsReader.Reading.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "quite", "; cap 3", "remind me"})
  void leaves_alone_what_speaks_of_no_setting(String words) {
    assertThat(reader.read(words, ReminderSettings.DEFAULT)).isEmpty();
  }

  private ReminderSettings read(String words, ReminderSettings before) {
    return switch (reader.read(words, before).orElseThrow()) {
      case SettingsReader.Reading.Changed(_, ReminderSettings settings) -> settings;
      case SettingsReader.Reading.Refused(var reason) ->
          throw new AssertionError(words + ": " + Toolkit.ENGLISH.plain(reason));
    };
  }

  private String refusal(String words) {
    return switch (reader.read(words, ReminderSettings.DEFAULT).orElseThrow()) {
      case SettingsReader.Reading.Changed changed -> throw new AssertionError(changed.toString());
      case SettingsReader.Reading.Refused(var reason) -> Toolkit.ENGLISH.plain(reason);
    };
  }
}
