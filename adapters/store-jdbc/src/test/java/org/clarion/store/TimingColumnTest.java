package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.clarion.core.date.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingColumnTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 8);
  private static final LocalDate LAST = LocalDate.of(2027, 3, 9);

  @Test
  void days_come_back_as_they_were() {
    assertThat(TimingColumn.write(new Timing.Days(FIRST, LAST)))
        .isEqualTo("{\"type\":\"days\",\"first\":\"2027-03-08\",\"last\":\"2027-03-09\"}");
    comesBack(new Timing.Days(FIRST, LAST));
  }

  @Test
  void the_hour_that_comes_twice_comes_back_as_the_one_it_was() {
    var start = ZonedDateTime.parse("2026-10-25T01:30+01:00[Europe/London]");

    comesBack(new Timing.Timed(start, start.withLaterOffsetAtOverlap()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "March to May", "a\0b", "l'été", "\ud83d\ude42", "\ud83d", "\"\\\n"})
  void any_words_come_back_as_they_were(String words) {
    String column = TimingColumn.write(new Timing.Open(FIRST, LAST, words));

    assertThat(column).isASCII();
    comesBack(new Timing.Open(FIRST, LAST, words));
  }

  @Test
  void what_no_version_ever_wrote_is_refused() {
    assertThatThrownBy(() -> TimingColumn.read("{\"type\":\"never\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a type of timing but was 'never'");
  }

  private static void comesBack(Timing timing) {
    assertThat(TimingColumn.read(TimingColumn.write(timing))).isEqualTo(timing);
  }
}
