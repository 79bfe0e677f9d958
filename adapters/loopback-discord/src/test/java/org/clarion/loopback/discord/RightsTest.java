package org.clarion.loopback.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RightsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T19:00:00Z");

  private final Person owner = new Person(1, "Olga", false);
  private final Person ann = new Person(2, "Ann", false);
  private final Person bot = new Person(3, "Clarion", true);
  private final Server server = new Server(10, "Tenants", owner);
  private final Channel channel = Channel.of(20, Channel.Type.TEXT, "general", server, NOW);

  private void give(Person person, long rights) {
    server.members.put(person.id, server.addRole(100 + person.id, "role", person.bot, rights));
  }

  @Test
  void an_owner_may_do_everything() {
    assertThat(channel.rights(owner)).isEqualTo(Right.EVERY);
  }

  @Test
  void a_member_has_what_everybody_has_and_what_is_their_own() {
    give(ann, Right.MANAGE_SERVER);

    assertThat(channel.rights(ann)).isEqualTo(Right.USUAL | Right.MANAGE_SERVER);
  }

  @Test
  void an_administrator_may_do_everything_whatever_a_channel_says() {
    give(bot, Right.ADMINISTRATOR);
    channel.botDeny = Right.SEND_MESSAGES;

    assertThat(channel.rights(bot)).isEqualTo(Right.EVERY);
  }

  @Test
  void a_channel_s_word_goes_for_its_threads() {
    give(bot, Right.USUAL);
    channel.botDeny = Right.SEND_MESSAGES | Right.MANAGE_EVENTS;
    channel.botAllow = Right.MANAGE_EVENTS;
    Channel thread = Channel.thread(21, "Strike", channel, NOW);

    assertThat(thread.rights(bot))
        .isEqualTo((Right.USUAL & ~Right.SEND_MESSAGES) | Right.MANAGE_EVENTS);
    assertThat(thread.rights(ann)).isEqualTo(Right.USUAL);
  }

  @Test
  void whoever_is_asked_in_a_direct_message_may_what_is_usual() {
    assertThat(Channel.direct(30, ann, NOW).rights(bot)).isEqualTo(Right.USUAL);
  }
}
