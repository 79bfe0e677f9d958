package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void a_moment_is_cut_to_microseconds_and_never_rounded_up() {
    assertThat(Columns.utc(Instant.parse("2027-01-01T00:00:00.999999999Z")))
        .isEqualTo(OffsetDateTime.parse("2027-01-01T00:00:00.999999Z"));
  }

  @Test
  void text_that_fits_and_can_be_stored_stays_as_it_is() {
    assertThat(Columns.text("ça – \ud83d\ude42", 7)).isEqualTo("ça – \ud83d\ude42");
  }

  @Test
  void text_loses_what_postgresql_refuses() {
    assertThat(Columns.text("a\0b \ud83d c", 10)).isEqualTo("ab ? c");
  }

  @Test
  void text_is_never_cut_through_a_character() {
    assertThat(Columns.text("ab\ud83d\ude42", 3)).isEqualTo("ab");
    assertThat(Columns.text("abc", 2)).isEqualTo("ab");
  }
}
