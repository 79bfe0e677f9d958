package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.clarion.core.date.Period;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.QuietTimes;
import org.clarion.core.reminder.QuietTimes.Nightly;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.clarion.core.reminder.Replies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsDocumentTest {
  private static final ReminderSettings EVERYTHING =
      new ReminderSettings(
          new Interest(
              Set.of("wales", "north-west"),
              Set.of(new EntryId("campaign.peace"), new EntryId("campaign.cuba")),
              Set.of("youth", "„tag“")),
          leads("6w", "2d@08:30", "0d@23:59", "90m", "72h", "0d"),
          new QuietTimes(
              new Nightly(LocalTime.of(22, 0), LocalTime.of(7, 30)),
              List.of(
                  new Period(LocalDate.of(2027, 12, 20), LocalDate.of(2028, 1, 3)),
                  new Period(LocalDate.of(2027, 8, 1), LocalDate.of(2027, 8, 1))),
              LocalDate.of(2027, 4, 1)),
          new DigestTime(DayOfWeek.SUNDAY, LocalTime.of(7, 30)),
          50,
          new PersonId(new PlatformName("console"), "role:12|3"));

  /** What the first edition wrote, for ever. */
  private static final String FIRST_EDITION =
      """
      {"edition":1,"interest":{"regions":["north-west","wales"],\
      "campaigns":["campaign.cuba","campaign.peace"],\
      "tags":["youth","\\u201Etag\\u201C"]},\
      "leads":["6w","2d@08:30","0d@23:59","90m","72h","0d"],\
      "quiet":{"nightly":{"from":"22:00","to":"07:30"},\
      "weeks":[{"from":"2027-12-20","to":"2028-01-03"},{"from":"2027-08-01","to":"2027-08-01"}],\
      "pausedUntil":"2027-04-01"},\
      "digest":{"day":7,"at":"07:30"},"postsPerWeekMax":50,\
      "mention":{"platform":"console","person":"role:12|3"}}\
      """;

  @Test
  void settings_with_everything_are_written_as_the_first_edition_wrote_them() {
    assertThat(SettingsDocument.write(EVERYTHING)).isEqualTo(FIRST_EDITION);
  }

  /** When this fails, groups' databases cannot be read any more. */
  @Test
  void settings_written_by_the_first_edition_can_be_read() {
    assertThat(SettingsDocument.read(FIRST_EDITION)).isEqualTo(EVERYTHING);
  }

  @Test
  void what_was_answered_to_reminders_comes_back() {
    var tea = new EntryId("date.tea");
    var replies =
        Replies.NONE
            .with(new Replies.Dismissed(tea, null))
            .with(new Replies.Dismissed(tea, "2027@wales"))
            .with(new Replies.OnceMore(tea, "2027", LeadTime.read("13d@08:30").orElseThrow()));
    ReminderSettings settings = EVERYTHING.withReplies(replies);

    String written = SettingsDocument.write(settings);

    assertThat(SettingsDocument.read(written)).isEqualTo(settings);
    assertThat(written)
        .endsWith(
            """
            "dismissed":[{"entry":"date.tea","occurrence":null},\
            {"entry":"date.tea","occurrence":"2027@wales"}],\
            "onceMore":[{"entry":"date.tea","occurrence":"2027","lead":"13d@08:30"}]}\
            """);
  }

  @Test
  void what_is_left_open_comes_back_as_open() {
    for (ReminderSettings settings :
        List.of(
            ReminderSettings.DEFAULT,
            EVERYTHING.withDigest(null),
            EVERYTHING.withMention(null),
            EVERYTHING.withInterest(Interest.ALL),
            EVERYTHING.withQuiet(QuietTimes.NONE),
            EVERYTHING.withQuiet(QuietTimes.NONE.pausedUntil(LocalDate.of(2027, 4, 1))))) {
      assertThat(SettingsDocument.read(SettingsDocument.write(settings))).isEqualTo(settings);
    }
  }

  @Test
  void every_default_lead_time_comes_back_in_its_place() {
    assertThat(SettingsDocument.read(SettingsDocument.write(ReminderSettings.DEFAULT)).leads())
        .isEqualTo(LeadTime.DEFAULTS);
  }

  @Test
  void settings_of_a_later_edition_are_not_guessed_at() {
    String later = FIRST_EDITION.replace("\"edition\":1", "\"edition\":2");

    assertThatThrownBy(() -> SettingsDocument.read(later))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected settings of edition 1 but was 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"edition\":1}",
        "{\"edition\":\"1\"}",
      })
  void damaged_settings_are_called_so(String document) {
    assertThatThrownBy(() -> SettingsDocument.read(document))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected the settings of a place but they are damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6w\"", "\"07:30\"", "\"2027-04-01\"", "50", "7,", "\"campaign.cuba\""})
  void a_value_that_is_out_of_range_is_damage(String value) {
    String broken =
        FIRST_EDITION.replace(value, value.startsWith("\"") ? "\"x\"" : "99" + value.substring(1));

    assertThatThrownBy(() -> SettingsDocument.read(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected the settings of a place but they are damaged");
  }

  private static List<LeadTime> leads(String... ids) {
    return List.of(ids).stream().map(it -> LeadTime.read(it).orElseThrow()).toList();
  }
}
