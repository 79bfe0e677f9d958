package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.InboundRig.PATIENCE;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.clarion.loopback.discord.Posted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use what, by what Discord lets them do. */
class DiscordAskersTest {
  private static final String FOR_MANAGERS = "/remind is for managers.";
  private static final String FOR_ORGANISERS = "/edit is for organisers.";

  private static InboundRig rig;

  @BeforeAll
  static void open() {
    rig = new InboundRig();
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  /**
   * Somebody with these rights.
   *
   * @param manager whether they may use what managers of the place may
   * @param organiser whether they may use what organisers may
   */
  private record Holder(String who, long rights, boolean manager, boolean organiser) {
    static Holder with(String who, boolean manager, boolean organiser, Permission... rights) {
      return new Holder(who, Permission.getRaw(rights), manager, organiser);
    }

    @Override
    public String toString() {
      return who;
    }
  }

  static List<Holder> holders() {
    return List.of(
        Holder.with("nobody in particular", false, false),
        Holder.with("writer", false, false, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND),
        Holder.with("channel manager", true, false, Permission.MANAGE_CHANNEL),
        Holder.with("server manager", true, true, Permission.MANAGE_SERVER),
        Holder.with("administrator", true, true, Permission.ADMINISTRATOR),
        Holder.with("keeper of roles", false, false, Permission.MANAGE_ROLES),
        Holder.with("moderator of messages", false, false, Permission.MESSAGE_MANAGE),
        Holder.with("moderator of threads", false, false, Permission.MANAGE_THREADS),
        Holder.with("bouncer", false, false, Permission.KICK_MEMBERS, Permission.BAN_MEMBERS),
        Holder.with("moderator of people", false, false, Permission.MODERATE_MEMBERS),
        Holder.with("keeper of events", false, false, Permission.MANAGE_EVENTS),
        Holder.with("keeper of webhooks", false, false, Permission.MANAGE_WEBHOOKS),
        Holder.with("crier", false, false, Permission.MESSAGE_MENTION_EVERYONE),
        Holder.with("auditor", false, false, Permission.VIEW_AUDIT_LOGS),
        Holder.with("keeper of names", false, false, Permission.NICKNAME_MANAGE),
        Holder.with(
            "channel manager and moderator",
            true,
            false,
            Permission.MANAGE_CHANNEL,
            Permission.MESSAGE_MANAGE),
        new Holder("everything", Permission.getRaw(Permission.values()), true, true),
        new Holder(
            "everything but the three",
            Permission.getRaw(Permission.values())
                & ~Permission.getRaw(
                    Permission.ADMINISTRATOR, Permission.MANAGE_SERVER, Permission.MANAGE_CHANNEL),
            false,
            false));
  }

  @ParameterizedTest
  @MethodSource("holders")
  void may_use_what_their_rights_allow_and_nothing_else(Holder holder) {
    long person = rig.discord.addPerson(holder.who());
    rig.discord.setRights(rig.server, person, holder.rights());

    check(person, rig.channel, holder.manager(), holder.organiser());
  }

  @Test
  void the_owner_may_do_everything() {
    Guild server = rig.jda.getGuildById(rig.server);

    check(server.getOwnerIdLong(), rig.channel, true, true);
  }

  @Test
  void in_a_direct_message_everybody_manages_the_place_and_nobody_is_an_organiser() {
    long person = rig.discord.addPerson("Direct");
    rig.discord.setRights(rig.server, person, Permission.ADMINISTRATOR.getRawValue());

    check(person, rig.discord.directChannel(person), true, false);
  }

  @Test
  void a_thread_is_managed_by_who_manages_its_channel() {
    long thread = rig.discord.addThread(rig.channel, "A thread");
    long person = rig.discord.addPerson("Thread");
    rig.discord.setRights(rig.server, person, Permission.MANAGE_CHANNEL.getRawValue());

    check(person, thread, true, false);
    check(rig.discord.addPerson("Visitor"), thread, false, false);
  }

  @Test
  void rights_in_one_server_are_none_in_another() {
    long person = rig.discord.addPerson("Elsewhere");
    rig.discord.setRights(rig.server, person, Permission.ADMINISTRATOR.getRawValue());
    long other = rig.discord.addServer("Other");
    long channel = rig.discord.addChannel(other, "general");
    InboundRig.await(() -> rig.jda.getGuildById(other) != null);
    InboundRig.await(() -> rig.jda.getTextChannelById(channel) != null);

    check(person, channel, false, false);
  }

  @Test
  void rights_are_looked_at_each_time() {
    long person = rig.discord.addPerson("Demoted");
    rig.discord.setRights(rig.server, person, Permission.MANAGE_SERVER.getRawValue());
    check(person, rig.channel, true, true);

    rig.discord.setRights(rig.server, person, 0);
    check(person, rig.channel, false, false);
  }

  @Test
  void who_is_not_known_for_sure_has_no_rights() {
    Interaction asked = mock();
    User user = mock();
    when(user.getId()).thenReturn("5");
    when(asked.getUser()).thenReturn(user);
    when(asked.getContext()).thenReturn(InteractionContextType.PRIVATE_CHANNEL);
    assertThat(DiscordAskers.asker(asked).rights()).isEmpty();

    when(asked.getContext()).thenReturn(InteractionContextType.GUILD);
    TextChannel channel = mock();
    when(asked.getChannel()).thenReturn(channel);
    assertThat(DiscordAskers.asker(asked).rights()).isEmpty();

    // A server that the bot is not in: it comes with somebody who has installed it for themselves.
    Member visitor = mock();
    when(visitor.isDetached()).thenReturn(true);
    when(visitor.hasPermission(channel, Permission.MANAGE_CHANNEL)).thenReturn(true);
    when(asked.getMember()).thenReturn(visitor);
    assertThat(DiscordAskers.asker(asked).rights()).isEmpty();
  }

  private static void check(long person, long channel, boolean manager, boolean organiser) {
    assertThat(asks(person, channel, "ask").content()).isEqualTo("ask");
    assertThat(asks(person, channel, "remind").content())
        .isEqualTo(manager ? "remind" : FOR_MANAGERS);
    assertThat(asks(person, channel, "edit").content())
        .isEqualTo(organiser ? "edit" : FOR_ORGANISERS);
  }

  private static Posted asks(long person, long channel, String command) {
    return rig.discord.slash(person, channel, command, Map.of()).answer(PATIENCE);
  }
}
