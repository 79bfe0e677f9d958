package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.clarion.core.message.PersonId;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderSettingsTest {
  private static final DigestTime MONDAY = new DigestTime(DayOfWeek.MONDAY, LocalTime.of(7, 30));

  @Test
  void who_says_no_more_gets_four_reminders_of_everything_and_nobody_is_mentioned() {
    assertThat(ReminderSettings.DEFAULT)
        .isEqualTo(
            new ReminderSettings(Interest.ALL, LeadTime.DEFAULTS, QuietTimes.NONE, null, 0, null));
  }

  @Test
  void each_thing_is_changed_by_itself() {
    var interest = new Interest(Set.of("wales"), Set.of(), Set.of());
    var quiet = QuietTimes.NONE.pausedUntil(LocalDate.of(2027, 9, 1));
    var person = new PersonId(Reminders.HALL.platform(), "42");

    assertThat(
            ReminderSettings.DEFAULT
                .withInterest(interest)
                .withLeads(List.of(LeadTime.days(1)))
                .withQuiet(quiet)
                .withDigest(MONDAY)
                .withPostsPerWeekMax(3)
                .withMention(person))
        .isEqualTo(
            new ReminderSettings(interest, List.of(LeadTime.days(1)), quiet, MONDAY, 3, person));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void one_to_eight_lead_times_are_allowed(int count) {
    List<LeadTime> leads = Collections.nCopies(count, LeadTime.days(1));

    assertThatThrownBy(() -> ReminderSettings.DEFAULT.withLeads(leads))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 1 to 8 lead times but there are " + count);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 51})
  void a_cap_of_up_to_fifty_is_allowed(int cap) {
    assertThatThrownBy(() -> ReminderSettings.DEFAULT.withPostsPerWeekMax(cap))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a cap of 0 to 50 but was " + cap);
  }

  @Test
  void a_digest_knows_what_it_says_from_what_another_does() {
    String lead = MONDAY.lead(LocalDate.of(2027, 3, 1));

    assertThat(lead).isEqualTo("MONDAY@07:30/2027-03-01");
    assertThat(MONDAY.isLead(lead)).isTrue();
    assertThat(new DigestTime(DayOfWeek.MONDAY, LocalTime.of(7, 0)).isLead(lead)).isFalse();
    assertThat(new DigestTime(DayOfWeek.FRIDAY, LocalTime.of(7, 30)).isLead(lead)).isFalse();
    assertThat(MONDAY.isLead("2w")).isFalse();
  }
}
