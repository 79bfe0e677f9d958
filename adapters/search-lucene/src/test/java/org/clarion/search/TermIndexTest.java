package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.clarion.search.Question.Standing;
import org.clarion.search.Question.Term;
import org.clarion.search.TermIndex.Fields;
import org.junit.jupiter.api.Test;

class TermIndexTest {
  private static final int ASKED = 0;
  private static final int TAGGED = 1;
  private static final int MENTIONED = 2;
  private static final int OTHER = 3;

  private final TermIndex index =
      new TermIndex(
          List.of(
              new Fields(List.of("cuba", "blockad"), List.of("x"), List.of("y")),
              new Fields(List.of("blockad", "z"), List.of("cuba"), List.of("y")),
              new Fields(List.of("blockad", "z"), List.of("x"), List.of("cuba")),
              new Fields(List.of("blockad", "z"), List.of("x"), List.of("y"))));

  private static Term own(String stem) {
    return new Term(stem, Standing.OWN, List.of());
  }

  private double coverage(String stem, int entry) {
    return index.coverage(own(stem), entry);
  }

  @Test
  void a_phrasing_counts_for_more_than_a_tag_and_a_tag_for_more_than_the_text() {
    assertThat(coverage("cuba", ASKED)).isGreaterThan(coverage("cuba", TAGGED));
    assertThat(coverage("cuba", TAGGED)).isGreaterThan(2 * coverage("cuba", MENTIONED));
    assertThat(coverage("cuba", MENTIONED)).isPositive();
    assertThat(coverage("cuba", OTHER)).isZero();
  }

  @Test
  void never_covers_more_than_all() {
    TermIndex many =
        new TermIndex(List.of(new Fields(Collections.nCopies(99, "cuba"), List.of(), List.of())));

    assertThat(many.coverage(own("cuba"), 0)).isBetween(0.9, 1.0);
  }

  @Test
  void an_unknown_word_takes_away_most() {
    double known = index.coverage(List.of(own("cuba"), own("blockad")), ASKED);
    double unknown = index.coverage(List.of(own("cuba"), own("blockad"), own("peru")), ASKED);

    assertThat(unknown).isLessThan(known);
    assertThat(index.coverage(List.of(own("peru")), ASKED)).isZero();
    assertThat(index.coverage(List.of(), ASKED)).isZero();
  }

  @Test
  void one_common_word_alone_covers_little() {
    assertThat(index.coverage(List.of(own("blockad")), ASKED))
        .isLessThan(coverage("blockad", ASKED))
        .isLessThan(index.coverage(List.of(own("cuba")), ASKED));
  }

  @Test
  void a_repaired_or_everyday_word_is_trusted_less() {
    double own = index.coverage(List.of(own("cuba")), ASKED);
    double repaired =
        index.coverage(List.of(new Term("cuba", Standing.REPAIRED, List.of())), ASKED);
    double everyday =
        index.coverage(List.of(new Term("cuba", Standing.EVERYDAY, List.of())), ASKED);

    assertThat(repaired).isLessThan(own).isGreaterThan(everyday);
    assertThat(everyday).isPositive();
  }

  @Test
  void a_short_form_is_covered_by_what_it_stands_for() {
    Term shortForm = new Term("cb", Standing.OWN, List.of("cuba", "blockad"));
    Term half = new Term("cb", Standing.OWN, List.of("cuba", "peru"));

    assertThat(index.coverage(shortForm, ASKED)).isEqualTo(coverage("cuba", ASKED));
    assertThat(index.coverage(half, ASKED)).isEqualTo(coverage("cuba", ASKED) / 2);
  }
}
