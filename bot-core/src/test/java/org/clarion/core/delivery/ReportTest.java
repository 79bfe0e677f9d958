package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Instant MORNING = Instant.parse("2027-03-08T09:00:00Z");

  @Test
  void a_report_is_for_those_who_plan_and_waits_until_there_is_something_to_say() {
    EntryId entry = new EntryId("date.day");

    check(new Report.Undelivered(Reminders.HALL, entry, "once", "kicked"), "undelivered", 0);
    check(new Report.Unreachable(Reminders.HALL, "kicked"), "unreachable", 0);
    check(new Report.WrongClock(MORNING, MORNING), "wrong-clock", 0);
    check(new Report.Away(MORNING, MORNING), "away", 3);
    check(new Report.Corrected(entry, "once", 7), "corrected", 3);
  }

  private static void check(Report report, String name, int minutes) {
    Trigger trigger = report.trigger(42, MORNING);

    assertThat(trigger)
        .isEqualTo(
            new Trigger(
                new EntryId("report." + name),
                "42",
                "report",
                0,
                Kind.REPORT,
                Reminders.day("2027-03-08"),
                MORNING.plus(Duration.ofMinutes(minutes)),
                MORNING.plus(Duration.ofDays(3))));
    assertThat(trigger.topic()).isEqualTo(Topic.QUESTIONS);
  }
}
