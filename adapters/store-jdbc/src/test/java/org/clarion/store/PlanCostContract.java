package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What moving a date must not cost on any database, however many places there are. */
abstract class PlanCostContract extends OutboxStory {
  @Test
  void moving_a_date_before_anybody_was_told_costs_the_same_for_one_place_and_for_a_thousand() {
    subscribe(1);
    int one = statementsOfMove(0);
    subscribe(1_000);
    int thousand = statementsOfMove(100);

    assertThat(thousand).isEqualTo(one);
    assertThat(rows("select count(*) from trigger_due")).containsExactly("4");
    assertThat(rows("select count(*) from delivery")).containsExactly("0");
  }

  /** How many statements it takes to plan a date and to move it. */
  private int statementsOfMove(int days) {
    var faults = new Faults();
    try (Database database = Database.open(DatabaseUrl.of(settings.url()))) {
      var counted = new JdbcOutbox(database);
      content(date(DAY, MARCH_8.plusDays(days)));
      counted.plan(planned(JANUARY), JANUARY);
      content(date(DAY, MARCH_20.plusDays(days)));
      database.jdbi().setSqlLogger(faults);
      counted.plan(planned(JANUARY), JANUARY);
    }
    return faults.takeCount();
  }
}
