package org.clarion.loopback.telegram;

import java.util.List;

/**
 * An article that a person is offered while typing behind the bot's name.
 *
 * @param description what stands below the title; empty for nothing
 * @param text what is posted when it is chosen
 */
public record Result(
    String id, String title, String description, String text, List<Entity> entities) {
  public Result {
    entities = List.copyOf(entities);
  }
}
