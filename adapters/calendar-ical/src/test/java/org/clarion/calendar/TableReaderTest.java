package org.clarion.calendar;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  @Test
  void reads_all_that_a_row_says() {
    assertThat(
            read(
                """
                Title,Start date,End date,Start time,End time,Notes,Category,UID

                "Fair, with ""music\""",8 March 2027,9 March 2027,18:00,7.30pm,"Two
                lines","fun, women",fair@example.org
                """))
        .isEqualTo(
            new CalendarReading(
                "",
                List.of(
                    new Read(
                        3,
                        "fair@example.org",
                        0,
                        "Fair, with \"music\"",
                        "Two\nlines",
                        new Rule.OnceTimed(
                            LocalDateTime.of(2027, 3, 8, 18, 0),
                            LocalDateTime.of(2027, 3, 9, 19, 30)),
                        null,
                        List.of(),
                        Status.CONFIRMED,
                        List.of("fun", "women"))),
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-03-08",
        "8 March 2027",
        "8th of March 2027",
        "Mon 8 March 2027",
        "monday, 8 mar 2027",
        "8-Mar-2027",
        "08/03/2027",
        "8.3.2027",
        "8-3-2027",
        "2027-03-08 00:00:00",
        "2027-03-08T00:00",
        "08/03/2027 00:00"
      })
  void reads_a_day_however_it_is_written(String day) {
    assertThat(event("name;day\nA;" + day).rule()).isEqualTo(day(8));
  }

  @ParameterizedTest
  @CsvSource({"18:00,18,0", "6.30pm,18,30", "6 PM,18,0", "12am,0,0", "09:05:00,9,5"})
  void reads_a_time_however_it_is_written(String time, int hour, int minute) {
    LocalDateTime start = LocalDateTime.of(2027, 3, 8, hour, minute);

    assertThat(event("event;date;time\nA;8.3.2027;" + time).rule())
        .isEqualTo(new Rule.OnceTimed(start, start));
  }

  @Test
  void a_time_behind_the_day_is_a_time_unless_it_is_midnight() {
    LocalDateTime start = LocalDateTime.of(2027, 3, 8, 18, 0);

    assertThat(event("title\tstart\tend\nA\t2027-03-08 18:00\t2027-03-09 02:00").rule())
        .isEqualTo(new Rule.OnceTimed(start, LocalDateTime.of(2027, 3, 9, 2, 0)));
  }

  @Test
  void an_end_that_is_earlier_in_the_day_is_in_the_night_after_it() {
    assertThat(event("title,date,start time,end time\nA,8/3/2027,22:00,02:00").rule())
        .isEqualTo(
            new Rule.OnceTimed(
                LocalDateTime.of(2027, 3, 8, 22, 0), LocalDateTime.of(2027, 3, 9, 2, 0)));
  }

  @Test
  void a_column_of_weekdays_beside_the_dates_is_compared_with_them() {
    CalendarReading reading =
        read("Day,Date,Event\nMonday,8 March 2027,A\nTue,8 March 2027,B\n?,9 March 2027,C\n");

    assertThat(reading.events()).extracting(Read::title).containsExactly("A", "C");
    assertThat(reading.faults()).containsExactly(new Fault(3, Reason.WRONG_WEEKDAY, "Tue"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A;Tue 8 March 2027   | WRONG_WEEKDAY     | Tue 8 March 2027",
        "A;31 June 2027       | IMPOSSIBLE_DAY    | 31 June 2027",
        "A;29/02/2027         | IMPOSSIBLE_DAY    | 29/02/2027",
        "A;03/25/2027         | IMPOSSIBLE_DAY    | 03/25/2027",
        "A;0000-01-01         | IMPOSSIBLE_DAY    | 0000-01-01",
        "A;99999-01-01        | UNREADABLE        | 99999-01-01",
        "A;8 Ma 2027          | UNREADABLE        | 8 Ma 2027",
        "A;08/03/27           | UNREADABLE        | 08/03/27",
        "A;soon               | UNREADABLE        | soon",
        "A;                   | NO_START          | A",
        "A                    | NO_START          | A",
        ";8.3.2027            | NO_TITLE          | 8.3.2027",
        "A;8.3.2027;7.3.2027  | ENDS_BEFORE_START | 7.3.2027",
        "A;8.3.2027;;25:00    | IMPOSSIBLE_TIME   | 25:00",
        "A;8.3.2027;;13pm     | IMPOSSIBLE_TIME   | 13pm",
        "A;8.3.2027;;evening  | IMPOSSIBLE_TIME   | evening"
      })
  void says_why_a_row_was_left_out(String row, Reason reason, String detail) {
    CalendarReading reading = read("title;date;end;time\n" + row);

    assertThat(reading.events()).isEmpty();
    assertThat(reading.faults()).containsExactly(new Fault(2, reason, detail));
  }

  @Test
  void the_same_event_counts_once_and_has_the_same_name_every_time() {
    String table = "title,date\nA,8.3.2027\nA,2027-03-08\nA,2028-03-08\n";

    CalendarReading reading = read(table);

    assertThat(reading).isEqualTo(read(table));
    assertThat(reading.events()).hasSize(2);
    assertThat(reading.faults()).containsExactly(new Fault(3, Reason.TWICE, "A"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44 20", "-2 left", "@home", "=HYPERLINK(\"x\")"})
  void what_a_spreadsheet_would_work_out_stays_text(String text) {
    String cell = '"' + text.replace("\"", "\"\"") + '"';

    assertThat(event("title,date,notes\n%s,8.3.2027,%s".formatted(cell, cell)))
        .extracting(Read::title, Read::text)
        .containsExactly(text, text);
    assertThat(event("title,date\n\"\t%s\",8.3.2027".formatted(text.replace("\"", "\"\""))).title())
        .isEqualTo(text);
  }

  @Test
  void reads_the_character_sets_that_spreadsheets_write() {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    byte[] wide = {(byte) 0xFF, (byte) 0xFE};
    String table = "title,date\nCafé – Zoë’s,8.3.2027\n";

    for (byte[] content :
        List.of(
            table.getBytes(UTF_8),
            joined(mark, table.getBytes(UTF_8)),
            joined(wide, table.getBytes(UTF_16LE)),
            table.getBytes(Charset.forName("windows-1252")))) {
      assertThat(read(content).events()).extracting(Read::title).containsExactly("Café – Zoë’s");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "Dear all,\nsee you on 8 March 2027", "title\nA", "\"title,date"})
  void a_text_without_columns_of_titles_and_days_is_no_table(String text) {
    assertThat(read(text))
        .isEqualTo(
            new CalendarReading("", List.of(), List.of(new Fault(1, Reason.NOT_A_CALENDAR, ""))));
  }

  @Test
  void stops_at_quotes_that_are_never_closed() {
    CalendarReading reading = read("title,date\nA,8.3.2027\n\"B,9.3.2027\nC,10.3.2027\n");

    assertThat(reading.events()).extracting(Read::title).containsExactly("A");
    assertThat(reading.faults()).containsExactly(new Fault(3, Reason.UNREADABLE, ""));
  }

  @Test
  void stops_when_its_time_is_over() {
    long[] now = {0};
    var slow = new IcalFiles(new LibRecurRecurrences(), () -> now[0] += 900_000_000L);

    CalendarReading reading =
        slow.read(file("title,date\nA,8.3.2027\nB,8.3.2027\nC,8.3.2027\n".getBytes(UTF_8)));

    assertThat(reading.events()).extracting(Read::title).containsExactly("A", "B");
    assertThat(reading.faults()).containsExactly(new Fault(4, Reason.TOO_SLOW, ""));
  }

  private static Read event(String table) {
    CalendarReading reading = read(table);
    assertThat(reading.faults()).isEmpty();
    return reading.events().getFirst();
  }

  private static Rule day(int day) {
    LocalDate date = LocalDate.of(2027, 3, day);
    return new Rule.OnceDays(date, date);
  }

  private static CalendarReading read(String table) {
    return read(table.getBytes(UTF_8));
  }

  private static CalendarReading read(byte[] content) {
    return new IcalFiles(new LibRecurRecurrences(), () -> 0).read(file(content));
  }

  private static Attachment file(byte[] content) {
    return new Attachment("dates.csv", "text/csv", content);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(second);
    return joined.toByteArray();
  }
}
