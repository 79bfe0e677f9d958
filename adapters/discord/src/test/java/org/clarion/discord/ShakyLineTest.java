package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.discord.InboundRig.PATIENCE;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.clarion.core.Admission;
import org.clarion.loopback.discord.Interaction;
import org.clarion.loopback.discord.Posted;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that end, and requests that fail: no answer is lost, none comes twice. */
class ShakyLineTest {
  private static final String CALLBACK = "POST /interactions/.*";
  private static final String EDIT = "PATCH /webhooks/.*";
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final InboundRig rig =
      new InboundRig(Admission.open(), InboundRig.STANDING, InboundRig.HASTY);

  @AfterEach
  void close() {
    rig.close();
  }

  static Stream<List<Mishap>> mishaps() {
    var before = new Mishap.BrokenBefore();
    var after = new Mishap.BrokenAfter();
    var cutBefore = new Mishap.CutBefore();
    var cutAfter = new Mishap.CutAfter();
    var tooMany = new Mishap.TooMany(Duration.ofSeconds(1));
    var slow = new Mishap.Slow(Duration.ofSeconds(1));
    return Stream.of(
        List.of(before),
        List.of(after),
        List.of(cutBefore),
        List.of(cutAfter),
        List.of(tooMany),
        List.of(slow),
        List.of(before, before),
        List.of(cutBefore, before),
        List.of(before, cutAfter),
        List.of(tooMany, cutBefore));
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void an_answer_comes_once_whatever_becomes_of_the_first_requests(List<Mishap> mishaps) {
    rig.discord.behaveOn(CALLBACK, Mishaps.script(mishaps.toArray(Mishap[]::new)));
    Interaction asked = rig.slash("ask");

    assertOnce(asked, "ask");
    assertThat(asked.acknowledgedAfter()).isLessThan(LIMIT);
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void a_late_answer_comes_once_whatever_becomes_of_its_requests(List<Mishap> mishaps) {
    Interaction asked = rig.slash("slow");
    InboundRig.await(() -> asked.acknowledgedAfter() != null);
    rig.discord.behaveOn(EDIT, Mishaps.script(mishaps.toArray(Mishap[]::new)));
    rig.small.letGo();

    assertOnce(asked, "slow");
  }

  @ParameterizedTest
  @MethodSource("mishaps")
  void a_promise_is_repeated_until_it_stands(List<Mishap> mishaps) {
    rig.discord.behaveOn(CALLBACK, Mishaps.script(mishaps.toArray(Mishap[]::new)));
    Interaction asked = rig.slash("slow");
    InboundRig.await(() -> asked.acknowledgedAfter() != null);
    rig.small.letGo();

    assertOnce(asked, "slow");
    assertThat(asked.acknowledgedAfter()).isLessThan(LIMIT);
  }

  @Test
  void a_server_that_is_overloaded_gets_the_answer_when_it_takes_it() {
    rig.discord.breakWith(502);
    rig.discord.behaveOn(CALLBACK, Mishaps.script(new Mishap.BrokenBefore()));

    assertOnce(rig.slash("ask"), "ask");
  }

  @Test
  void a_connection_that_ends_loses_nothing_and_doubles_nothing() {
    Interaction before = rig.slash("slow");
    InboundRig.await(() -> rig.small.runs("slow") == 1);
    rig.discord.dropGateway(4000);
    Interaction meanwhile = rig.slash("ask");
    InboundRig.await(() -> rig.discord.resumes() == 1);
    Interaction after = rig.slash("ask");
    rig.small.letGo();

    assertOnce(before, "slow");
    assertOnce(meanwhile, "ask");
    assertOnce(after, "ask");
    assertThat(rig.small.runs("ask")).isEqualTo(2);
    assertThat(rig.small.runs("slow")).isEqualTo(1);
  }

  @Test
  void being_asked_to_connect_again_loses_nothing_and_doubles_nothing() {
    Interaction before = rig.slash("ask");
    rig.discord.askToReconnect();
    Interaction meanwhile = rig.slash("ask");
    InboundRig.await(() -> rig.discord.resumes() == 1);
    Interaction after = rig.slash("ask");

    for (Interaction asked : List.of(before, meanwhile, after)) {
      assertOnce(asked, "ask");
    }
    assertThat(rig.small.runs("ask")).isEqualTo(3);
  }

  @Test
  void a_session_that_is_declared_invalid_is_followed_by_one_that_answers() {
    int sessions = rig.discord.identifies().size();
    Interaction before = rig.slash("slow");
    InboundRig.await(() -> rig.small.runs("slow") == 1);
    rig.discord.invalidateSession(false);
    InboundRig.await(() -> rig.discord.identifies().size() == sessions + 1);
    rig.discord.awaitConnected(1, PATIENCE);
    rig.small.letGo();

    assertOnce(before, "slow");
    assertOnce(rig.slash("ask"), "ask");
  }

  @Test
  void a_question_that_is_delivered_again_is_answered_once() {
    rig.jda.addEventListener(
        new ListenerAdapter() {
          @Override
          public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            rig.inbound.onSlashCommandInteraction(event);
          }
        });

    assertOnce(rig.slash("ask"), "ask");
    InboundRig.await(() -> rig.inbound.tally().repeated() == 1);
    assertThat(rig.small.runs("ask")).isEqualTo(1);
  }

  private void assertOnce(Interaction asked, String answer) {
    Posted posted = asked.answer(PATIENCE);

    assertThat(posted.content()).isEqualTo(answer);
    assertThat(asked.followUps()).isEmpty();
    assertThat(rig.discord.posted().stream().filter(it -> it.id() == posted.id())).hasSize(1);
  }
}
