package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
  private static final Library LIBRARY =
      SampleLibrary.of(
          1,
          """
          date.refugee-week | Refugee Week | UK Refugee Week | assembly for refugees | asylum | T.
          network.north-west | North West network | NW network | meet in Manchester | group | T.
          """);
  private static final LabelWords WORDS = new LabelWords(new Words());
  private static final Labels WEEK = labels("date.refugee-week");
  private static final Labels NETWORK = labels("network.north-west");

  private static Labels labels(String id) {
    Entry entry = LIBRARY.find(new EntryId(id)).orElseThrow();
    return new Labels(entry, LIBRARY, WORDS);
  }

  private static double fit(Labels labels, String... typed) {
    return labels.fit(WORDS.likeness(List.of(typed)));
  }

  @ParameterizedTest
  @CsvSource({
    "refugee, 1",
    "refugees, 1",
    "refug, 0.9",
    "refugge, 0.8",
    "asylum, 0.8",
    "assembly, 0.65",
    "zebra, 0",
  })
  void a_word_fits_whole_cut_short_or_misspelt(String typed, double fit) {
    assertThat(fit(WEEK, typed)).isCloseTo(fit, within(1e-6));
  }

  @Test
  void several_words_fit_as_well_as_they_do_on_average() {
    assertThat(fit(WEEK, "refugee", "week")).isCloseTo(1, within(1e-6));
    assertThat(fit(WEEK, "refugee", "zebra")).isCloseTo(0.5, within(1e-6));
    assertThat(fit(WEEK)).isZero();
  }

  @Test
  void what_a_region_is_called_is_a_name_of_its_network() {
    assertThat(fit(NETWORK, "lancashire")).isCloseTo(1, within(1e-6));
    assertThat(fit(WEEK, "lancashire")).isZero();
  }

  @Test
  void knows_how_titles_and_names_begin() {
    assertThat(WEEK.titleBegins("refugee w")).isTrue();
    assertThat(WEEK.titleBegins("uk")).isFalse();
    assertThat(WEEK.nameBegins("uk ref")).isTrue();
    assertThat(WEEK.nameBegins("refugee")).isFalse();
  }
}
