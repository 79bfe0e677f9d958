package org.clarion.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.clarion.core.date.Years;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
  private static final LocalDate CHECK_BY = LocalDate.of(2027, 8, 31);

  @Test
  void refuses_to_come_from_nowhere() {
    assertThatThrownBy(() -> new Provenance(List.of(), "top", CHECK_BY, Years.ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected at least one source");
  }

  @Test
  void a_check_is_overdue_from_the_day_after() {
    Provenance provenance = of(Years.ALL);

    assertThat(provenance.isOverdue(CHECK_BY)).isFalse();
    assertThat(provenance.isOverdue(CHECK_BY.plusDays(1))).isTrue();
  }

  @Test
  void what_speaks_about_some_years_is_past_when_the_last_is_over() {
    Provenance provenance = of(new Years(2022, 2023));

    assertThat(provenance.isPast(LocalDate.of(2023, 12, 31))).isFalse();
    assertThat(provenance.isPast(LocalDate.of(2024, 1, 1))).isTrue();
  }

  @Test
  void what_is_tied_to_no_year_is_never_past() {
    assertThat(of(Years.ALL).isPast(LocalDate.of(9999, 12, 31))).isFalse();
  }

  private static Provenance of(Years years) {
    return new Provenance(List.of("page"), "top", CHECK_BY, years);
  }
}
