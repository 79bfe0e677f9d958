package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentTest {
  @Test
  void takes_a_local_time_with_or_without_seconds() {
    assertThat(new Moment().convert("2027-02-01T18:00"))
        .isEqualTo(LocalDateTime.of(2027, 2, 1, 18, 0));
    assertThat(new Moment().convert("2027-03-08T08:59:55"))
        .isEqualTo(LocalDateTime.of(2027, 3, 8, 8, 59, 55));
  }

  @Test
  void a_day_alone_is_its_beginning() {
    assertThat(new Moment().convert("2027-02-01")).isEqualTo(LocalDateTime.of(2027, 2, 1, 0, 0));
    assertThat(new Moment.Day().convert("2027-02-01")).isEqualTo(LocalDate.of(2027, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tomorrow", "2027-02-30", "2027-02-01T25:00", "2027-02-01 18:00"})
  void refuses_what_is_no_moment(String typed) {
    assertThatThrownBy(() -> new Moment().convert(typed))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("expected a moment such as 2027-02-01T18:00 but was '%s'", typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tomorrow", "2027-13-01", "2027-02-01T18:00"})
  void refuses_what_is_no_day(String typed) {
    assertThatThrownBy(() -> new Moment.Day().convert(typed))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("expected a day such as 2027-02-01 but was '%s'", typed);
  }
}
