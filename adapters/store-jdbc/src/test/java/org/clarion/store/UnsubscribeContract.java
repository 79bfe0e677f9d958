package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Instant;
import java.util.List;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Kind;
import org.junit.jupiter.api.Test;

/** What becomes, in every database, of posts for a place that does not want them any more. */
abstract class UnsubscribeContract extends LedgerStory {
  @Test
  void what_waits_or_was_taken_is_dropped_and_what_was_begun_stays() {
    planned(HALL, reminder("8w"));
    set(planned(HALL, reminder("6w")), "state = 'CLAIMED', lease_until = '" + BEGUN + "'");
    begin(planned(HALL, reminder("2w")), "post", DUE);
    sent(HALL, reminder("2d"), "sent", DUE);
    planned(YARD, reminder("8w"));

    assertThat(store.subscriptions().turnOff(HALL, REMINDERS, DUE)).isTrue();

    assertThat(rows("select lead, state, reason from delivery order by id"))
        .containsExactly(
            "8w|SKIPPED|unsubscribed",
            "6w|SKIPPED|unsubscribed",
            "2w|SENDING|null",
            "2d|SENT|null",
            "8w|PLANNED|null");
    assertThat(
            rows(
                "select count(*) from delivery where state = 'SKIPPED' and settled_at = '"
                    + DUE
                    + "' and lease_until is null"))
        .containsExactly("2");
  }

  @Test
  void every_kind_of_post_is_dropped_with_its_own_topic_alone() {
    for (Kind kind : Kind.values()) {
      planned(HALL, trigger(kind.name(), 1, kind));
    }
    store.subscriptions().turnOn(HALL, QUESTIONS, DUE);

    store.subscriptions().turnOff(HALL, REMINDERS, DUE);
    assertThat(waiting()).containsExactly("QUESTION", "REPORT");

    store.subscriptions().turnOff(HALL, QUESTIONS, DUE);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void a_post_is_under_way_while_its_sender_has_a_live_lease() {
    Instant over = DUE.plusSeconds(30);
    set(planned(HALL, reminder("2w")), "state = 'CLAIMED', lease_until = '" + over + "'");
    assertThat(isUnderWay(HALL, DUE)).isFalse();

    begin(planned(HALL, reminder("2d")), "post", DUE);

    assertThat(isUnderWay(HALL, over.minusMillis(1))).isTrue();
    assertThat(isUnderWay(HALL, over)).isFalse();
    assertThat(isUnderWay(YARD, DUE)).isFalse();
    assertThat(isUnderWay(new Place(CONSOLE, "north", "nowhere"), DUE)).isFalse();
  }

  private boolean isUnderWay(Place place, Instant now) {
    return store.subscriptions().isUnderWay(place, now);
  }

  private List<String> waiting() {
    return rows("select kind from delivery where state = 'PLANNED' order by id");
  }
}
