package org.clarion.discord;

import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.SelfUser;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;

/** Tells whether a message speaks to the bot, and what it says then. */
final class SpokenTo {
  private static final Set<MessageType> WRITTEN =
      EnumSet.of(MessageType.DEFAULT, MessageType.INLINE_REPLY);

  private SpokenTo() {}

  /**
   * Whether a person wrote it to the bot: in a direct message, or in a server by naming it in the
   * text. A reply to the bot notifies it, too, but means the others as often as not.
   */
  static boolean isMeant(MessageReceivedEvent written) {
    Message message = written.getMessage();
    if (written.getAuthor().isBot()
        || written.getAuthor().isSystem()
        || written.isWebhookMessage()
        || !WRITTEN.contains(message.getType())) {
      return false;
    }
    if (!written.isFromGuild()) {
      return true;
    }
    SelfUser self = written.getJDA().getSelfUser();
    return written.getGuildChannel().canTalk()
        // Asked first: of other messages Discord does not show the text.
        && message.getMentions().getUsers().contains(self)
        && !without(self, message).equals(message.getContentRaw());
  }

  /** What it says, without the bot's name. */
  static String text(MessageReceivedEvent written) {
    return without(written.getJDA().getSelfUser(), written.getMessage()).strip();
  }

  private static String without(SelfUser self, Message message) {
    return message
        .getContentRaw()
        .replace("<@" + self.getId() + ">", " ")
        .replace("<@!" + self.getId() + ">", " ");
  }
}
