package org.clarion.loopback.telegram;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people see in their chats. */
final class Shown {
  private final World world;

  Shown(World world) {
    this.world = world;
  }

  List<Posted> all(Chat chat) {
    return chat.messages.values().stream().map(Message::posted).toList();
  }

  List<Posted> ofBot(Chat chat) {
    return bots(chat.messages.values().stream());
  }

  List<Posted> ofBot() {
    return bots(
        world.chats.values().stream().map(it -> it.messages.values()).flatMap(Collection::stream));
  }

  private static List<Posted> bots(Stream<Message> messages) {
    return messages.filter(it -> it.byBot).map(Message::posted).toList();
  }

  /** The first answer to what was said; null while there is none. */
  @Nullable Posted answer(Said said) {
    Chat chat = world.chat(said.chat());
    return bots(chat.messages.tailMap(said.message(), false).values().stream()).stream()
        .filter(it ->
            it.replyTo() == said.message() || (it.replyTo() == 0 && answersWithoutReply(chat)))
        .findFirst()
        .orElse(null);
  }

  private static boolean answersWithoutReply(Chat chat) {
    return chat.person != null || chat.kind == Chat.Kind.CHANNEL;
  }

  /** The bot's messages when there are so many; null while there are not. */
  @Nullable List<Posted> atLeast(long chat, int count) {
    List<Posted> posted = ofBot(world.chat(chat));
    return posted.size() < count ? null : posted;
  }

  List<Posted> pinned(Chat chat, @Nullable Integer topic) {
    return chat.pins.stream()
        .map(it -> Objects.requireNonNull(chat.messages.get(it)).posted())
        .filter(it -> topic == null || topic.equals(it.topic()))
        .toList();
  }
}
