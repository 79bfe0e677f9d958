package org.clarion.loopback.discord;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something below a message that people can press or choose from. */
public sealed interface Control {
  /**
   * A button.
   *
   * @param customId what the bot is told when it is pressed; null for a link
   * @param style 1 primary, 2 secondary, 3 success, 4 danger, 5 link
   * @param url where a link leads; null for the others
   */
  record Button(
      @Nullable String customId, String label, int style, @Nullable String url, boolean disabled)
      implements Control {
    Optional<String> find() {
      return Optional.ofNullable(customId);
    }
  }

  /**
   * A select menu.
   *
   * @param placeholder what is shown before anything is chosen; null for nothing
   */
  record Menu(String customId, @Nullable String placeholder, List<Choice> choices)
      implements Control {
    public Menu {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One line of a select menu.
   *
   * @param description the small print below the label; null for none
   */
  record Choice(String value, String label, @Nullable String description) {}
}
