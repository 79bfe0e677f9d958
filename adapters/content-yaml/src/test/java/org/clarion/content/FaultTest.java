package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void says_file_line_column_and_what_is_wrong() {
    assertThat(new Fault("dates.yaml", 12, 7, "expected a day").text())
        .isEqualTo("dates.yaml:12:7: expected a day");
  }

  @Test
  void says_only_the_file_where_it_lies_in_no_particular_place() {
    assertThat(new Fault("dates.yaml", 0, 0, "expected less").text())
        .isEqualTo("dates.yaml: expected less");
  }

  @Test
  void stands_in_the_order_of_files_lines_and_columns() {
    assertThat(
            new Fault[] {
              new Fault("a.yaml", 0, 0, "whole file"),
              new Fault("a.yaml", 2, 1, "first"),
              new Fault("a.yaml", 2, 10, "a, later in the line"),
              new Fault("a.yaml", 2, 10, "b, at the same place"),
              new Fault("a.yaml", 10, 1, "a later line"),
              new Fault("b.yaml", 1, 1, "another file")
            })
        .isSorted();
  }
}
