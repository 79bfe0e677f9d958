package org.clarion.core.content;

import java.util.List;

/** A part of the country with a network of its own, and what people call it. */
public record Region(String id, String title, List<String> aliases) {
  public Region {
    aliases = List.copyOf(aliases);
  }
}
