package org.clarion.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceCheckTest {
  private static final PlatformName CHAT = new PlatformName("chat");
  private static final Place HALL = new Place(CHAT, "north", "hall");

  @Test
  void keeps_what_is_missing_whatever_becomes_of_the_set_it_was_given() {
    Set<Ability> missing = EnumSet.of(Ability.POST);
    var check = new PlaceCheck.Known(missing);
    missing.clear();

    assertThat(check.missing()).containsExactly(Ability.POST);
  }

  @Test
  void a_platform_without_rights_of_its_own_lacks_nothing_anywhere() {
    assertThat(new Silent().check(HALL)).isEqualTo(new PlaceCheck.Known(Set.of()));
  }

  /** A platform that says no more than it must. */
  private record Silent() implements Platform {
    @Override
    public PlatformName name() {
      return CHAT;
    }

    @Override
    public Receipt send(Place place, Message message, DeliveryKey key) {
      return new Receipt.Delivered(key.value());
    }
  }
}
