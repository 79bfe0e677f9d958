package org.clarion.calendar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.message.Attachment;

/** Files that somebody made to bring the reader down; run by itself, it reads them all. */
final class HostileFiles {
  private static final String BEGIN = "BEGIN:VCALENDAR\nVERSION:2.0\n";
  private static final String EVENT = "BEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART:20270308\n";
  private static final String END = "END:VEVENT\nEND:VCALENDAR\n";
  private static final int ALMOST_ALL = Attachment.BYTES_MAX - 1_000;

  private HostileFiles() {}

  /** Prints what each file came to, in a process that has as little memory as is promised. */
  public static void main(String[] args) {
    var files = new IcalFiles(new LibRecurRecurrences(), () -> 0);
    all().forEach((name, file) -> System.out.println(name + " " + summary(files.read(file.get()))));
  }

  /** How many events were read and which faults there were, such as {@code 1 TOO_LARGE}. */
  static String summary(CalendarReading reading) {
    return reading.events().size()
        + reading.faults().stream()
            .map(Fault::reason)
            .distinct()
            .sorted()
            .map(it -> " " + it)
            .collect(joining());
  }

  /** By their names, in the order in which they are read. */
  static Map<String, Supplier<Attachment>> all() {
    Map<String, Supplier<Attachment>> all = new LinkedHashMap<>();
    all.put("every second without end", () -> calendar(EVENT + "RRULE:FREQ=SECONDLY\n" + END));
    all.put("a million lines", () -> calendar("A\n".repeat(ALMOST_ALL / 2)));
    all.put("one line", () -> calendar(EVENT + "DESCRIPTION:č" + "a".repeat(ALMOST_ALL)));
    all.put("one folded line", () -> calendar(EVENT + "X:" + "\n č".repeat(ALMOST_ALL / 4) + END));
    all.put("a bomb", () -> packed("A".repeat(1_000), 50_000));
    all.put("a broken packet", () -> new Attachment("a.ics", "", new byte[] {0x1F, (byte) 0x8B}));
    all.put("very many events", () -> calendar("BEGIN:VEVENT\nEND:VEVENT\n".repeat(85_000)));
    all.put(
        "nested components", () -> calendar("BEGIN:A\n".repeat(10_000) + "END:B\n".repeat(100)));
    all.put("nested events", () -> calendar("BEGIN:VEVENT\n".repeat(10_000)));
    all.put("exceptions", () -> calendar(EVENT + "RRULE:FREQ=DAILY\nEXDATE:" + days(200_000)));
    all.put("additions", () -> calendar(EVENT + "RDATE:" + days(200_000)));
    all.put("exceptions everywhere", HostileFiles::exceptionsEverywhere);
    all.put("rules everywhere", HostileFiles::rulesEverywhere);
    all.put("changes", HostileFiles::changes);
    all.put("nothing but zeros", () -> new Attachment("a.ics", "", new byte[ALMOST_ALL]));
    all.put("zeros in a title", () -> calendar(EVENT.replace(":A", ":A\0B") + END));
    all.put("half a character", () -> broken(EVENT.replace("A\n", "A\u00ED\u00A0\u0080\n") + END));
    all.put("no end", () -> calendar(EVENT));
    all.put("itself", () -> calendar(EVENT + "RECURRENCE-ID:20270308\nRRULE:FREQ=DAILY\n" + END));
    all.put("never", () -> calendar(EVENT + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n" + END));
    all.put("many hours", () -> calendar(EVENT.replace("08\n", "08T000000\n") + minutes() + END));
    all.put("long zone name", () -> calendar(longZone() + END));
    all.put("a huge cell", () -> table("title,date\n" + "A".repeat(ALMOST_ALL)));
    all.put("a huger cell", () -> packed("title,date\n" + "A".repeat(10_000), 1_000));
    all.put("quotes", () -> table("title,date\nA,8.3.2027\n" + "\"\n".repeat(ALMOST_ALL / 2 - 20)));
    all.put("very many rows", () -> table("title,date\n" + "A,8.3.2027\n".repeat(180_000)));
    all.put("very many columns", () -> table("title,date" + ",A".repeat(ALMOST_ALL / 2 - 10)));
    return all;
  }

  private static Attachment calendar(String lines) {
    return new Attachment("a.ics", "text/calendar", (BEGIN + lines).getBytes(UTF_8));
  }

  private static Attachment broken(String lines) {
    return new Attachment("a.ics", "text/calendar", (BEGIN + lines).getBytes(ISO_8859_1));
  }

  private static Attachment table(String rows) {
    return new Attachment("a.csv", "text/csv", rows.getBytes(UTF_8));
  }

  private static Attachment packed(String text, int times) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      byte[] bytes = text.getBytes(UTF_8);
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Attachment("a.ics", "text/calendar", packed.toByteArray());
  }

  private static String days(int count) {
    LocalDate first = LocalDate.of(2027, 3, 8);
    return IntStream.range(0, count)
            .mapToObj(it -> first.plusDays(it % 10_000).toString().replace("-", ""))
            .collect(joining(","))
        + "\n"
        + END;
  }

  private static Attachment exceptionsEverywhere() {
    String days = days(499).replace(END, "");
    return calendar(
        IntStream.range(0, 440)
            .mapToObj(it ->
                EVENT.replace("UID:1", "UID:" + it)
                    + "RRULE:FREQ=DAILY\nEXDATE:"
                    + days
                    + "END:VEVENT\n")
            .collect(joining()));
  }

  private static Attachment rulesEverywhere() {
    String rule = "RRULE:FREQ=DAILY;COUNT=100000;BYMONTHDAY=31;BYDAY=MO\nEND:VEVENT\n";
    return calendar(
        IntStream.range(0, 500)
            .mapToObj(it -> EVENT.replace("UID:1", "UID:" + it) + rule)
            .collect(joining()));
  }

  private static Attachment changes() {
    return calendar(
        EVENT
            + "RRULE:FREQ=DAILY;COUNT=99999\nEND:VEVENT\n"
            + IntStream.range(0, 1_000)
                .mapToObj(it -> LocalDate.of(2027, 3, 8).plusDays(it).toString().replace("-", ""))
                .map(
                    "BEGIN:VEVENT\nUID:1\nSTATUS:CANCELLED\nRECURRENCE-ID:%s\nEND:VEVENT\n"
                        ::formatted)
                .collect(joining()));
  }

  private static String minutes() {
    String all = IntStream.range(0, 60).mapToObj(Integer::toString).collect(joining(","));
    return "RRULE:FREQ=YEARLY;BYMINUTE=" + all + ";BYSECOND=" + all + "\n";
  }

  private static String longZone() {
    return EVENT.replace("DTSTART", "DTSTART;TZID=" + "/a".repeat(900_000));
  }
}
