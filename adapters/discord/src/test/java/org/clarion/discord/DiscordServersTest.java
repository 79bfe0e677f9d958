package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.clarion.core.reply.Language;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DiscordServersTest {
  private final MovedClock clock = new MovedClock();
  private final LoopbackDiscord discord = LoopbackDiscord.start(clock);
  private final long server = discord.addServer("Branch");
  private final long general = discord.addChannel(server, "general");
  private final long adder = discord.addPerson("Ada");
  private final Comings comings = new Comings();
  private final Heard heard = new Heard();
  private final DiscordTime time = new DiscordTime();
  private final DiscordConnection connection =
      new DiscordConnection(
          new Discord.Settings(discord.token(), discord.api(), discord.gateway(), false),
          new DiscordConnection.Means(new MemoryLogins(), clock, new SplittableRandom(1), time));
  private long owner;
  private long rights = Permission.getRaw(DiscordPermissions.NEEDED);

  @BeforeEach
  void connect() {
    var platform =
        new DiscordPlatform(connection::shards, new DiscordTexts(Language.ENGLISH), time);
    var welcome = new Welcome(GreetingBot.bot(), platform, clock);
    connection.start(List.of(new DiscordServers(comings, welcome, clock), heard));
    awaitConnected();
    owner = Objects.requireNonNull(shards().getGuildById(server)).getOwnerIdLong();
  }

  @AfterEach
  void close() {
    connection.close();
    Described.close(discord);
  }

  @Test
  void is_welcomed_where_its_own_notices_go() {
    discord.setSystemChannel(server, general);

    readmit();

    assertThat(said(1))
        .extracting(Posted::channel, Posted::content)
        .containsExactly(tuple(general, welcome(general, server)));
  }

  @Test
  void has_whoever_added_the_bot_welcomed_where_it_may_not_write() {
    discord.setSystemChannel(server, general);
    rights |= Permission.VIEW_AUDIT_LOGS.getRawValue();
    discord.setBotRights(general, 0, Permission.MESSAGE_SEND.getRawValue());

    readmit();

    assertThat(said(1))
        .extracting(Posted::channel, Posted::content)
        .containsExactly(tuple(discord.directChannel(adder), direct(adder)));
  }

  @Test
  void has_its_owner_welcomed_when_nobody_tells_who_added_the_bot() {
    readmit();

    assertThat(said(1))
        .extracting(Posted::channel, Posted::content)
        .containsExactly(tuple(discord.directChannel(owner), direct(owner)));
  }

  @Test
  void has_its_owner_welcomed_when_whoever_added_the_bot_takes_no_messages() {
    rights |= Permission.VIEW_AUDIT_LOGS.getRawValue();
    discord.refuseDirect(adder);

    readmit();

    assertThat(said(1))
        .extracting(Posted::channel, Posted::content)
        .containsExactly(tuple(discord.directChannel(owner), direct(owner)));
  }

  @Test
  void is_not_welcomed_when_nobody_takes_the_message() {
    discord.refuseDirect(owner);

    readmit();

    ConnectionRig.await(() -> comings.noted().size() == 2);
    assertThat(said(0)).isEmpty();
  }

  @Test
  void is_welcomed_each_time_the_bot_is_added() {
    discord.setSystemChannel(server, general);
    readmit();
    ConnectionRig.await(() -> discord.posted().size() == 1);
    clock.move(Duration.ofMinutes(1));

    readmit();

    assertThat(said(2))
        .extracting(Posted::content)
        .containsExactly(welcome(general, server), welcome(general, server));
  }

  @Test
  void is_left_and_come_back_to_when_the_bot_is_removed_and_added() {
    readmit();

    ConnectionRig.await(() -> comings.noted().size() == 2);
    assertThat(comings.noted())
        .containsExactly("left discord " + server, "back in discord " + server);
  }

  @Test
  void is_neither_left_nor_joined_at_the_start_nor_by_an_outage_nor_by_a_new_session() {
    discord.setSystemChannel(server, general);
    discord.beginOutage(server);
    ConnectionRig.await(() -> shards().getGuildById(server) == null);
    discord.endOutage(server);
    ConnectionRig.await(() -> shards().getGuildById(server) != null);
    discord.invalidateSession(false);
    clock.move(LoginWaits.PACE);
    ConnectionRig.await(() -> discord.identifies().size() == 2);
    awaitConnected();
    discord.renameChannel(general, "the-end");
    ConnectionRig.await(() -> heard.told().contains("the-end"));

    assertThat(comings.noted()).isEmpty();
    assertThat(said(0)).isEmpty();
  }

  @Test
  void is_left_when_the_bot_is_removed_during_an_outage() {
    discord.beginOutage(server);
    ConnectionRig.await(() -> shards().getGuildById(server) == null);

    discord.removeBot(server);

    ConnectionRig.await(() -> !comings.noted().isEmpty());
    assertThat(comings.noted()).containsExactly("left discord " + server);
  }

  @Test
  void is_welcomed_although_the_store_is_out_of_order() {
    discord.setSystemChannel(server, general);
    comings.breakDown();

    readmit();

    assertThat(said(1)).hasSize(1);
  }

  @Test
  void changes_in_every_way_without_a_word_from_the_bot() {
    long thread = discord.addThread(general, "Rent strike");
    discord.archive(thread, true);
    discord.setBotRights(general, 0, Permission.VIEW_CHANNEL.getRawValue());
    discord.setServerRights(server, 0);
    discord.renameChannel(general, "all");
    discord.deleteChannel(thread);
    discord.deleteChannel(general);
    long last = discord.addChannel(server, "last");
    discord.renameChannel(last, "the-end");

    ConnectionRig.await(() -> heard.told().contains("the-end"));
    assertThat(connection.state()).isEqualTo(new DiscordState.Connected());
    assertThat(comings.noted()).isEmpty();
    assertThat(said(0)).isEmpty();
  }

  private void readmit() {
    int before = comings.noted().size();
    discord.removeBot(server);
    ConnectionRig.await(() -> comings.noted().size() == before + 1);
    discord.setRights(server, discord.bot(), rights);
    discord.readmitBot(server, adder);
  }

  /** What was said in all, when nothing more can follow. */
  private List<Posted> said(int expected) {
    ConnectionRig.await(() -> discord.posted().size() >= expected);
    connection.close();
    return discord.posted();
  }

  private ShardManager shards() {
    return Objects.requireNonNull(connection.shards());
  }

  private void awaitConnected() {
    ConnectionRig.await(() -> connection.state() instanceof DiscordState.Connected);
  }

  private static String welcome(long channel, long group) {
    return "Welcome to %d of %d, where you may do \\[\\]".formatted(channel, group);
  }

  private static String direct(long person) {
    return "Welcome to %d of \\@me, where you may do \\[\\]".formatted(person);
  }
}
