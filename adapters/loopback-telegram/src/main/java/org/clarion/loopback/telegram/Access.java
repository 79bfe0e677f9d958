package org.clarion.loopback.telegram;

import org.jspecify.annotations.Nullable;

/** Whether the bot may do what it asks for, and in Telegram's words why not. */
final class Access {
  private final World world;

  Access(World world) {
    this.world = world;
  }

  /** A chat that the bot may look at. */
  Chat visible(Parameters asked) {
    if (!asked.has("chat_id")) {
      throw Refusal.bad("chat_id is empty");
    }
    Chat chat = world.chats.get(asked.number("chat_id", 0));
    if (chat == null || isUnheardOf(chat)) {
      throw Refusal.bad("chat not found");
    }
    if (chat.countsAlone()) {
      checkHere(chat);
    }
    return chat;
  }

  /** Somebody who never wrote to the bot nor where it reads. */
  private boolean isUnheardOf(Chat chat) {
    Person person = chat.person;
    return person != null
        && !person.started
        && world.chats.values().stream().noneMatch(it -> it.members.containsKey(person.id));
  }

  private static void checkHere(Chat chat) {
    String where =
        switch (chat.kind) {
          // Whether it may write to a person is not asked here.
          case PRIVATE -> null;
          case GROUP -> "the group chat";
          case SUPERGROUP -> "the supergroup chat";
          case CHANNEL -> "the channel chat";
        };
    if (where == null) {
      return;
    }
    if (chat.bot == Status.KICKED) {
      throw Refusal.forbidden("bot was kicked from " + where);
    }
    if (chat.bot == Status.LEFT) {
      throw Refusal.forbidden("bot is not a member of " + where);
    }
  }

  /** A chat in which the bot may change what it has written. */
  Chat editable(Parameters asked) {
    Chat chat = visible(asked);
    if (chat.upgradedTo != 0) {
      throw Refusal.upgraded(chat.upgradedTo);
    }
    checkHere(chat);
    return chat;
  }

  /** A chat in which the bot may write. */
  Chat writable(Parameters asked, String what) {
    Chat chat = editable(asked);
    Person person = chat.person;
    if (person != null) {
      if (person.blocks) {
        throw Refusal.forbidden("bot was blocked by the user");
      }
      if (!person.started) {
        throw Refusal.forbidden("bot can't initiate conversation with a user");
      }
    } else if (chat.kind == Chat.Kind.CHANNEL && !(chat.rights.administrator() && canPost(chat))) {
      throw Refusal.bad("need administrator rights in the channel chat");
    } else if (!canPost(chat)) {
      throw Refusal.bad("not enough rights to send %s to the chat".formatted(what));
    }
    return chat;
  }

  private static boolean canPost(Chat chat) {
    return chat.rights.canPost();
  }

  /** The topic that is written to; null for General and for chats without topics. */
  @Nullable Integer topic(Chat chat, Parameters asked) {
    Integer number = asked.topic();
    if (number == null || (chat.person == null && !chat.forum)) {
      return null;
    }
    Chat.Topic topic = chat.topics.get(number);
    if (topic == null || topic.deleted) {
      throw Refusal.bad("message thread not found");
    }
    if (topic.closed && !chat.bot.isAdministrator()) {
      throw Refusal.bad("TOPIC_CLOSED");
    }
    return number;
  }

  void checkPinning(Chat chat) {
    boolean may = chat.person != null || chat.rights.canPin();
    if (!may) {
      throw Refusal.bad("not enough rights to manage pinned messages in the chat");
    }
  }

  /** A message of the chat; {@code what} says which in the words for its absence. */
  static Message message(Chat chat, Parameters asked, String what) {
    return message(chat, asked.number("message_id", 0), what);
  }

  static Message message(Chat chat, long id, String what) {
    if (id == 0) {
      throw Refusal.bad("message identifier is not specified");
    }
    Message message = chat.messages.get(id);
    if (message == null) {
      throw Refusal.bad(what + " not found");
    }
    return message;
  }
}
