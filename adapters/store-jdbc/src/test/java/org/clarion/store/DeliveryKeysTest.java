package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Trigger;
import org.junit.jupiter.api.Test;

class DeliveryKeysTest {
  private static final Instant DUE = Instant.parse("2027-03-01T09:00:00Z");
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

  private static Place place(String platform, String group, String channel) {
    return new Place(new PlatformName(platform), group, channel);
  }

  private static Trigger trigger(String entry, String occurrence, String lead, int version) {
    return new Trigger(new EntryId(entry), occurrence, lead, version, DUE, DUE.plusSeconds(60));
  }
}
