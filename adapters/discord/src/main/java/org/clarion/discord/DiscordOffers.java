package org.clarion.discord;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.clarion.core.command.Completion;

/** Offers completions to somebody who types, once, since Discord takes no second list. */
final class DiscordOffers implements Answering {
  private static final String ELLIPSIS = "…";

  private final CommandAutoCompleteInteractionEvent asked;
  private final AtomicBoolean given = new AtomicBoolean();

  DiscordOffers(CommandAutoCompleteInteractionEvent asked) {
    this.asked = asked;
  }

  @Override
  public void late() {
    give(List.of());
  }

  @Override
  public void turnAway(Turns.Taken why) {
    give(List.of());
  }

  @Override
  public void drop() {}

  @Override
  public void broken() {
    give(List.of());
  }

  /** Whether a list was given already. */
  boolean isGiven() {
    return given.get();
  }

  /** Gives the best of them, unless a list was given. */
  void give(List<Completion> completions) {
    if (given.compareAndSet(false, true)) {
      Requests.send(asked.replyChoices(choices(completions)));
    }
  }

  /** Those that Discord takes: a label may be cut, a value would then mean something else. */
  static List<Choice> choices(List<Completion> completions) {
    return completions.stream()
        .filter(it -> !it.label().isBlank() && !it.value().isBlank())
        .filter(it -> it.value().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
        .limit(OptionData.MAX_CHOICES)
        .map(it -> new Choice(cut(it.label()), it.value()))
        .toList();
  }

  private static String cut(String label) {
    if (label.length() <= OptionData.MAX_CHOICE_NAME_LENGTH) {
      return label;
    }
    int end = OptionData.MAX_CHOICE_NAME_LENGTH - ELLIPSIS.length();
    // Never half of a character that takes two.
    return label.substring(0, Character.isHighSurrogate(label.charAt(end - 1)) ? end - 1 : end)
        + ELLIPSIS;
  }
}
