package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bank holidays of three nations as rules and exceptions, beside the days that were published.
 */
class BankHolidaysTest {
  private static final Period PUBLISHED =
      new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2028, 12, 31));
  private static final String EASTER = "date.easter-sunday";

  private static KeyDates dates;

  @BeforeAll
  static void read() throws URISyntaxException {
    Path pack = Path.of(BankHolidaysTest.class.getResource("/bank-holidays").toURI());
    dates = KeyDateTableTest.calendar(new Folder(pack).pack());
  }

  @ParameterizedTest
  @ValueSource(strings = {"england", "scotland", "northern-ireland"})
  void fall_when_they_were_published_in_each_nation(String region) {
    List<String> published = published(region).toList();

    assertThat(published).hasSizeGreaterThan(70);
    assertThat(
            dates.between(PUBLISHED).stream()
                .filter(it -> !it.entry().id().value().equals(EASTER))
                .filter(it -> it.keyDate().appliesTo(it.occurrence(), region))
                .map(BankHolidaysTest::said))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void easter_falls_when_astronomers_say() {
    List<String> published = published("").filter(it -> it.startsWith(EASTER)).toList();

    assertThat(published).hasSize(16);
    assertThat(
            IntStream.rangeClosed(2020, 2035)
                .mapToObj(it -> new Period(LocalDate.of(it, 1, 1), LocalDate.of(it, 12, 31)))
                .flatMap(it -> dates.between(it).stream())
                .filter(it -> it.entry().id().value().equals(EASTER))
                .map(BankHolidaysTest::said))
        .containsExactlyElementsOf(published);
  }

  private static Stream<String> published(String region) {
    return Tables.read("published.tsv").stream()
        .skip(1)
        .filter(it -> it.get(1).equals(region))
        .map(it -> it.getFirst() + " " + it.get(2));
  }

  private static String said(Dated dated) {
    return dated.occurrence().timing() instanceof Timing.Days(var first, var last)
            && first.equals(last)
        ? dated.entry().id() + " " + first
        : "Expected one day but was " + dated;
  }
}
