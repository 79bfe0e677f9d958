package org.clarion.loopback.telegram.reading;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clarion.loopback.telegram.Entities;
import org.clarion.loopback.telegram.Entity;
import org.clarion.loopback.telegram.Posted;
import org.jspecify.annotations.Nullable;

/**
 * What people see of a message in a Telegram app: the text, and what of it does something.
 *
 * @param text what is seen, without characters that show nothing
 * @param links what can be opened: the words shown, and where they lead
 * @param actives what the server made active by itself, such as hashtags and commands, as shown
 * @param named the people whom it names, whether or not they are notified
 */
public record TelegramReading(
    String text, List<Link> links, List<String> actives, List<Long> named) {
  private static final Set<String> ACTIVE = Set.of("mention", "hashtag", "cashtag", "bot_command");

  /** What shows nothing and does not shape what stands beside it, as joiners of emoji do. */
  private static final String UNSEEN = "[\u2060\u200B\uFEFF\u00AD\u180E]";

  /** Words that lead somewhere. */
  public record Link(String shown, String target) {}

  public TelegramReading {
    links = List.copyOf(links);
    actives = List.copyOf(actives);
    named = List.copyOf(named);
  }

  /** Reads a message. */
  public static TelegramReading of(Posted message) {
    return read(message.text(), message.entities());
  }

  /** Reads a text that is sent with these entities, with those that the server adds. */
  public static TelegramReading of(String text, List<Entity> sent) {
    return read(text, Entities.completed(text, sent));
  }

  private static TelegramReading read(String text, List<Entity> entities) {
    return new TelegramReading(
        seen(text),
        entities.stream().flatMap(it -> link(text, it)).toList(),
        entities.stream()
            .filter(it -> ACTIVE.contains(it.type()))
            .map(it -> shown(text, it))
            .toList(),
        entities.stream().map(Entity::person).<Long>mapMulti(TelegramReading::present).toList());
  }

  private static void present(@Nullable Long person, Consumer<Long> into) {
    if (person != null) {
      into.accept(person);
    }
  }

  private static Stream<Link> link(String text, Entity entity) {
    String words = shown(text, entity);
    return switch (entity.type()) {
      case "text_link" -> Stream.of(new Link(words, entity.url() == null ? "" : entity.url()));
      case "url" -> Stream.of(new Link(words, words));
      case "email" -> Stream.of(new Link(words, "mailto:" + words));
      default -> Stream.empty();
    };
  }

  private static String shown(String text, Entity entity) {
    return seen(text.substring(entity.offset(), entity.end()));
  }

  /** A text without what shows nothing. */
  public static String seen(String text) {
    return text.replaceAll(UNSEEN, "");
  }
}
