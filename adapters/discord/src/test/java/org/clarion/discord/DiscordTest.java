package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.calendar.EventBoards;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Span;
import org.clarion.core.message.Traits;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Timeout(60)
@Isolated
final class DiscordTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final DeliveryKey KEY = new DeliveryKey("abcdefghijklmnopqrstuvwx");

  private final LoopbackDiscord loopback = LoopbackDiscord.start();
  private final long server = loopback.addServer("Branch");
  private final long channel = loopback.addChannel(server, "general");
  private final long ada = loopback.addPerson("Ada");
  private final Place place =
      new Place(Discord.NAME, Long.toString(server), Long.toString(channel));
  private final Message message =
      new Message(
          List.of(new Line.Text(List.of(new Span.Plain("Rent strike assembly")))),
          List.of(),
          Message.Audience.EVERYONE_HERE);
  private final SmallBot small = new SmallBot();
  private final MovedClock clock = new MovedClock();
  private final Discord discord =
      Discord.of(
          new Discord.Settings(loopback.token(), loopback.api(), loopback.gateway(), false),
          new Discord.Means(small.bot(), new Comings(), new MemoryLogins(), clock));

  @AfterEach
  void close() {
    small.letGo();
    discord.close();
    Described.close(loopback);
  }

  @Test
  void answers_a_command_that_it_has_registered() {
    start();
    loopback.awaitCommands(PATIENCE);

    assertThat(loopback.slash(ada, channel, "ask", Map.of("what", "when")).answer(PATIENCE))
        .extracting(it -> it.content())
        .isEqualTo("ask what=when");
    assertThat(loopback.commandWrites()).isEqualTo(1);
  }

  @Test
  void posts_and_says_how_it_stands() {
    assertThat(discord.name()).isEqualTo(new PlatformName("discord"));
    assertThat(discord.traits()).isEqualTo(new Traits(Duration.ofMinutes(3), 25, 20));
    assertThat(discord.state()).isEqualTo(new DiscordState.Connecting());
    assertThat(discord.send(place, message, KEY)).isInstanceOf(Receipt.NotSent.class);
    start();

    assertThat(discord.send(place, message, KEY))
        .isEqualTo(new Receipt.Delivered(Long.toString(loopback.posted().getFirst().id())));
    assertThat(discord.check(place)).isEqualTo(new PlaceCheck.Known(Set.of()));
    assertThat(discord.pulse()).isInstanceOf(Pulse.Alive.class);
    assertThat(discord.standing(Discord.NAME, Long.toString(server)))
        .isEqualTo(EventBoards.Standing.NOT_ALLOWED);
  }

  @Test
  void gives_the_answers_that_are_under_way_before_it_closes() throws Exception {
    start();
    loopback.awaitCommands(PATIENCE);
    var asked = loopback.slash(ada, channel, "slow", Map.of());
    ConnectionRig.await(() -> small.runs("slow") == 1);
    Thread closing = Thread.ofVirtual().start(discord::close);

    small.letGo();

    assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
    assertThat(asked.answer(PATIENCE).content()).isEqualTo("slow");
    assertThat(discord.state()).isEqualTo(new DiscordState.Closed());
  }

  @Test
  void closes_in_time_although_the_store_answers_nobody() {
    start();
    loopback.awaitCommands(PATIENCE);
    loopback.slash(ada, channel, "slow", Map.of());
    ConnectionRig.await(() -> small.runs("slow") == 1);
    long start = System.nanoTime();

    discord.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    ConnectionRig.await(() -> ConnectionRig.threads().isEmpty());
    assertThat(discord.send(place, message, KEY)).isInstanceOf(Receipt.NotSent.class);
  }

  private void start() {
    discord.start();
    ConnectionRig.await(() -> discord.state() instanceof DiscordState.Connected);
  }
}
