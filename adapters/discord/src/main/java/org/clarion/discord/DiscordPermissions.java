package org.clarion.discord;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.clarion.core.message.Ability;

/** What the bot asks to be allowed in a server: no more than it needs. */
final class DiscordPermissions {
  /** For answers, posts, calendars, and finding out whether a post arrived. */
  static final Set<Permission> NEEDED =
      Collections.unmodifiableSet(
          EnumSet.of(
              Permission.VIEW_CHANNEL,
              Permission.MESSAGE_SEND,
              Permission.MESSAGE_SEND_IN_THREADS,
              Permission.MESSAGE_ATTACH_FILES,
              Permission.MESSAGE_HISTORY));

  private DiscordPermissions() {}

  /** What the bot may not do in a channel; in a direct message it may do everything. */
  static Set<Ability> missing(MessageChannel channel) {
    Set<Ability> missing = EnumSet.noneOf(Ability.class);
    if (channel instanceof GuildMessageChannel it) {
      Member self = it.getGuild().getSelfMember();
      Set<Permission> allowed = EnumSet.copyOf(self.getPermissions(it));
      // Who does not see a channel may do nothing in it; what else is wrong there is said as well.
      allowed.addAll(self.getPermissionsExplicit(it));
      for (Ability ability : Ability.values()) {
        if (!allowed.contains(permission(ability, channel.getType().isThread()))) {
          missing.add(ability);
        }
      }
    }
    return missing;
  }

  private static Permission permission(Ability ability, boolean inThread) {
    return switch (ability) {
      case SEE -> Permission.VIEW_CHANNEL;
      case POST -> inThread ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
      case ATTACH_FILES -> Permission.MESSAGE_ATTACH_FILES;
      case READ_HISTORY -> Permission.MESSAGE_HISTORY;
    };
  }
}
