package org.clarion.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import org.clarion.core.calendar.CalendarEvent;
import org.junit.jupiter.api.Test;

/** Reads what was written with a library that had no part in writing it. */
class ValidityTest {
  private static final int CALENDARS = Boolean.getBoolean("clarion.long") ? 1000 : 200;
  private static final Pattern NOT_WRITTEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

  @Test
  void ical4j_finds_no_fault_and_the_same_instants() {
    for (int seed = 1; seed <= CALENDARS; seed++) {
      List<CalendarEvent> events = RandomCalendars.of(seed);

      Calendar read = Moments.ical4j(IcalWriter.write("Dates", events, RandomCalendars.STAMP));

      assertThat(read.validate(true).getEntries()).as("seed %d", seed).isEmpty();
      assertThat(Moments.byIcal4j(read)).as("seed %d", seed).isEqualTo(Moments.of(events));
    }
  }

  @Test
  void every_title_is_there_to_the_letter() {
    for (int seed = 1; seed <= CALENDARS; seed++) {
      List<CalendarEvent> events = RandomCalendars.of(seed);

      byte[] file = IcalWriter.write("Dates", events, RandomCalendars.STAMP);

      assertThat(Lines.texts("SUMMARY", file))
          .as("seed %d", seed)
          .isEqualTo(events.stream().map(it -> written(it.title())).toList());
    }
  }

  private static String written(String title) {
    return NOT_WRITTEN.matcher(title).replaceAll("").replaceAll("\r\n?", "\n");
  }
}
