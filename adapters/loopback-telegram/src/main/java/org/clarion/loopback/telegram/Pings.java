package org.clarion.loopback.telegram;

import java.util.List;
import java.util.stream.Stream;

/** Whom a text notifies by naming them. */
final class Pings {
  private Pings() {}

  static List<Long> of(World world, Formatted text) {
    return text.entities().stream()
        .flatMap(it -> named(world, it, text.text()))
        .distinct()
        .toList();
  }

  private static Stream<Long> named(World world, Entity entity, String text) {
    if (entity.person() != null) {
      return Stream.of(entity.person());
    }
    if (!entity.type().equals("mention")) {
      return Stream.empty();
    }
    String name = text.substring(entity.offset() + 1, entity.end());
    return world.people.values().stream()
        .filter(it -> it.username.equalsIgnoreCase(name))
        .map(it -> it.id);
  }
}
