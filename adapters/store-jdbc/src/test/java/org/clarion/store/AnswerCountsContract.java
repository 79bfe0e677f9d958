package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.store.Samples.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clarion.core.content.AnswerCounts.Count;
import org.clarion.core.content.AnswerCounts.Counted;
import org.clarion.core.content.Entry;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with how often entries were chosen, and how often wrong. */
abstract class AnswerCountsContract extends StoreContract {
  private static final EntryId TEA = new EntryId("faq.tea");
  private static final EntryId SUGAR = new EntryId("faq.sugar");
  private static final EntryId MILK = new EntryId("faq.milk");

  @BeforeEach
  void bringContent() {
    bring(answer("tea", "1"), answer("sugar", "1"), answer("milk", "1"));
  }

  @Test
  void add_up_and_outlive_the_process() {
    assertThat(store.answerCounts().all()).isEmpty();

    store.answerCounts().add(Map.of(TEA, Count.CHOSEN, SUGAR, Count.WRONG));
    store.answerCounts().add(Map.of(TEA, new Count(2, 2)));
    restart();

    assertThat(store.answerCounts().all())
        .containsExactly(new Counted(TEA, new Count(3, 2)), new Counted(SUGAR, new Count(0, 1)));
  }

  @Test
  void come_with_what_is_most_often_wrong_first() {
    store
        .answerCounts()
        .add(Map.of(TEA, new Count(9, 0), SUGAR, new Count(0, 2), MILK, new Count(1, 2)));

    assertThat(counted()).containsExactly(MILK, SUGAR, TEA);
  }

  @Test
  void are_kept_while_an_entry_changes_and_forgotten_when_it_is_gone() {
    store
        .answerCounts()
        .add(Map.of(TEA, Count.WRONG, SUGAR, Count.WRONG, new EntryId("faq.gone"), Count.WRONG));
    assertThat(counted()).containsExactly(TEA, SUGAR);

    bring(answer("sugar", "2"), answer("tea", "1"));
    assertThat(counted()).containsExactly(SUGAR, TEA);

    bring(answer("tea", "2"));
    assertThat(counted()).containsExactly(TEA);
    store.answerCounts().add(Map.of(TEA, Count.CHOSEN));
    assertThat(rows("select * from answer_count")).containsExactly("faq.tea|1|1");
  }

  @Test
  void of_two_bots_that_add_at_once_nothing_is_lost() {
    Store another = openAnother();

    IntStream.range(0, 40)
        .parallel()
        .forEach(it ->
            (it % 2 == 0 ? store : another)
                .answerCounts()
                .add(Map.of(TEA, Count.CHOSEN, SUGAR, Count.WRONG)));

    assertThat(store.answerCounts().all())
        .containsExactly(new Counted(SUGAR, new Count(0, 40)), new Counted(TEA, new Count(40, 0)));
  }

  private void bring(Entry... entries) {
    store.contents().apply(Samples.plan(store.contents().current(), entries));
  }

  private List<EntryId> counted() {
    return store.answerCounts().all().stream().map(Counted::entry).toList();
  }
}
