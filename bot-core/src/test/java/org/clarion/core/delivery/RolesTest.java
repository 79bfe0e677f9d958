package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RolesTest {
  private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");

  @Test
  void who_is_alone_has_every_role_for_ever() {
    assertThat(Roles.ALONE.hold("sender", NOW, Ticker.ROLE_LEASE)).isTrue();
    Roles.ALONE.release("sender", NOW);
    assertThat(Roles.ALONE.hold("sender", NOW, Ticker.ROLE_LEASE)).isTrue();
  }
}
