package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clarion.core.date.Timing;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;

class DeliveryKeysTest {
  private static final Instant DUE = Instant.parse("2027-03-01T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2027, 3, 8);
  private static final Place HALL = place("console", "north", "hall");
  private static final Trigger TRIGGER = trigger("date.womens-day", "2027", "2w", 1);

  /** SHA-256 and base 32 of the parts with zero bytes after them, worked out by other programs. */
  @Test
  void is_the_same_for_ever() {
    assertThat(DeliveryKeys.of("install", HALL, TRIGGER).value())
        .isEqualTo("ddjzq7djmlr2ipbwaakvmmey");
  }

  @Test
  void is_another_when_any_part_is_another() {
    assertThat(
            List.of(
                DeliveryKeys.of("install", HALL, TRIGGER),
                DeliveryKeys.of("another", HALL, TRIGGER),
                DeliveryKeys.of("install", place("discord", "north", "hall"), TRIGGER),
                DeliveryKeys.of("install", place("console", "south", "hall"), TRIGGER),
                DeliveryKeys.of("install", place("console", "north", "yard"), TRIGGER),
                DeliveryKeys.of("install", place("console", "northh", "all"), TRIGGER),
                DeliveryKeys.of("install", HALL, trigger("date.peace", "2027", "2w", 1)),
                DeliveryKeys.of("install", HALL, trigger("date.womens-day", "2028", "2w", 1)),
                DeliveryKeys.of("install", HALL, trigger("date.womens-day", "2027", "2d", 1)),
                DeliveryKeys.of("install", HALL, trigger("date.womens-day", "2027", "2w", 2))))
        .doesNotHaveDuplicates();
  }

  @Test
  void of_a_pinned_message_is_another_for_each_place_and_moment_and_the_same_when_asked_again() {
    DeliveryKey key = DeliveryKeys.ofPin(HALL, DUE);

    assertThat(DeliveryKeys.ofPin(HALL, DUE)).isEqualTo(key);
    assertThat(
            List.of(
                key,
                DeliveryKeys.ofPin(place("console", "north", "yard"), DUE),
                DeliveryKeys.ofPin(HALL, DUE.plusSeconds(1))))
        .doesNotHaveDuplicates();
  }

  @Test
  void of_one_alone_is_its_own_and_of_several_the_same_in_any_order() {
    var one = new DeliveryKey("a");
    var other = new DeliveryKey("b");

    assertThat(DeliveryKeys.joined(List.of(one))).isEqualTo(one);
    assertThat(DeliveryKeys.joined(List.of(one, other)))
        .isEqualTo(DeliveryKeys.joined(List.of(other, one)))
        .isNotEqualTo(DeliveryKeys.joined(List.of(new DeliveryKey("ab"))))
        .isNotEqualTo(DeliveryKeys.joined(List.of(one, new DeliveryKey("c"))));
  }

  private static Place place(String platform, String group, String channel) {
    return new Place(new PlatformName(platform), group, channel);
  }

  private static Trigger trigger(String entry, String occurrence, String lead, int version) {
    return new Trigger(
        new EntryId(entry),
        occurrence,
        lead,
        version,
        Kind.REMINDER,
        new Timing.Days(DAY, DAY),
        DUE,
        DUE.plusSeconds(60));
  }
}
