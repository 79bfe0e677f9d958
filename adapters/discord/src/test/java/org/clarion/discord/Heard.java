package org.clarion.discord;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateNameEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Writes down what a listener is told: channels' new names, servers joined and left. */
final class Heard extends ListenerAdapter {
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public void onChannelUpdateName(ChannelUpdateNameEvent event) {
    told.add(String.valueOf(event.getNewValue()));
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    told.add("joined " + event.getGuild().getName());
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    told.add("left " + event.getGuild().getName());
  }

  /** All of it; the order may be another than Discord's. */
  List<String> told() {
    return List.copyOf(told);
  }
}
