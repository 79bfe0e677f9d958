package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.clarion.core.message.Sighting;
import org.clarion.core.reminder.Interest;
import org.junit.jupiter.api.Test;

/** What becomes of a pinned message when the platform, the store or the process fails. */
class PinTroubleTest extends PinRounds {
  @Test
  void what_certainly_was_not_posted_is_posted_at_the_next_round() {
    wants(HALL, Interest.ALL);
    wall.onSend = PinWall.NOT_NOW;
    assertThat(keep()).isFalse();
    wall.onSend = null;
    later(Duration.ofMinutes(1));
    assertThat(keep()).isTrue();

    assertThat(wall.done)
        .containsExactly("post hall: tea fair", "post hall: tea fair", "pin hall m2");
  }

  @Test
  void what_may_have_been_posted_is_not_posted_again_within_a_day_where_nobody_can_look() {
    wants(HALL, Interest.ALL);
    wall.onSend = PinWall.NO_ANSWER;
    assertThat(keep()).isFalse();
    wall.onSend = null;
    later(DAY.minusSeconds(1));
    assertThat(keep()).isTrue();
    later(Duration.ofSeconds(1));
    keep();

    assertThat(wall.done)
        .containsExactly(
            "post hall: tea fair", "look hall", "look hall", "post hall: tea fair", "pin hall m2");
    assertThat(wall.keys).doesNotHaveDuplicates();
  }

  @Test
  void what_is_seen_to_have_been_posted_is_the_message_from_then_on() {
    wants(HALL, Interest.ALL);
    wall.onSend = PinWall.NO_ANSWER;
    keep();
    wall.sighting = new Sighting.Seen("m9");
    keep();
    keep();

    assertThat(wall.done)
        .containsExactly(
            "post hall: tea fair", "look hall", "edit hall m9: tea fair", "pin hall m9");
  }

  @Test
  void what_is_seen_not_to_have_been_posted_is_posted_under_the_same_key() {
    wants(HALL, Interest.ALL);
    wall.onSend = PinWall.NO_ANSWER;
    keep();
    wall.onSend = null;
    wall.sighting = new Sighting.NoAnswer();
    assertThat(keep()).isFalse();
    wall.sighting = new Sighting.NotSeen();
    assertThat(keep()).isTrue();

    assertThat(wall.done)
        .containsExactly(
            "post hall: tea fair", "look hall", "look hall", "post hall: tea fair", "pin hall m2");
    assertThat(wall.keys.getFirst()).isEqualTo(wall.keys.getLast());
  }

  @Test
  void who_is_killed_while_posting_posts_no_second_one_that_day() {
    wants(HALL, Interest.ALL);
    running = Map.of();
    keep();
    pins.keep(Pin.begun(HALL, now));
    running = Map.of(PinWall.NAME, wall);
    keep();

    assertThat(wall.done).containsExactly("look hall");
  }

  @Test
  void posts_nothing_that_it_could_not_note_before() {
    wants(HALL, Interest.ALL);
    pins.knowsPlaces = false;

    assertThat(keep()).isFalse();
    assertThat(wall.done).isEmpty();
  }

  @Test
  void a_message_that_may_not_be_pinned_is_kept_and_pinned_when_it_may() {
    wants(HALL, Interest.ALL);
    wall.onPin = PinWall.REFUSED;
    assertThat(keep()).isTrue();
    assertThat(pins.pins.get(HALL)).isEqualTo(pin("m1", "tea fair", false));
    wall.onPin = null;
    keep();
    keep();

    assertThat(wall.done).containsExactly("post hall: tea fair", "pin hall m1", "pin hall m1");
  }

  @Test
  void what_was_not_answered_is_asked_again_soon() {
    wants(HALL, Interest.ALL);
    wall.onPin = PinWall.NO_ANSWER;
    assertThat(keep()).isFalse();
    wall.onPin = null;
    assertThat(keep()).isTrue();
    change();
    wall.onEdit = PinWall.NO_ANSWER;
    assertThat(keep()).isFalse();
    wall.onEdit = PinWall.NOT_NOW;
    assertThat(keep()).isFalse();
    wall.onEdit = null;
    assertThat(keep()).isTrue();

    assertThat(wall.done.subList(3, 6))
        .containsExactly("edit hall m1: tea", "edit hall m1: tea", "edit hall m1: tea");
    assertThat(wall.done).hasSize(6);
  }

  @Test
  void what_cannot_be_reached_has_an_hour() {
    wants(HALL, Interest.ALL);
    wall.onSend = PinWall.GONE;
    assertThat(keep()).isTrue();
    wall.onSend = null;
    keep();
    change();
    wall.onEdit = PinWall.GONE;
    assertThat(keep()).isTrue();

    assertThat(wall.done)
        .containsExactly(
            "post hall: tea fair", "post hall: tea fair", "pin hall m2", "edit hall m2: tea");
  }

  @Test
  void a_text_that_is_refused_is_not_sent_again_that_day() {
    wants(HALL, Interest.ALL);
    wall.onSend = PinWall.REFUSED;
    assertThat(keep()).isTrue();
    assertThat(keep()).isTrue();

    assertThat(wall.done).containsExactly("post hall: tea fair", "look hall");
  }
}
