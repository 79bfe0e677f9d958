package org.clarion.discord;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.Message;
import org.clarion.core.message.DeliveryKey;

/**
 * By what a message of the bot's own is recognised as a post, or as a part of one: the key in its
 * buttons, or the beginning of the key in a line of small print below it.
 */
sealed interface PostMark {
  /** What the line below a post takes up at most, the end of the line before it included. */
  int LENGTH_MAX = 60;

  /** So much of the key is shown to readers: enough to tell the posts of some minutes apart. */
  int SHOWN = 6;

  /** The post that is looked for, or the last part of it, after which nothing is missing. */
  record Whole() implements PostMark {}

  /**
   * A part that others follow.
   *
   * @param number from 1
   */
  record Part(int number) implements PostMark {}

  /** Another post, or a part of one. */
  record Other() implements PostMark {}

  /** Nothing that tells. */
  record None() implements PostMark {}

  /** The line below a post without buttons. */
  static String whole(DeliveryKey key, DiscordTexts texts) {
    return whole(shown(key), texts);
  }

  /** The line below a part that others follow. */
  static String part(DeliveryKey key, int number, int parts, DiscordTexts texts) {
    return part(shown(key), number, parts, texts);
  }

  /** Under which nonce Discord knows a part of a post, from 0; the first goes by the key itself. */
  static String nonce(DeliveryKey key, int part) {
    // A capital letter is in no key, so that no part has the nonce of another post.
    return part == 0 ? key.value() : key.value() + (char) ('A' + part);
  }

  /** What a message of the bot's own is when this post is looked for. */
  static PostMark of(Message message, DeliveryKey key, DiscordTexts texts) {
    List<String> ids = ids(message);
    if (ids.stream().anyMatch(it -> CallIds.isIn(key, it))) {
      return new Whole();
    }
    String line = lastLine(message.getContentRaw());
    if (line.equals(whole(key, texts))) {
      return new Whole();
    }
    for (int parts = 2; parts <= DiscordMessages.POST_PARTS_MAX; parts++) {
      for (int number = 1; number < parts; number++) {
        if (line.equals(part(key, number, parts, texts))) {
          return new Part(number);
        }
      }
    }
    return isOther(ids, line, texts) ? new Other() : new None();
  }

  private static boolean isOther(List<String> ids, String line, DiscordTexts texts) {
    String gap = "KEY";
    String any = "[a-z0-9]{1," + SHOWN + "}";
    return ids.stream().anyMatch(CallIds::isInPost)
        || Stream.concat(
                Stream.of(whole(gap, texts)),
                Stream.of(part(gap, 1, 2, texts), part(gap, 1, 3, texts), part(gap, 2, 3, texts)))
            .map(it -> Pattern.quote(it).replace(gap, "\\E" + any + "\\Q"))
            .anyMatch(line::matches);
  }

  private static String whole(String shown, DiscordTexts texts) {
    return "-# " + EscapedText.of(texts.say("reference", shown));
  }

  private static String part(String shown, int number, int parts, DiscordTexts texts) {
    return "-# " + EscapedText.of(texts.say("part", number, parts, shown));
  }

  private static String shown(DeliveryKey key) {
    return key.value().substring(0, Math.min(SHOWN, key.value().length()));
  }

  private static String lastLine(String content) {
    return content.substring(content.lastIndexOf('\n') + 1);
  }

  private static List<String> ids(Message message) {
    return message.getComponents().stream()
        .filter(ActionRow.class::isInstance)
        .flatMap(it -> ((ActionRow) it).getComponents().stream())
        .flatMap(PostMark::ids)
        .toList();
  }

  private static Stream<String> ids(ActionRowChildComponent component) {
    if (component instanceof StringSelectMenu menu) {
      return menu.getOptions().stream().map(SelectOption::getValue);
    }
    return component instanceof Button button
        ? Stream.ofNullable(button.getCustomId())
        : Stream.empty();
  }
}
