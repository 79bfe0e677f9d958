package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.Place;
import org.junit.jupiter.api.Test;

/** What every database must do with places that cannot be posted to, or have moved. */
abstract class OutboxPlacesContract extends OutboxStory {
  private static final PlaceNews GONE = new PlaceNews.Unreachable("kicked");
  private static final Place NEW_HALL = new Place(CONSOLE, "north", "new hall");
  private static final PlaceNews MIGRATED = new PlaceNews.Migrated(NEW_HALL);
  private static final Instant PROBE = TWO_WEEKS_BEFORE.plus(Duration.ofMinutes(5));

  @Test
  void a_place_that_cannot_be_posted_to_is_probed_after_five_minutes() {
    settle(started(), GONE, TWO_WEEKS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|PLANNED|no");
    assertThat(claimAll(PROBE.minusMillis(1))).isEmpty();
    assertThat(outbox.glance(PROBE.minusMillis(1)).isIdle()).isTrue();
    assertThat(outbox.glance(PROBE).isIdle()).isFalse();
    assertThat(claimAll(PROBE)).hasSize(1);
  }

  @Test
  void is_probed_with_one_post_at_a_time() {
    content(date(DAY, MARCH_8), date(MEETING, MARCH_8.minusDays(12)));
    due(TWO_WEEKS_BEFORE, HALL);
    Post joined = start(claim(TWO_WEEKS_BEFORE), TWO_WEEKS_BEFORE).orElseThrow();
    outbox.settle(joined, new Verdict.Repeat(PROBE, "?"), GONE, null, TWO_WEEKS_BEFORE);
    fanOut(Instant.parse("2027-02-24T09:00:00Z"));
    Instant probe = Instant.parse("2027-02-24T09:00:00Z");

    Post post = claim(probe);
    assertThat(claimAll(probe)).isEmpty();

    settle(start(post, probe).orElseThrow(), new PlaceNews.Reachable(), probe);
    assertThat(claimAll(probe)).hasSize(2);
    assertThat(rows("select failures, suspect_since, next_probe_at, trouble from place"))
        .containsExactly("0|null|null|null");
  }

  @Test
  void waits_longer_after_every_probe_that_failed() {
    settle(started(), GONE, TWO_WEEKS_BEFORE);
    settle(start(claim(PROBE), PROBE).orElseThrow(), GONE, PROBE);

    assertThat(rows("select failures, trouble from place")).containsExactly("2|kicked");
    assertThat(claimAll(PROBE.plus(Duration.ofHours(1)).minusMillis(1))).isEmpty();
    assertThat(claimAll(PROBE.plus(Duration.ofHours(1)))).hasSize(1);
  }

  @Test
  void organisers_hear_once_that_a_place_cannot_be_posted_to() {
    store.subscriptions().turnOn(YARD, QUESTIONS, JANUARY);
    settle(started(), GONE, TWO_WEEKS_BEFORE);
    Post report = claim(TWO_WEEKS_BEFORE);
    settle(start(report, TWO_WEEKS_BEFORE).orElseThrow(), SENT, TWO_WEEKS_BEFORE);
    settle(start(claim(PROBE), PROBE).orElseThrow(), GONE, PROBE);

    assertThat(report.place()).isEqualTo(YARD);
    assertThat(rows("select count(*) from report")).containsExactly("1");
  }

  @Test
  void whoever_lost_the_post_says_nothing_about_the_place() {
    Post lost = started();
    Instant lapsed = TWO_WEEKS_BEFORE.plus(LEASE);
    outbox.lapsed(lapsed, lapsed.plus(LEASE), ALL);

    assertThat(settle(lost, GONE, lapsed)).isFalse();
    assertThat(rows("select failures, suspect_since from place")).containsExactly("0|null");
  }

  @Test
  void a_place_that_migrated_takes_everything_along() {
    settle(started(), MIGRATED, TWO_WEEKS_BEFORE);

    Post post = claim(TWO_WEEKS_BEFORE);
    assertThat(post.place()).isEqualTo(NEW_HALL);
    assertThat(start(post, TWO_WEEKS_BEFORE)).isPresent();
    assertThat(store.subscriptions().onSince(NEW_HALL, REMINDERS)).contains(JANUARY);
    assertThat(store.subscriptions().onSince(HALL, REMINDERS)).isEmpty();
  }

  @Test
  void a_place_that_migrated_to_a_known_one_becomes_one_with_it() {
    store.subscriptions().turnOn(NEW_HALL, REMINDERS, JANUARY);
    store.subscriptions().turnOn(HALL, QUESTIONS, JANUARY);
    due(TWO_WEEKS_BEFORE, HALL);
    Post old =
        claimAll(TWO_WEEKS_BEFORE).stream()
            .filter(it -> it.place().equals(HALL))
            .findFirst()
            .orElseThrow();

    assertThat(settle(start(old, TWO_WEEKS_BEFORE).orElseThrow(), MIGRATED, TWO_WEEKS_BEFORE))
        .isTrue();

    assertThat(rows("select channel_id from place")).containsExactly("new hall");
    assertThat(rows("select lead, state from delivery")).containsExactly("2w|CLAIMED");
    assertThat(rows("select topic, state from subscription order by topic"))
        .containsExactly("QUESTIONS|ON", "REMINDERS|ON");
    assertThat(rows("select name, content from setting where name in ('planned', 'forgotten')"))
        .containsExactlyInAnyOrder("planned|2", "forgotten|1");
  }

  @Test
  void what_the_old_place_was_told_the_new_one_is_not_told_again() {
    sent();
    store.subscriptions().turnOn(NEW_HALL, REMINDERS, JANUARY);
    fanOut(TWO_DAYS_BEFORE);
    Post post =
        claimAll(TWO_DAYS_BEFORE).stream()
            .filter(it -> it.place().equals(HALL))
            .findFirst()
            .orElseThrow();

    settle(start(post, TWO_DAYS_BEFORE).orElseThrow(), MIGRATED, TWO_DAYS_BEFORE);

    assertThat(deliveries()).containsExactly("2w|SENT|null", "2d|CLAIMED|null");
  }
}
