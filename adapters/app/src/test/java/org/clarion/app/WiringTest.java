package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clarion.app.config.Config;
import org.clarion.app.text.Failure;
import org.clarion.console.ConsolePlatform;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reply.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class WiringTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-02-01T18:00:00Z"));

  private Config config = Config.read(Map.of(), Path.of(""));

  @TempDir private Path folder;

  @BeforeEach
  void use_the_folder() {
    config = Config.read(Map.of("CLARION_HOME", folder.resolve("home").toString()), folder);
  }

  @AfterEach
  void forget_the_log_of_this_folder() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void what_is_turned_on_in_earnest_is_on_the_next_time() {
    try (Wiring wiring = Wiring.open(config, CLOCK)) {
      turnRemindersOn(wiring);
    }
    assertThat(remindersAreOn()).isTrue();
  }

  @Test
  void a_rehearsal_has_the_same_content_and_leaves_nothing_behind() {
    try (Wiring rehearsal = Wiring.rehearse(config, CLOCK)) {
      turnRemindersOn(rehearsal);
      assertThat(rehearsal.library().all()).isEqualTo(Packs.read(null).entries());
      // The real store is free meanwhile.
      assertThat(remindersAreOn()).isFalse();
    }
    assertThat(remindersAreOn()).isFalse();
  }

  @Test
  void a_store_that_somebody_has_open_is_told_in_a_sentence() {
    Config other =
        Config.read(
            Map.of(
                "CLARION_HOME",
                folder.toString(),
                "CLARION_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1"),
            folder);
    assertThatThrownBy(() -> Wiring.open(other, CLOCK))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "The database does not answer, or the data folder %s cannot be written to. Check"
                + " CLARION_DATABASE_URL and CLARION_HOME.",
            folder);
  }

  @Test
  void people_on_a_chat_platform_are_kept_from_drowning_out_others_and_the_terminal_is_not() {
    try (Wiring wiring = Wiring.open(config, CLOCK)) {
      var chat = new Place(new PlatformName("chat"), "school", "hall");
      for (int i = 0; i < 5; i++) {
        assertThat(ask(wiring, chat)).isPresent();
        assertThat(ask(wiring, ConsolePlatform.PLACE)).isPresent();
      }
      assertThat(ask(wiring, chat)).isPresent();
      assertThat(ask(wiring, chat)).isEmpty();
      assertThat(ask(wiring, ConsolePlatform.PLACE)).isPresent();
    }
  }

  private static Optional<Message> ask(Wiring wiring, Place place) {
    var asker = new Asker(new PersonId(place.platform(), "anna"), Set.of());
    return wiring
        .bot()
        .answer(
            new Invocation(
                wiring.bot().read("/about"), asker, place, Language.ENGLISH, CLOCK.instant()));
  }

  private static void turnRemindersOn(Wiring wiring) {
    wiring
        .bot()
        .answer(
            new Invocation(
                wiring.bot().read("/reminders on"),
                ConsolePlatform.asker("anna", false),
                ConsolePlatform.PLACE,
                Language.ENGLISH,
                CLOCK.instant()));
  }

  private boolean remindersAreOn() {
    try (var store = Wiring.store(config)) {
      return store.subscriptions().onSince(ConsolePlatform.PLACE, Topic.REMINDERS).isPresent();
    }
  }
}
