package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Reminders.dates;
import static org.clarion.core.reminder.Reminders.once;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.content.Entries;
import org.clarion.core.message.Place;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Subscription;
import org.junit.jupiter.api.Test;

class PinKeeperTest extends PinRounds {
  @Test
  void posts_one_message_pins_it_and_leaves_it_alone_from_then_on() {
    wants(HALL, Interest.ALL);

    assertThat(keep()).isTrue();
    assertThat(keep()).isTrue();

    assertThat(wall.done).containsExactly("post hall: tea fair", "pin hall m1");
    assertThat(pins.pins.get(HALL)).isEqualTo(pin("m1", "tea fair", true));
  }

  @Test
  void edits_the_message_when_a_date_has_moved_and_posts_no_other() {
    wants(HALL, Interest.ALL);
    keep();
    dates = dates(once("tea", "2027-05-01"), once("fair", "2027-04-01"));
    later(DAY);
    keep();

    assertThat(wall.done)
        .containsExactly("post hall: tea fair", "pin hall m1", "edit hall m1: fair tea");
  }

  @Test
  void edits_the_message_when_a_date_is_over() {
    wants(HALL, Interest.ALL);
    keep();
    now = Instant.parse("2027-03-08T22:00:00Z");
    keep();
    now = Instant.parse("2027-03-09T01:00:00Z");
    keep();

    assertThat(wall.done)
        .containsExactly("post hall: tea fair", "pin hall m1", "edit hall m1: fair");
  }

  @Test
  void says_in_each_place_what_is_for_that_place_and_nothing_where_nobody_asked() {
    dates =
        dates(
            once("tea", "2027-03-08"),
            Entries.date(
                "march", Reminders.regional(Reminders.rule("2027-03-10"), List.of("wales"))));
    wants(HALL, Interest.ALL);
    wants(YARD, new Interest(Set.of("north"), Set.of(), Set.of()));
    wishes.all().add(wish(new Place(PinWall.NAME, "north", "shed"), Interest.ALL, REMINDERS));
    keep();

    assertThat(wall.done)
        .containsExactly("post hall: tea march", "pin hall m1", "post yard: tea", "pin yard m2");
  }

  @Test
  void posts_and_pins_a_new_one_where_the_message_is_gone() {
    wants(HALL, Interest.ALL);
    keep();
    change();
    wall.onEdit = PinWall.REFUSED;
    later(DAY);
    keep();
    wall.onEdit = null;
    keep();

    assertThat(wall.done.subList(2, 5))
        .containsExactly("edit hall m1: tea", "post hall: tea", "pin hall m2");
    assertThat(wall.done).hasSize(5);
    assertThat(wall.keys).doesNotHaveDuplicates();
  }

  @Test
  void posts_no_second_one_within_a_day_even_where_the_first_is_gone() {
    wants(HALL, Interest.ALL);
    keep();
    change();
    wall.onEdit = PinWall.REFUSED;
    later(DAY.minusSeconds(1));
    assertThat(keep()).isTrue();
    later(Duration.ofSeconds(1));
    assertThat(keep()).isTrue();

    assertThat(wall.done.subList(2, wall.done.size()))
        .containsExactly("edit hall m1: tea", "edit hall m1: tea", "post hall: tea", "pin hall m2");
  }

  @Test
  void follows_a_place_that_has_moved() {
    Receipt moved = new Receipt.Migrated(new Place(PinWall.NAME, "south", "south"));
    wants(HALL, Interest.ALL);
    wall.onSend = moved;
    assertThat(keep()).isFalse();
    wall.onSend = null;
    wall.onPin = moved;
    assertThat(keep()).isFalse();
    change();
    wall.onEdit = moved;
    assertThat(keep()).isFalse();
    wishes.all().clear();
    wishes.withdrawn().add(HALL);
    assertThat(keep()).isFalse();

    assertThat(wishes.moves())
        .containsExactly("north to south", "north to south", "north to south", "north to south");
  }

  @Test
  void a_message_that_is_wanted_no_more_says_so_once() {
    wants(HALL, Interest.ALL);
    keep();
    wishes.all().clear();
    wishes.withdrawn().add(HALL);
    wishes.withdrawn().add(YARD);
    wall.onEdit = PinWall.NO_ANSWER;
    assertThat(keep()).isFalse();
    wall.onEdit = PinWall.GONE;
    assertThat(keep()).isTrue();
    wall.onEdit = null;
    assertThat(keep()).isTrue();
    keep();

    assertThat(wall.done.subList(2, wall.done.size()))
        .containsExactly("edit hall m1: over", "edit hall m1: over", "edit hall m1: over");
  }

  @Test
  void a_message_that_is_wanted_again_goes_on_and_is_pinned_again() {
    wants(HALL, Interest.ALL);
    keep();
    Subscription wish = wishes.all().removeFirst();
    wishes.withdrawn().add(HALL);
    keep();
    wishes.withdrawn().clear();
    wishes.all().add(wish);
    keep();

    assertThat(wall.done.subList(2, wall.done.size()))
        .containsExactly("edit hall m1: over", "edit hall m1: tea fair", "pin hall m1");
  }

  @Test
  void a_message_that_is_gone_when_it_is_wanted_no_more_is_left_at_that() {
    wants(HALL, Interest.ALL);
    keep();
    wishes.all().clear();
    wishes.withdrawn().add(HALL);
    wall.onEdit = PinWall.REFUSED;
    assertThat(keep()).isTrue();
    keep();

    assertThat(wall.done).hasSize(3).endsWith("edit hall m1: over");
  }

  @Test
  void leaves_places_alone_where_posts_do_not_get_through_until_one_is_tried() {
    wants(HALL, Interest.ALL);
    wishes.withdrawn().add(YARD);
    Instant probe = now.plus(DAY);
    ledger.troubles.put(HALL, new PlaceTrouble(now, probe, "kicked"));
    ledger.troubles.put(YARD, new PlaceTrouble(now, probe, "kicked"));
    assertThat(keep()).isTrue();
    assertThat(wall.done).isEmpty();
    later(DAY);
    keep();

    assertThat(wall.done).containsExactly("post hall: tea fair", "pin hall m1");
  }

  @Test
  void leaves_platforms_alone_that_do_not_run() {
    wants(HALL, Interest.ALL);
    wishes.withdrawn().add(YARD);
    running = Map.of();

    assertThat(keep()).isTrue();
    assertThat(pins.pins).isEmpty();
  }

  @Test
  void leaves_the_rest_for_the_next_time_when_it_is_over() {
    wants(HALL, Interest.ALL);
    wishes.withdrawn().add(YARD);
    over = true;
    keep();

    assertThat(wall.done).isEmpty();
  }

  @Test
  void says_in_the_log_how_the_messages_fared_and_nothing_about_whose_they_are() {
    wants(HALL, Interest.ALL);
    wants(YARD, Interest.ALL);
    try (Log log = new Log(PinKeeper.class)) {
      keep();
      keep();
      change();
      wall.onEdit = PinWall.REFUSED;
      keep();

      assertThat(log.lines())
          .containsExactly(
              "INFO messages with the coming dates: {POSTED=2}",
              "INFO messages with the coming dates: {PUT_OFF=2}");
    }
  }
}
