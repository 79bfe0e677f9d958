package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clarion.core.delivery.Audit.Breach;
import org.clarion.core.delivery.Audit.Rule;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final Map<State, Long> STATES = Map.of(State.SENT, 5L, State.SKIPPED, 2L);

  @Test
  void when_nothing_is_wrong_there_are_no_breaches() {
    assertThat(new Audit(STATES, 10, 3, 0, 0, 0, 0, 0, 0).breaches()).isEmpty();
    assertThat(new Audit(Map.of(), 0, 0, 0, 0, 0, 0, 0, 0).breaches()).isEmpty();
  }

  @Test
  void each_thing_that_must_not_be_is_named_with_its_number() {
    assertThat(new Audit(STATES, 7, 0, 1, 2, 3, 4, 5, 6).breaches())
        .containsExactly(
            new Breach(Rule.EARLY, 1),
            new Breach(Rule.PAST, 2),
            new Breach(Rule.STUCK, 3),
            new Breach(Rule.UNWANTED, 4),
            new Breach(Rule.CROWDED, 5),
            new Breach(Rule.OVERDUE, 6));
  }

  @Test
  void what_was_planned_must_be_there_or_forgotten() {
    assertThat(new Audit(STATES, 8, 0, 0, 0, 0, 0, 0, 0).breaches())
        .containsExactly(new Breach(Rule.UNBALANCED, 1));
    assertThat(new Audit(STATES, 7, 2, 0, 0, 0, 0, 0, 0).breaches())
        .containsExactly(new Breach(Rule.UNBALANCED, 2));
  }

  @Test
  void states_are_counted_by_themselves_and_together() {
    Audit audit = new Audit(STATES, 7, 0, 0, 0, 0, 0, 0, 0);

    assertThat(audit.count(State.SENT)).isEqualTo(5);
    assertThat(audit.count(State.HELD)).isZero();
    assertThat(audit.all()).isEqualTo(7);
  }

  @Test
  void a_tally_counts_what_was_sent_late_once() {
    assertThat(new Tally(11, 2, 3, 1, 4, List.of()).all()).isEqualTo(19);
  }

  @Test
  void only_what_was_sent_skipped_or_held_is_settled() {
    assertThat(State.values())
        .filteredOn(State::isSettled)
        .containsExactly(State.SENT, State.SKIPPED, State.HELD);
  }
}
