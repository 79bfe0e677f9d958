package org.clarion.calendar;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clarion.calendar.TableColumns.Column;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.date.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of dates whose first row names its columns: commas, semicolons or tabs between the
 * cells, one event a row, times without a zone. What a cell holds is text, never a formula.
 */
final class TableReader {
  private static final int HEADER_MAX = 4_000;
  private static final int ROW_MAX = 64 * 1_024;
  private static final int TAG_MAX = 40;
  private static final int TAGS_MAX = 20;

  private final TableColumns columns;
  private final Deadline deadline;
  private final List<Read> events = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> uids = new HashSet<>();

  private TableReader(TableColumns columns, Deadline deadline) {
    this.columns = columns;
    this.deadline = deadline;
  }

  /**
   * @throws IOException when the text cannot be read
   */
  static CalendarReading read(TextFile text, Deadline deadline) throws IOException {
    String header = text.beginning(HEADER_MAX).lines().findFirst().orElse("");
    int line = 1;
    try (Reader reader = text.reader();
        CsvReader<CsvRecord> table = table(reader, separator(header));
        CloseableIterator<CsvRecord> rows = table.iterator()) {
      if (rows.hasNext()) {
        var dates = new TableReader(TableColumns.of(rows.next().getFields()), deadline);
        if (dates.columns.areOfDates()) {
          dates.readAll(rows);
          return new CalendarReading("", dates.events, dates.faults);
        }
      }
    } catch (CsvParseException _) {
      // Not even its first row can be told from the rest.
    }
    return new CalendarReading("", List.of(), List.of(new Fault(line, Reason.NOT_A_CALENDAR, "")));
  }

  private static CsvReader<CsvRecord> table(Reader reader, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .skipEmptyLines(true)
        .maxBufferSize(ROW_MAX)
        .ofCsvRecord(reader);
  }

  private static char separator(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(it -> it == wanted).count();
  }

  private void readAll(CloseableIterator<CsvRecord> rows) {
    int line = 2;
    try {
      for (int row = 0; rows.hasNext(); row++) {
        CsvRecord cells = rows.next();
        line = Math.toIntExact(cells.getStartingLineNumber());
        Reason end =
            row == IcalFiles.EVENTS_MAX
                ? Reason.TOO_MANY_EVENTS
                : deadline.passed() ? Reason.TOO_SLOW : null;
        if (end != null) {
          faults.add(new Fault(line, end, ""));
          return;
        }
        read(cells.getFields(), line);
        line++;
      }
    } catch (CsvParseException _) {
      faults.add(new Fault(line, Reason.UNREADABLE, ""));
    }
  }

  private void read(List<String> row, int line) {
    if (row.stream().allMatch(String::isBlank)) {
      return;
    }
    try {
      Read event = event(row, line);
      if (!uids.add(event.uid())) {
        throw new LeftOut(line, Reason.TWICE, event.title());
      }
      events.add(event);
    } catch (LeftOut e) {
      faults.add(e.fault());
    }
  }

  private Read event(List<String> row, int line) throws LeftOut {
    String title = PlainText.oneLine(cell(row, Column.TITLE), IcalFiles.TITLE_MAX);
    if (title.isEmpty()) {
      throw new LeftOut(line, Reason.NO_TITLE, cell(row, Column.START));
    }
    if (cell(row, Column.START).isEmpty()) {
      throw new LeftOut(line, Reason.NO_START, title);
    }
    Rule.Once when = when(row, line);
    String uid = PlainText.oneLine(cell(row, Column.UID), Uids.LENGTH_MAX);
    return new Read(
        line,
        uid.isEmpty() ? Uids.of(title, when.begins().toLocalDate().toString()) : uid,
        0,
        title,
        PlainText.lines(cell(row, Column.TEXT), IcalFiles.TEXT_MAX),
        when,
        null,
        List.of(),
        Status.CONFIRMED,
        tags(cell(row, Column.TAGS)));
  }

  private Rule.Once when(List<String> row, int line) throws LeftOut {
    TableDay first = TableDay.of(cell(row, Column.START), line);
    Optional<DayOfWeek> weekday = TableDay.weekday(cell(row, Column.WEEKDAY));
    if (weekday.isPresent()) {
      var wrong = new LeftOut(line, Reason.WRONG_WEEKDAY, cell(row, Column.WEEKDAY));
      TableDay.checkWeekday(weekday.get(), first.day(), wrong);
    }
    String end = cell(row, Column.END);
    TableDay last = end.isEmpty() ? new TableDay(first.day(), null) : TableDay.of(end, line);
    if (last.day().isBefore(first.day())) {
      throw new LeftOut(line, Reason.ENDS_BEFORE_START, end);
    }
    LocalTime start = time(row, Column.TIME, first, line);
    LocalTime stop = time(row, Column.END_TIME, last, line);
    return start == null
        ? new Rule.OnceDays(first.day(), last.day())
        : timed(first.day().atTime(start), last.day(), stop == null ? start : stop);
  }

  /** An end that is earlier on the same day is meant for the night after it. */
  private static Rule.OnceTimed timed(LocalDateTime start, LocalDate day, LocalTime stop) {
    LocalDateTime end = day.atTime(stop);
    return new Rule.OnceTimed(start, end.isBefore(start) ? end.plusDays(1) : end);
  }

  /** Spreadsheets write midnight behind days that have no time. */
  private @Nullable LocalTime time(List<String> row, Column column, TableDay day, int line)
      throws LeftOut {
    String time = cell(row, column);
    if (!time.isEmpty()) {
      return TableDay.time(time, line);
    }
    return LocalTime.MIDNIGHT.equals(day.time()) ? null : day.time();
  }

  private String cell(List<String> row, Column column) {
    return columns.cell(row, column);
  }

  private static List<String> tags(String cell) {
    return Arrays.stream(cell.split("[,;]", -1))
        .map(it -> PlainText.oneLine(it, TAG_MAX))
        .filter(it -> !it.isEmpty())
        .distinct()
        .limit(TAGS_MAX)
        .toList();
  }
}
