package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Library;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Library LIBRARY =
      SampleLibrary.of(
          1,
          Stream.of("a", "b", "c", "d", "e", "f", "g")
              .map("faq.%s | Title | | | | Text.\n"::formatted)
              .reduce("", String::concat));

  private static EntryId id(String name) {
    return new EntryId("faq." + name);
  }

  private static List<EntryId> ids(String... names) {
    return Stream.of(names).map(VerdictTest::id).toList();
  }

  private static Hit hit(String name, double sureness) {
    return hit(name, sureness, 0.5);
  }

  private static Hit hit(String name, double sureness, double coverage) {
    Entry entry = LIBRARY.find(id(name)).orElseThrow();
    return new Hit(entry, coverage, sureness);
  }

  private static Finding verdict(Hit... hits) {
    return Verdict.on(List.of(hits));
  }

  @Test
  void is_clear_exactly_from_the_sureness_that_answers() {
    assertThat(verdict(hit("a", LuceneAnswerSearch.ANSWERED_FROM), hit("b", 0.1)))
        .isEqualTo(new Finding.Clear(id("a"), ids("b")));
    assertThat(verdict(hit("a", Math.nextDown(LuceneAnswerSearch.ANSWERED_FROM)), hit("b", 0.01)))
        .isEqualTo(new Finding.Several(ids("a")));
  }

  @Test
  void offers_exactly_from_the_sureness_that_offers() {
    assertThat(verdict(hit("a", LuceneAnswerSearch.OFFERED_FROM)))
        .isEqualTo(new Finding.Several(ids("a")));
    assertThat(verdict(hit("a", Math.nextDown(LuceneAnswerSearch.OFFERED_FROM)), hit("b", 0.1)))
        .isEqualTo(new Finding.None(ids("a", "b")));
  }

  @Test
  void offers_at_most_three_and_none_that_is_far_less_likely() {
    assertThat(verdict(hit("a", 0.3), hit("b", 0.29), hit("c", 0.28), hit("d", 0.27)))
        .isEqualTo(new Finding.Several(ids("a", "b", "c")));
    assertThat(verdict(hit("a", 0.3), hit("b", 0.2), hit("c", 0.02)))
        .isEqualTo(new Finding.Several(ids("a", "b")));
  }

  @Test
  void asks_which_is_meant_where_two_are_equally_sure() {
    assertThat(verdict(hit("a", 1), hit("b", 1), hit("c", 0.6)))
        .isEqualTo(new Finding.Several(ids("a", "b")));
  }

  @Test
  void lists_at_most_five_and_nothing_that_has_no_word_of_the_question() {
    assertThat(
            verdict(
                hit("a", 0.9),
                hit("b", 0.1),
                hit("c", 0.1, 0),
                hit("d", 0.1),
                hit("e", 0.1),
                hit("f", 0.1),
                hit("g", 0.1)))
        .isEqualTo(new Finding.Clear(id("a"), ids("b", "d", "e", "f")));
    assertThat(verdict(hit("a", 0.07), hit("b", 0.05, 0))).isEqualTo(new Finding.None(ids("a")));
  }

  @Test
  void finds_nothing_among_nothing() {
    assertThat(verdict()).isEqualTo(new Finding.None(List.of()));
  }
}
