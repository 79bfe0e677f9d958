package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.InboundRig.PATIENCE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import org.clarion.loopback.discord.Interaction;
import org.clarion.loopback.discord.Offer;
import org.clarion.loopback.discord.Posted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A store that does not answer: 64 questions are stuck in it, others wait behind them. */
@Isolated
class LateAnswersTest {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private static InboundRig rig;
  private static Interaction open;
  private static Interaction refused;
  private static Interaction hidden;
  private static Interaction behind;
  private static List<Offer> offers;
  private static final List<Interaction> CROWD = new ArrayList<>();

  @BeforeAll
  static void ask() {
    rig = new InboundRig();
    long manager = rig.discord.addPerson("Manager");
    rig.discord.setRights(rig.server, manager, Permission.MANAGE_SERVER.getRawValue());
    open = rig.slash("slow");
    refused = rig.slash("slow", Map.of("what", "refuse"));
    hidden = rig.discord.slash(manager, rig.channel, "slowly", Map.of());
    for (int i = 0; i < 61; i++) {
      long person = rig.discord.addPerson("Person " + i);
      CROWD.add(rig.discord.slash(person, rig.channel, "slow", Map.of()));
    }
    InboundRig.await(() -> rig.small.runs("slow") + rig.small.runs("slowly") == 64);
    behind = rig.slash("ask");
    offers = rig.discord.complete(rig.ada, rig.channel, "slow", "what", "x");
    InboundRig.await(() -> behind.acknowledgedAfter() != null);
    CROWD.forEach(it -> InboundRig.await(() -> it.acknowledgedAfter() != null));
    rig.small.letGo();
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  @Test
  void an_answer_that_takes_its_time_is_promised_in_time_and_comes_in_the_place_of_the_promise() {
    Posted answer = open.answer(PATIENCE);

    assertThat(open.deferred()).isTrue();
    assertThat(open.acknowledgedAfter()).isBetween(Duration.ofMillis(1_500), LIMIT);
    assertThat(answer.content()).isEqualTo("slow");
    assertThat(answer.ephemeral()).isFalse();
  }

  @Test
  void a_late_refusal_is_for_the_asker_alone_although_the_promise_was_open() {
    Posted answer = refused.answer(PATIENCE);

    assertThat(refused.deferred()).isTrue();
    assertThat(answer.content()).isEqualTo("No.");
    assertThat(answer.ephemeral()).isTrue();
  }

  @Test
  void a_late_answer_of_a_command_that_is_not_for_everybody_is_for_the_asker_alone() {
    Posted answer = hidden.answer(PATIENCE);

    assertThat(hidden.deferred()).isTrue();
    assertThat(answer.content()).isEqualTo("slowly");
    assertThat(answer.ephemeral()).isTrue();
  }

  @Test
  void who_waits_behind_64_others_is_promised_an_answer_in_time() {
    assertThat(behind.deferred()).isTrue();
    assertThat(behind.acknowledgedAfter()).isBetween(Duration.ofMillis(1_500), LIMIT);
    assertThat(behind.answer(PATIENCE).content()).isEqualTo("ask");
  }

  @Test
  void all_that_were_stuck_are_answered_once() {
    assertThat(CROWD)
        .allSatisfy(it -> {
          assertThat(it.acknowledgedAfter()).isLessThan(LIMIT);
          assertThat(it.answer(PATIENCE).content()).isEqualTo("slow");
          assertThat(it.followUps()).isEmpty();
        });
  }

  @Test
  void completions_that_take_too_long_are_given_up_in_time() {
    assertThat(offers).isEmpty();
  }
}
