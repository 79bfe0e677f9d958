package org.clarion.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.clarion.core.date.Recurrences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibRecurRecurrencesTest {
  private static final int RANDOM_RULES = Boolean.getBoolean("clarion.long") ? 100_000 : 300;
  private static final long SEED = 20270308;
  private static final LocalDateTime START = LocalDateTime.of(2007, 1, 1, 18, 0);

  /**
   * RFC 5545 section 3.3.10: what a rule leaves open is taken from the first event, here its
   * weekday. python-dateutil takes all days of the week.
   */
  private static final String READ_OTHERWISE = "FREQ=YEARLY;COUNT=3;BYWEEKNO=20";

  private final Recurrences recurrences = new LibRecurRecurrences();

  @Test
  void none_of_the_published_instances_is_wrong_and_few_of_libicals_rules_are_refused()
      throws IOException {
    int libical = 0;
    List<String> refused = new ArrayList<>();
    for (Vector vector : vectors()) {
      libical += vector.source().equals("libical") ? 1 : 0;
      try {
        assertThat(recurrences.expand(vector.rule(), vector.start(), vector.start(), far()))
            .as(vector.toString())
            .isEqualTo(vector.instances());
      } catch (IllegalArgumentException _) {
        refused.add(vector.source());
      }
    }
    assertThat(libical).isEqualTo(142);
    assertThat(refused).filteredOn(it -> it.equals("libical")).hasSize(4);
    assertThat(refused).hasSize(90);
  }

  @Test
  void random_rules_come_out_as_when_every_day_is_looked_at() {
    var rules = new RandomRules(new Random(SEED));
    int same = 0;
    for (int i = 0; i < RANDOM_RULES; i++) {
      LocalDateTime start = rules.start();
      String rule = rules.rule();
      LocalDate last = start.toLocalDate().plusYears(6);
      List<LocalDateTime> days = new DayByDay(rule, start).until(last);
      try {
        assertThat(recurrences.expand(rule, start, start, last.atTime(23, 59, 59)))
            .as("%s from %s, seed %d", rule, start, SEED)
            .isEqualTo(days.subList(0, Math.min(days.size(), Recurrences.INSTANCES_MAX)));
        same++;
      } catch (IllegalArgumentException e) {
        assertThat(days.isEmpty() || Objects.toString(e.getMessage()).contains("one meaning"))
            .as("%s from %s refused", rule, start)
            .isTrue();
      }
    }
    assertThat(same).isGreaterThan(RANDOM_RULES * 3 / 4);
  }

  @Test
  void a_part_of_the_time_gives_the_same_instances_as_the_whole() {
    var rules = new RandomRules(new Random(SEED + 1));
    int compared = 0;
    for (int i = 0; i < RANDOM_RULES; i++) {
      LocalDateTime start = rules.start();
      String rule = rules.rule();
      LocalDateTime from = start.plusDays(i % 3_000);
      LocalDateTime to = from.plusDays(i % 700);
      try {
        List<LocalDateTime> whole = recurrences.expand(rule, start, start, to);
        if (whole.size() < Recurrences.INSTANCES_MAX) {
          assertThat(recurrences.expand(rule, start, from, to))
              .as("%s from %s, seed %d", rule, start, SEED)
              .isEqualTo(whole.stream().filter(it -> !it.isBefore(from)).toList());
          compared++;
        }
      } catch (IllegalArgumentException _) {
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(RANDOM_RULES * 3 / 4);
  }

  @Test
  void skips_two_thousand_years_of_a_daily_rule() {
    assertThat(
            recurrences.expand(
                "FREQ=DAILY",
                LocalDateTime.of(27, 1, 1, 18, 0),
                LocalDateTime.of(2027, 3, 8, 0, 0),
                LocalDateTime.of(2027, 3, 9, 23, 0)))
        .containsExactly(LocalDateTime.of(2027, 3, 8, 18, 0), LocalDateTime.of(2027, 3, 9, 18, 0));
  }

  @Test
  void gives_the_first_five_hundred_of_very_many() {
    assertThat(recurrences.expand("FREQ=DAILY", START, START, far()))
        .hasSize(Recurrences.INSTANCES_MAX)
        .startsWith(START)
        .endsWith(START.plusDays(Recurrences.INSTANCES_MAX - 1));
  }

  @Test
  void an_end_on_a_day_holds_all_of_that_day() {
    assertThat(recurrences.expand("FREQ=DAILY;UNTIL=20070102", START, START, far()))
        .containsExactly(START, START.plusDays(1));
  }

  @Test
  void refuses_a_rule_whose_first_year_cannot_be_told() {
    LocalDateTime start = LocalDateTime.of(5, 3, 8, 18, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            recurrences.expand("FREQ=YEARLY;INTERVAL=9;BYDAY=MO;BYSETPOS=1", start, start, far()));
  }

  @Test
  void an_end_before_the_start_leaves_nothing() {
    assertThat(recurrences.expand("FREQ=DAILY;UNTIL=20061231", START, START, far())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "COUNT=3",
        "FREQ=FORTNIGHTLY",
        "FREQ=DAILY;COUNT=3;UNTIL=20270308",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=2000",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;UNTIL=20270231",
        "FREQ=DAILY;BYHOUR=24",
        "FREQ=DAILY;BYSECOND=60",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYDAY=MONDAY",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYMONTHDAY=13",
        "FREQ=DAILY;BYYEARDAY=100",
        "FREQ=MONTHLY;BYWEEKNO=20",
        "FREQ=YEARLY;BYSETPOS=1",
        "RSCALE=CHINESE;FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=900;BYDAY=MO;BYSETPOS=1;BYWEEKNO=1",
        "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=5",
        "FREQ=YEARLY;BYMONTHDAY=13",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYMONTH=2",
        "D1 #10"
      })
  void refuses_what_cannot_be_worked_out_with_certainty(String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recurrences.expand(rule, START, START, far()));
  }

  private static LocalDateTime far() {
    return LocalDateTime.of(2200, 1, 1, 0, 0);
  }

  private record Vector(
      String source, String rule, LocalDateTime start, List<LocalDateTime> instances) {
    static Vector of(String line) {
      String[] cells = line.split("\t", -1);
      boolean isDay = cells[2].indexOf('T') < 0;
      return new Vector(
          cells[0],
          // RFC 5545 section 3.3.10: such parts do not count where the first event is a day.
          isDay ? cells[1].replaceAll(";BY(HOUR|MINUTE|SECOND)=[^;]*", "") : cells[1],
          local(cells[2]),
          Arrays.stream(cells[3].split(",", -1))
              .filter(it -> !it.isEmpty())
              .map(Vector::local)
              .toList());
    }

    private static LocalDateTime local(String text) {
      String local = text.replace("Z", "");
      return local.indexOf('T') < 0 ? IcalTime.day(local).atStartOfDay() : IcalTime.local(local);
    }
  }

  private static List<Vector> vectors() throws IOException {
    try (InputStream file =
            LibRecurRecurrencesTest.class.getResourceAsStream("/recurrence/instances.tsv");
        Stream<String> lines =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))
                .lines()) {
      return lines
          .filter(it -> !it.startsWith("#"))
          .map(Vector::of)
          .filter(it -> !it.rule().equals(READ_OTHERWISE))
          .toList();
    }
  }
}
