package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.clarion.telegram.TelegramRig.KEY;
import static org.clarion.telegram.TelegramRig.PATIENCE;
import static org.clarion.telegram.TelegramRig.await;
import static org.clarion.telegram.TelegramRig.message;
import static org.clarion.telegram.TelegramRig.place;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Pulse;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Sighting;
import org.clarion.core.message.Traits;
import org.clarion.loopback.telegram.Menu;
import org.clarion.loopback.telegram.Posted;
import org.clarion.loopback.telegram.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TelegramTest {
  private final TelegramRig rig = new TelegramRig();
  private final long ada = rig.loopback.addPerson("Ada");
  private final long group = rig.loopback.addSupergroup("Branch");

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void answers_a_command_in_a_group_and_in_private() {
    rig.connected();

    Said inGroup = rig.loopback.say(ada, group, "/count@" + rig.loopback.botName());
    Posted answer = rig.loopback.awaitAnswer(inGroup, PATIENCE);
    assertThat(answer.text()).isEqualTo("That was number 1");
    assertThat(answer.replyTo()).isEqualTo(inGroup.message());

    Said inPrivate = rig.loopback.say(ada, ada, "/count");
    assertThat(rig.loopback.awaitAnswer(inPrivate, PATIENCE).text()).isEqualTo("That was number 2");
  }

  @Test
  void posts_and_looks_after_what_it_has_posted() {
    rig.connected();
    var place = place(group);

    Receipt receipt = rig.telegram.send(place, message("Rent strike assembly"), KEY);

    long id = rig.loopback.posted(group).getFirst().id();
    String name = Long.toString(id);
    assertThat(receipt).isEqualTo(new Receipt.Delivered(name));
    assertThat(rig.telegram.edit(place, name, message("Rent strike meeting")))
        .isEqualTo(new Receipt.Delivered(name));
    assertThat(rig.telegram.answer(place, name, message("At seven"), KEY))
        .isInstanceOf(Receipt.Delivered.class);
    assertThat(rig.loopback.posted(group))
        .extracting(Posted::text, Posted::replyTo)
        .containsExactly(tuple("Rent strike meeting", 0L), tuple("At seven", id));
    assertThat(rig.telegram.look(place, KEY, Instant.EPOCH)).isEqualTo(new Sighting.CannotLook());
    assertThat(rig.telegram.pulse()).isInstanceOf(Pulse.Alive.class);
  }

  @Test
  void says_how_it_stands() {
    assertThat(rig.telegram.name()).isEqualTo(new PlatformName("telegram"));
    assertThat(rig.telegram.traits()).isEqualTo(new Traits(Duration.ZERO, 20, 20));
    assertThat(rig.telegram.state()).isEqualTo(new TelegramState.Connecting());

    rig.connected();

    assertThat(rig.telegram.state()).isEqualTo(new TelegramState.Connected(rig.loopback.botName()));
    assertThat(rig.telegram.check(place(group))).isInstanceOf(PlaceCheck.Known.class);
    rig.telegram.close();
    assertThat(rig.telegram.state()).isEqualTo(new TelegramState.Closed());
  }

  @Test
  void brings_the_menus_up_to_date() {
    rig.connected();

    await(() -> !rig.loopback.menus().isEmpty());
    assertThat(rig.loopback.menus()).extracting(Menu::toString).isNotEmpty();
  }

  @Test
  void leaves_nobody_without_an_answer_while_another_bot_polls_with_its_token() {
    rig.connected();
    try (Telegram first = rig.telegram) {
      rig.telegram(rig.loopback.token(), Deadlines.USUAL);
      rig.connected();
      for (int i = 0; i < 5; i++) {
        Said asked = rig.loopback.say(ada, ada, "/count");
        assertThat(rig.loopback.awaitAnswer(asked, PATIENCE).text()).contains("That was number");
      }
      await(() ->
          rig.telegram.state() instanceof TelegramState.OtherPoller
              || first.state() instanceof TelegramState.OtherPoller);
    }
  }

  @Test
  void runs_a_command_once_however_often_it_is_handed_over() {
    rig.connected();
    Said asked = rig.loopback.say(ada, ada, "/count");
    rig.loopback.awaitAnswer(asked, PATIENCE);

    rig.telegram.close();
    rig.loopback.repeat(asked.updateId());
    rig.telegram(rig.loopback.token(), Deadlines.USUAL);
    rig.connected();
    rig.loopback.awaitAcknowledged(PATIENCE);

    assertThat(rig.village.runs("count")).isEqualTo(1);
    assertThat(rig.loopback.posted(ada)).hasSize(1);
  }

  @Test
  void goes_on_after_a_command_that_fails_and_says_that_it_did() {
    rig.connected();

    Said failing = rig.loopback.say(ada, ada, "/fail");
    assertThat(rig.loopback.awaitAnswer(failing, PATIENCE).text()).isNotBlank();

    Said next = rig.loopback.say(ada, ada, "/count");
    rig.loopback.awaitPosted(ada, 2, PATIENCE);
    rig.loopback.awaitAcknowledged(PATIENCE);
    assertThat(next.reachesBot()).isTrue();
    assertThat(rig.village.runs("count")).isEqualTo(1);
    assertThat(rig.village.runs("fail")).isEqualTo(1);
  }

  @Test
  void does_not_take_an_address_that_is_none() {
    var means =
        new Telegram.Means(
            rig.village.bot(), rig.store.subscriptions(), rig.store.inbox(), rig.loopback.clock());
    assertThatThrownBy(
            () -> Telegram.of(new Telegram.Settings("1:secret", URI.create("ftp://host/x")), means))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an address like https://bots.example.org:8081 but was another");
  }

  @Test
  void has_settings_that_do_not_tell_the_token() {
    assertThat(new Telegram.Settings("secret", null)).hasToString("Settings[api=null]");
  }
}
