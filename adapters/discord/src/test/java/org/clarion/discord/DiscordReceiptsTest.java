package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.PostingRig.KEY;
import static org.clarion.discord.PostingRig.post;

import java.time.Duration;
import java.util.List;
import org.clarion.core.delivery.Judge;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.loopback.discord.Posted;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of a post when Discord, or the way to it, is out of order. */
class DiscordReceiptsTest {
  private static final Duration IN_TIME = PostingRig.DEED_MAX.plusMillis(500);
  private static final Receipt UNKNOWN = new Receipt.Unknown("no answer");

  private final PostingRig rig = new PostingRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void knows_that_nothing_was_sent_before_there_was_a_connection() {
    Receipt notSent = new Receipt.NotSent(Duration.ZERO, "not connected");

    assertThat(rig.send(post("Hello"))).isEqualTo(notSent);
    assertThat(rig.platform.send(rig.direct(1), post("Hello"), KEY)).isEqualTo(notSent);
    assertThat(rig.platform.edit(rig.place, "1", post("Hello"))).isEqualTo(notSent);
    assertThat(rig.platform.look(rig.place, KEY, rig.clock.instant()))
        .isEqualTo(new Sighting.NoAnswer());
    assertThat(rig.platform.check(rig.place)).isEqualTo(new PlaceCheck.NoAnswer());
    assertThat(rig.platform.pulse()).isEqualTo(new Pulse.Silent("not connected"));
  }

  @Test
  void posts_once_when_the_connection_is_cut() {
    rig.connected();

    // The HTTP client and JDA try again, under the same nonce.
    rig.discord.behave(Mishaps.script(new Mishap.CutBefore()));
    assertThat(rig.send(post("Hello"))).isInstanceOf(Receipt.Delivered.class);
    rig.discord.behave(Mishaps.script(new Mishap.CutAfter()));
    assertThat(rig.platform.send(rig.place, post("Hello"), PostingRig.OTHER_KEY))
        .isInstanceOf(Receipt.Delivered.class);

    assertThat(rig.contents()).containsExactly("Hello", "Hello");
  }

  @Test
  void does_not_know_whether_it_arrived_when_the_connection_is_cut_again_and_again() {
    rig.connected();
    rig.discord.behave(_ -> new Mishap.CutAfter());

    assertThat(rig.send(post("Hello"))).isEqualTo(UNKNOWN);
    rig.discord.behave(Mishaps.none());
    assertThat(rig.send(post("Hello"))).isInstanceOf(Receipt.Delivered.class);

    assertThat(rig.contents()).containsExactly("Hello");
  }

  @Test
  void does_not_know_whether_it_arrived_when_discord_breaks_down() {
    rig.connected();
    rig.discord.behave(Mishaps.script(new Mishap.BrokenBefore(), new Mishap.BrokenAfter()));

    assertThat(rig.send(post("Hello"))).isEqualTo(new Receipt.Unknown("status 500"));
    assertThat(rig.contents()).isEmpty();
    assertThat(rig.send(post("Hello"))).isEqualTo(new Receipt.Unknown("status 500"));
    assertThat(rig.send(post("Hello"))).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.contents()).containsExactly("Hello");
  }

  @Test
  void outlasts_a_short_breakdown_of_the_way_to_discord() {
    rig.connected();
    rig.discord.breakWith(502);
    rig.discord.behave(Mishaps.script(new Mishap.BrokenAfter(), new Mishap.BrokenBefore()));

    assertThat(rig.send(post("Hello"))).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.contents()).containsExactly("Hello");
  }

  @Test
  void waits_as_long_as_it_is_told_when_that_is_short() {
    rig.connected();
    rig.discord.behave(Mishaps.script(new Mishap.TooMany(Duration.ofSeconds(1))));

    assertThat(rig.send(post("Hello"))).isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.contents()).containsExactly("Hello");
  }

  @Test
  void knows_that_nothing_was_sent_when_it_is_to_wait_for_longer_than_it_may() {
    rig.connected();
    rig.discord.behave(Mishaps.script(new Mishap.TooMany(Duration.ofSeconds(60))));
    long start = System.nanoTime();

    assertThat(rig.send(post("Hello")))
        .isEqualTo(new Receipt.NotSent(Duration.ofSeconds(60), "status 429"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
    assertThat(rig.contents()).isEmpty();
  }

  @Test
  void gives_up_in_time_when_the_answer_never_comes() {
    rig.connected();
    rig.discord.behave(_ -> new Mishap.NoAnswer());
    long start = System.nanoTime();

    assertThat(rig.send(post("Hello"))).isEqualTo(new Receipt.Unknown("no answer in time"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);

    rig.discord.behave(Mishaps.none());
    Receipt there = new Receipt.Delivered(Long.toString(only().id()));
    // The next one waits until the HTTP client has given up the first.
    ConnectionRig.await(() -> rig.send(post("Hello")).equals(there));
    assertThat(rig.contents()).containsExactly("Hello");
  }

  @Test
  void knows_that_nothing_was_sent_when_discord_cannot_be_reached() {
    rig.connected();
    rig.discord.refuseConnections(true);
    // The first to find out uses a connection of which nobody knew that it had ended.
    rig.send(post("Hello"));

    assertThat(rig.send(post("Hello")))
        .isEqualTo(new Receipt.NotSent(Duration.ZERO, "no connection"));
  }

  @Test
  void allows_no_deed_more_time_than_the_core_does() {
    assertThat(DiscordPlatform.CALLS_MAX).isLessThan(Judge.SEND_MAX);
  }

  @Test
  void is_over_at_once_when_it_is_interrupted() {
    rig.connected();
    rig.discord.behave(_ -> new Mishap.NoAnswer());
    Thread.currentThread().interrupt();

    Receipt receipt = rig.send(post("Hello"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(receipt)
        .isIn(new Receipt.NotSent(Duration.ZERO, "broken off"), new Receipt.Unknown("broken off"));
  }

  @Test
  void takes_a_discord_that_breaks_down_for_silent_and_one_that_refuses_for_alive() {
    rig.connected();
    rig.discord.behaveOn(".*applications/@me", _ -> new Mishap.BrokenBefore());
    assertThat(rig.platform.pulse()).isEqualTo(new Pulse.Silent("status 500"));

    rig.discord.behaveOn(".*applications/@me", Mishaps.none());
    assertThat(rig.platform.pulse()).isInstanceOf(Pulse.Alive.class);
  }

  private Posted only() {
    List<Posted> posted = rig.discord.posted(rig.channel);
    assertThat(posted).hasSize(1);
    return posted.getFirst();
  }
}
