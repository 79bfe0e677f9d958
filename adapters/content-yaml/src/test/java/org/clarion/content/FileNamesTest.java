package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileNamesTest {
  private static final String ANY =
      "expected one of pack.yaml, answers.yaml, guides.yaml, campaigns.yaml, networks.yaml,"
          + " contacts.yaml, dates.yaml, terms.yaml, golden.yaml but was ";

  private final Inspection inspection = new Inspection();

  @Test
  void knows_every_file_by_its_name() {
    assertThat(FileNames.of(PackFile.names(), inspection)).hasSize(PackFile.values().length);
    assertThat(Checks.texts(inspection)).isEmpty();
  }

  @Test
  void needs_only_the_file_about_the_pack() {
    assertThat(FileNames.of(List.of("pack.yaml"), inspection))
        .isEqualTo(Map.of(PackFile.PACK, "pack.yaml"));
    assertThat(Checks.texts(inspection)).isEmpty();
  }

  @Test
  void misses_the_file_about_the_pack() {
    assertThat(FileNames.of(List.of("dates.yaml"), inspection))
        .isEqualTo(Map.of(PackFile.DATES, "dates.yaml"));
    assertThat(Checks.texts(inspection))
        .containsExactly(
            "pack.yaml: expected this file in the folder of the pack but there is none");
  }

  @Test
  void takes_a_mistyped_name_for_the_one_that_was_meant() {
    assertThat(FileNames.of(List.of("dats.yaml", "pack.yml"), inspection))
        .isEqualTo(Map.of(PackFile.PACK, "pack.yml", PackFile.DATES, "dats.yaml"));
    assertThat(Checks.texts(inspection))
        .containsExactly(
            "dats.yaml: " + ANY + "\"dats.yaml\"; did you mean \"dates.yaml\"?",
            "pack.yml: " + ANY + "\"pack.yml\"; did you mean \"pack.yaml\"?");
  }

  @Test
  void does_not_take_a_name_for_a_file_that_is_there() {
    assertThat(FileNames.of(List.of("dates.yaml", "dates.yml", "pack.yaml"), inspection))
        .isEqualTo(Map.of(PackFile.PACK, "pack.yaml", PackFile.DATES, "dates.yaml"));
    assertThat(Checks.texts(inspection)).containsExactly("dates.yml: " + ANY + "\"dates.yml\"");
  }

  @Test
  void does_not_take_two_names_for_the_same_file() {
    assertThat(FileNames.of(List.of("date.yaml", "dates.yml", "pack.yaml"), inspection))
        .isEqualTo(Map.of(PackFile.PACK, "pack.yaml", PackFile.DATES, "date.yaml"));
    assertThat(Checks.texts(inspection)).hasSize(2);
  }

  @Test
  void does_not_take_two_short_names_for_alike() {
    FileNames.of(List.of("notes.yaml", "pack.yaml"), inspection);

    assertThat(Checks.texts(inspection)).containsExactly("notes.yaml: " + ANY + "\"notes.yaml\"");
  }
}
