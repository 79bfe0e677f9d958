package org.clarion.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clarion.core.content.AnswerCounts.Count;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

class AnswerTallyTest {
  private static final EntryId TEA = new EntryId("faq.tea");
  private static final EntryId MILK = new EntryId("faq.milk");

  private final AnswerTally tally = new AnswerTally();
  private final Counts stored = new Counts();

  /** Notes what is added, and fails when told to. */
  private static final class Counts implements AnswerCounts {
    private final List<Map<EntryId, Count>> added = new ArrayList<>();
    private boolean broken;

    @Override
    public void add(Map<EntryId, Count> more) {
      if (broken) {
        throw new IllegalStateException("no store");
      }
      added.add(more);
    }

    @Override
    public List<Counted> all() {
      return List.of();
    }
  }

  @Test
  void adds_to_the_store_what_was_counted_since_the_last_time() {
    tally.chose(TEA);
    tally.chose(TEA);
    tally.wasWrong(TEA);
    tally.wasWrong(MILK);
    tally.moveTo(stored);
    tally.chose(MILK);
    tally.moveTo(stored);

    assertThat(stored.added)
        .containsExactly(
            Map.of(TEA, new Count(2, 1), MILK, Count.WRONG), Map.of(MILK, Count.CHOSEN));
  }

  @Test
  void asks_nothing_of_the_store_when_nothing_was_counted() {
    stored.broken = true;
    tally.moveTo(stored);

    assertThat(stored.added).isEmpty();
    assertThat(tally.changes()).isZero();
  }

  @Test
  void keeps_everything_for_the_next_time_when_the_store_fails() {
    tally.chose(TEA);
    stored.broken = true;
    assertThatIllegalStateException().isThrownBy(() -> tally.moveTo(stored));
    tally.wasWrong(TEA);
    stored.broken = false;
    tally.moveTo(stored);

    assertThat(stored.added).containsExactly(Map.of(TEA, new Count(1, 1)));
  }

  @Test
  void says_when_something_was_counted() {
    long before = tally.changes();
    tally.chose(TEA);

    assertThat(tally.changes()).isNotEqualTo(before);
  }

  @Test
  void takes_up_no_more_room_than_a_library_has_entries() {
    IntStream.range(0, AnswerTally.ENTRIES_MAX + 5)
        .mapToObj(it -> new EntryId("faq.n" + it))
        .forEach(tally::chose);
    tally.chose(new EntryId("faq.n0"));
    tally.moveTo(stored);

    assertThat(stored.added.getFirst())
        .hasSize(AnswerTally.ENTRIES_MAX)
        .containsEntry(new EntryId("faq.n0"), new Count(2, 0));
  }

  @Test
  void counts_are_never_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Count(1, -1))
        .withMessage("Expected counts from 0 but was chosen 1, wrong -1");
    assertThat(Count.CHOSEN.plus(Count.WRONG)).isEqualTo(new Count(1, 1));
  }
}
