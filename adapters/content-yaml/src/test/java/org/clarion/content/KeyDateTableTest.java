package org.clarion.content;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Kind;
import org.clarion.core.content.Library;
import org.clarion.core.content.Pack;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every date of the built-in pack in every year, beside days that others worked out. */
class KeyDateTableTest {
  private static final int FIRST = 2020;
  private static final int LAST = 2035;
  private static final String NEVER = "-";
  private static final String OPEN = "open";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MM-dd'T'HH:mm", Locale.ROOT);

  private static KeyDates dates;

  @BeforeAll
  static void read() {
    dates = calendar(Folder.pack(PackReader.builtIn()));
  }

  static Stream<List<String>> table() {
    return Tables.read("key-dates.tsv").stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("table")
  void falls_when_the_table_says(List<String> row) {
    assertThat(IntStream.rangeClosed(FIRST, LAST).mapToObj(it -> said(row.getFirst(), it)))
        .containsExactlyElementsOf(row.subList(1, row.size()));
  }

  @Test
  void the_table_has_every_date_and_every_year() {
    List<String> years = IntStream.rangeClosed(FIRST, LAST).mapToObj(Integer::toString).toList();

    assertThat(Tables.read("key-dates.tsv").getFirst()).endsWith(years.toArray(String[]::new));
    assertThat(table().map(List::getFirst))
        .containsExactlyInAnyOrderElementsOf(entries().map(it -> it.id().value()).toList());
  }

  @Test
  void falls_when_it_was_published() {
    List<List<String>> published =
        Tables.read("published.tsv").stream()
            .filter(it -> it.getFirst().equals("date.refugee-week"))
            .toList();

    assertThat(published)
        .hasSize(7)
        .allSatisfy(row -> {
          LocalDate first = LocalDate.parse(row.get(2));
          assertThat(said(row.getFirst(), first.getYear()))
              .isEqualTo(DAY.format(first) + ".." + DAY.format(LocalDate.parse(row.get(3))));
        });
  }

  /** Whatever day of the year it is: no day is shown, and somebody is asked for it. */
  @Test
  void gives_no_day_that_nobody_has_set_and_has_its_owner_asked() {
    List<String> unasked = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    for (int year = FIRST; year <= LAST; year++) {
      Instant newYear = LocalDate.of(year - 1, 9, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
      List<Trigger> triggers = Planner.plan(dates, Rhythm.DEFAULT, newYear);
      for (Entry entry : entries().filter(it -> isOpen(it.keyDate().orElseThrow())).toList()) {
        if (isListed(entry, year)) {
          continue;
        }
        String occurrence = Integer.toString(year);
        if (!said(entry.id().value(), year).equals(OPEN)) {
          invented.add(entry.id() + " " + year);
        }
        List<Topic> topics =
            triggers.stream()
                .filter(it -> it.entry().equals(entry.id()) && it.occurrence().equals(occurrence))
                .map(Trigger::topic)
                .distinct()
                .toList();
        if (!topics.equals(List.of(Topic.QUESTIONS))) {
          unasked.add(entry.id() + " " + year + " " + topics);
        }
      }
    }
    assertThat(invented).isEmpty();
    assertThat(unasked).isEmpty();
  }

  @Test
  void every_date_without_a_day_has_an_owner() {
    assertThat(entries().filter(it -> isOpen(it.keyDate().orElseThrow())))
        .hasSize(7)
        .allSatisfy(it -> assertThat(it.keyDate().orElseThrow().owner()).isNotNull());
  }

  static KeyDates calendar(Pack pack) {
    List<StoredEntry> entries =
        pack.entries().stream().map(it -> new StoredEntry(it, false)).toList();
    return KeyDates.of(Library.of(0, pack.info(), entries), LONDON, null, Recurrences.NONE);
  }

  private static Stream<Entry> entries() {
    return dates.library().of(Kind.DATE).stream();
  }

  /** Whether the date still comes round without a day; one that is long past does not. */
  private static boolean isOpen(KeyDate date) {
    return (date.certainty() == Certainty.APPROXIMATE
            || date.certainty() == Certainty.TO_BE_CONFIRMED)
        && date.years().last() >= FIRST
        && date.contradiction() == null;
  }

  private static boolean isListed(Entry entry, int year) {
    return entry.keyDate().orElseThrow().rule() instanceof Rule.Listed(var published, _)
        && published.stream().anyMatch(it -> it.first().getYear() == year);
  }

  /** The occurrences of the year as the table has them. */
  private static String said(String id, int year) {
    KeyDate date =
        entries()
            .filter(it -> it.id().value().equals(id))
            .findFirst()
            .orElseThrow()
            .keyDate()
            .orElseThrow();
    String said =
        Occurrences.between(
                date, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), dates.almanac())
            .stream()
            .map(Occurrence::timing)
            .map(KeyDateTableTest::said)
            .collect(joining(" "));
    return said.isEmpty() ? NEVER : said;
  }

  private static String said(Timing timing) {
    return switch (timing) {
      case Timing.Open _ -> OPEN;
      case Timing.Timed(var start, var end) ->
          MOMENT.format(start) + (end.equals(start) ? "" : ".." + MOMENT.format(end));
      case Timing.Days(var first, var last) ->
          first.equals(last) ? DAY.format(first) : DAY.format(first) + ".." + DAY.format(last);
    };
  }
}
