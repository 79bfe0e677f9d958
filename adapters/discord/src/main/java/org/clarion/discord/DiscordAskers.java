package org.clarion.discord;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.reply.Language;
import org.jspecify.annotations.Nullable;

/** Says who asks, where, in which language, and what Discord lets them do there. */
final class DiscordAskers {
  private DiscordAskers() {}

  /** Who used a command, a button, a menu or a form. */
  static Asker asker(Interaction asked) {
    Set<Access> rights =
        asked.getContext() == InteractionContextType.BOT_DM
            ? EnumSet.of(Access.PLACE_MANAGER)
            : asked.getChannel() instanceof GuildChannel channel
                ? rights(asked.getMember(), channel)
                : Set.of();
    return new Asker(person(asked.getUser().getId()), rights);
  }

  /** Who wrote a message. */
  static Asker asker(MessageReceivedEvent written) {
    Set<Access> rights =
        written.isFromGuild()
            ? rights(written.getMember(), written.getGuildChannel())
            : EnumSet.of(Access.PLACE_MANAGER);
    return new Asker(person(written.getAuthor().getId()), rights);
  }

  /** The channel, thread or direct message in which it was asked. */
  static Place place(Interaction asked) {
    Guild server = asked.getGuild();
    return server == null
        ? place(DiscordPlatform.DIRECT, asked.getUser().getId())
        : place(server.getId(), Long.toUnsignedString(asked.getChannelIdLong()));
  }

  /** The channel, thread or direct message in which it was written. */
  static Place place(MessageReceivedEvent written) {
    return written.isFromGuild()
        ? place(written.getGuild().getId(), written.getChannel().getId())
        : place(DiscordPlatform.DIRECT, written.getAuthor().getId());
  }

  /** The language of the asker's own Discord, or English when the bot does not speak it. */
  static Language language(Interaction asked) {
    return Language.of(Locale.forLanguageTag(asked.getUserLocale().getLocale()))
        .orElse(Language.ENGLISH);
  }

  private static Set<Access> rights(@Nullable Member member, GuildChannel channel) {
    // A server that only knows the bot through somebody's own installation has no rights to give.
    if (member == null || member.isDetached()) {
      return Set.of();
    }
    Set<Access> rights = EnumSet.noneOf(Access.class);
    if (member.hasPermission(Permission.MANAGE_SERVER)) {
      rights.add(Access.ORGANISER);
      rights.add(Access.PLACE_MANAGER);
    }
    if (member.hasPermission(channel, Permission.MANAGE_CHANNEL)) {
      rights.add(Access.PLACE_MANAGER);
    }
    return rights;
  }

  private static PersonId person(String id) {
    return new PersonId(DiscordPlatform.NAME, id);
  }

  private static Place place(String group, String channel) {
    return new Place(DiscordPlatform.NAME, group, channel);
  }
}
