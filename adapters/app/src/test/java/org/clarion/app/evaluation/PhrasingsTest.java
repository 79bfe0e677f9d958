package org.clarion.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clarion.app.evaluation.QuestionSet.Item;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.clarion.core.content.Entry;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.Pack;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

class PhrasingsTest {
  private static final Pack PACK =
      pack(
          new Item("a", List.of("Title", "who pays?", "what does it cost"), List.of(), ""),
          new Item("b", List.of("Other", "where to"), List.of(), ""));

  @Test
  void learned_questions_are_the_golden_ones_of_the_pack() {
    Pack learned =
        Phrasings.learned(
            PACK,
            List.of(
                new Query("is it dear", List.of("faq.e0", "faq.e1")),
                new Query("what is the weather like", List.of())),
            List.of());

    assertThat(questions(learned)).isEqualTo(questions(PACK));
    assertThat(learned.info().golden())
        .containsExactly(
            new GoldenQuestion("is it dear", List.of(new EntryId("faq.e0"), new EntryId("faq.e1"))),
            new GoldenQuestion("what is the weather like", List.of()));
  }

  @Test
  void unseen_questions_are_no_phrasings_however_they_are_spelt() {
    Pack learned =
        Phrasings.learned(
            PACK,
            List.of(),
            List.of(new Query("Who pays", List.of("faq.e0")), new Query("where: to", List.of())));

    assertThat(questions(learned)).containsExactly(List.of("what does it cost"), List.of());
  }

  @Test
  void with_nothing_to_learn_and_nothing_unseen_the_pack_stays_as_it_is() {
    assertThat(Phrasings.learned(PACK, List.of(), List.of())).isEqualTo(PACK);
  }

  @Test
  void counts_the_questions_that_stand_in_the_pack() {
    assertThat(
            Phrasings.amongThem(
                List.of(
                    new Query("Who pays", List.of("faq.e0")),
                    new Query("title", List.of("faq.e0")),
                    new Query("where to", List.of())),
                PACK))
        .isEqualTo(2);
  }

  private static List<List<String>> questions(Pack pack) {
    return pack.entries().stream().map(Entry::questions).toList();
  }

  private static Pack pack(Item... items) {
    var content = TemporaryContent.of(new QuestionSet("set", Stream.of(items).toList(), List.of()));
    return new Pack(content.library().info(), content.library().all(), List.of());
  }
}
