package org.clarion.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clarion.core.calendar.CalendarImport.Origin;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Provenance;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** Makes entries of the events of other people's calendars. */
final class CalendarEntries {
  private static final String PREFIX = "date.cal-";
  private static final int ID_LENGTH = 12;
  private static final int ID_BITS = 60;
  private static final int RADIX = 32;

  private static final int TITLE_MAX = 80;
  private static final int TEXT_MAX = 4_000;
  private static final int TAGS_MAX = 20;

  /** What would turn the reading direction, or does not show at all. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cn}\\p{Cs}]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n]]+");

  private final Origin origin;
  private final DateTimeFormatter month;
  private final LocalDate checkBy;

  /**
   * @param language in which a month is named that stands for a day nobody has given
   */
  CalendarEntries(Origin origin, String language, LocalDate today) {
    this.origin = origin;
    this.month = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.of(language));
    this.checkBy = LocalDate.of(today.getYear() + 1, 12, 31);
  }

  /** The entry that an event with this UID is, now and whenever it is taken in again. */
  static EntryId id(String uid) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(uid.getBytes(UTF_8));
      long bits = ByteBuffer.wrap(digest).getLong() >>> (Long.SIZE - ID_BITS);
      String digits = Long.toString(bits, RADIX);
      return new EntryId(PREFIX + "0".repeat(ID_LENGTH - digits.length()) + digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Whether an entry has such an id. */
  static boolean isImported(EntryId id) {
    return id.value().startsWith(PREFIX);
  }

  /** The entry with another body. */
  static Entry with(Entry entry, Body body) {
    return new Entry(
        entry.id(),
        entry.title(),
        entry.names(),
        entry.questions(),
        entry.tags(),
        entry.related(),
        entry.provenance(),
        entry.slots(),
        entry.text(),
        body);
  }

  /** A new entry for an event. */
  Entry created(Read event) {
    return new Entry(
        id(event.uid()),
        title(event),
        List.of(),
        List.of(),
        tags(event),
        List.of(),
        new Provenance(List.of(origin.sourceId()), origin.where(), checkBy, Years.ALL),
        List.of(),
        text(event),
        new Body.OnDate(keyDate(event, KeyDate.of(event.rule(), Certainty.FIXED))));
  }

  /** The entry with everything that its event says; what the group added stays. */
  Entry updated(Entry before, Read event) {
    return new Entry(
        before.id(),
        title(event),
        before.names(),
        before.questions(),
        tags(event),
        before.related(),
        before.provenance(),
        before.slots(),
        text(event),
        new Body.OnDate(keyDate(event, before.keyDate().orElseThrow())));
  }

  private KeyDate keyDate(Read event, KeyDate before) {
    boolean open =
        event.status() == CalendarEvent.Status.TENTATIVE && event.rule() instanceof Rule.Once;
    return new KeyDate(
        open && event.rule() instanceof Rule.Once once ? month(once) : event.rule(),
        switch (event.status()) {
          case CONFIRMED -> Certainty.FIXED;
          case TENTATIVE -> Certainty.TO_BE_CONFIRMED;
          case CANCELLED -> Certainty.CANCELLED;
        },
        before.regions(),
        before.years(),
        open ? null : event.zone(),
        before.variants(),
        open ? List.of() : event.changes(),
        open && before.owner() == null ? origin.title() : before.owner(),
        before.confirmBy(),
        before.note(),
        before.solemn(),
        before.contradiction());
  }

  /** No more than the months of a day that is not certain, so that nobody is told the day. */
  private Rule.OpenOnce month(Rule.Once once) {
    LocalDate last =
        switch (once) {
          case Rule.OnceDays days -> days.last();
          case Rule.OnceTimed timed -> timed.end().toLocalDate();
        };
    YearMonth begins = YearMonth.from(once.begins());
    YearMonth ends = YearMonth.from(last);
    String words =
        begins.equals(ends)
            ? month.format(begins)
            : month.format(begins) + " – " + month.format(ends);
    return new Rule.OpenOnce(words, begins.atDay(1), ends.atEndOfMonth());
  }

  /** What the event is called, in one line; empty when it holds nothing that shows. */
  static String title(Read event) {
    String title = line(event.title());
    if (title.codePointCount(0, title.length()) <= TITLE_MAX) {
      return title;
    }
    return title.substring(0, title.offsetByCodePoints(0, TITLE_MAX - 1)).strip() + "…";
  }

  /** What it is about; its title where the calendar says no more, for an entry says something. */
  private static String text(Read event) {
    String visible = INVISIBLE.matcher(event.text()).replaceAll("");
    String text =
        visible
            .lines()
            .map(it -> CONTROL.matcher(it).replaceAll(" ").strip())
            .collect(Collectors.joining("\n"))
            .strip();
    if (text.isEmpty()) {
      return title(event);
    }
    return text.codePointCount(0, text.length()) <= TEXT_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TEXT_MAX - 1)).strip() + "…";
  }

  private static List<String> tags(Read event) {
    return event.tags().stream()
        .map(CalendarEntries::line)
        .filter(it -> !it.isEmpty() && it.length() <= TITLE_MAX)
        .distinct()
        .limit(TAGS_MAX)
        .toList();
  }

  private static String line(String text) {
    return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
