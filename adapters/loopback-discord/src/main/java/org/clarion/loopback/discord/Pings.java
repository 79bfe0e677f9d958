package org.clarion.loopback.discord;

import java.util.Set;

/**
 * Whom a message notifies, as Discord works it out from the text, the allowed mentions and the
 * author's rights.
 *
 * @param everyone whether {@code @everyone} or {@code @here} takes effect
 */
public record Pings(Set<Long> users, Set<Long> roles, boolean everyone) {
  /** Nobody. */
  public static final Pings NONE = new Pings(Set.of(), Set.of(), false);

  public Pings {
    users = Set.copyOf(users);
    roles = Set.copyOf(roles);
  }
}
